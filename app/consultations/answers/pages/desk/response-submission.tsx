import { href } from '#app/href.ts'
import { act } from '#app/http/act.ts'
import { atDesk } from '#app/http/page.ts'
import { usePage } from '#app/ui/use-page.ts'
import { db } from '#db/connection'
import { choicesOf } from '../../answering-choices.ts'
import { stepForm, typedStep } from '../../answering-form.ts'
import { answeredGroup } from '../../desk-access.ts'
import { submitResponse } from '../../response.ts'
import { StepForm } from '../../views/step-form.tsx'

export const loader = atDesk(answeredGroup, async ({ group }) => {
  const { categories } = await choicesOf(db)
  return { heading: 'answers:step.submit', group, categories, fields: typedStep(group) }
})

export const action = atDesk(answeredGroup, async ({ actor, group }, args) =>
  act(
    args,
    stepForm,
    async (value) => {
      await submitResponse(db, actor, { group: group.id, ...value })
      return href('/desk/groups/:group', { group: group.id })
    },
    { now: async () => typedStep((await args.again()).group) },
  ),
)

export default function ResponseSubmission() {
  const { say, ...page } = usePage<typeof loader>()
  return <StepForm {...page} lead={say('answers:step.submitLead')} button={say('answers:step.submitButton')} />
}
