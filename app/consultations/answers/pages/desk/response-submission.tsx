import { href } from '#app/href.ts'
import { act } from '#app/http/act.ts'
import { atDesk } from '#app/http/page.ts'
import { usePage } from '#app/ui/use-page.ts'
import { db } from '#db/connection'
import { choicesOf } from '../../answering-choices.ts'
import { stepForm, typedStep } from '../../answering-form.ts'
import { answeredGroup } from '../../desk-access.ts'
import { membersOf } from '../../group-page.ts'
import { submitResponse } from '../../response.ts'
import { StepForm } from '../../views/step-form.tsx'

export const loader = atDesk(answeredGroup, async ({ group }) => {
  const [{ categories }, { members }] = await Promise.all([choicesOf(db), membersOf(db, group.id)])
  return { heading: 'answers:step.submit', group, categories, members, fields: typedStep(group) }
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
  return (
    <StepForm
      {...page}
      at={['draft', 'returned']}
      lead={say('answers:step.submitLead')}
      button={say('answers:step.submitButton')}
    />
  )
}
