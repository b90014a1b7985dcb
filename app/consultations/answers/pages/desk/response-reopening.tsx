import { href } from '#app/href.ts'
import { act } from '#app/http/act.ts'
import { atDesk } from '#app/http/page.ts'
import { usePage } from '#app/ui/use-page.ts'
import { db } from '#db/connection'
import { choicesOf } from '../../answering-choices.ts'
import { stepForm, typedStep } from '../../answering-form.ts'
import { reopenableGroup } from '../../desk-access.ts'
import { reopenResponse } from '../../response.ts'
import { StepForm } from '../../views/step-form.tsx'

export const loader = atDesk(reopenableGroup, async ({ group }) => {
  const { categories } = await choicesOf(db)
  return { heading: 'answers:step.reopen', group, categories, fields: typedStep(group) }
})

export const action = atDesk(reopenableGroup, async ({ actor, group }, args) =>
  act(
    args,
    stepForm,
    async (value) => {
      await reopenResponse(db, actor, { group: group.id, ...value })
      return href('/desk/groups/:group', { group: group.id })
    },
    { now: async () => typedStep((await args.again()).group) },
  ),
)

export default function ResponseReopening() {
  const { say, ...page } = usePage<typeof loader>()
  return (
    <StepForm
      {...page}
      at={['approved']}
      lead={say('answers:step.reopenLead')}
      button={say('answers:step.reopenButton')}
      reason={say('answers:step.reopenReason')}
    />
  )
}
