import { href } from '#app/href.ts'
import { act } from '#app/http/act.ts'
import { atDesk } from '#app/http/page.ts'
import { usePage } from '#app/ui/use-page.ts'
import { db } from '#db/connection'
import { choicesOf } from '../../answering-choices.ts'
import { stepForm, typedStep } from '../../answering-form.ts'
import { approvableGroup } from '../../desk-access.ts'
import { membersOf } from '../../group-page.ts'
import { approveResponse } from '../../response.ts'
import { StepForm } from '../../views/step-form.tsx'

export const loader = atDesk(approvableGroup, async ({ group }) => {
  const [{ categories }, { members }] = await Promise.all([choicesOf(db), membersOf(db, group.id)])
  return { heading: 'answers:step.approve', group, categories, members, fields: typedStep(group) }
})

export const action = atDesk(approvableGroup, async ({ actor, group }, args) =>
  act(
    args,
    stepForm,
    async (value) => {
      await approveResponse(db, actor, { group: group.id, ...value })
      return href('/desk/groups/:group', { group: group.id })
    },
    { now: async () => typedStep((await args.again()).group) },
  ),
)

export default function ResponseApproval() {
  const { say, ...page } = usePage<typeof loader>()
  return (
    <StepForm
      {...page}
      at={['submitted']}
      lead={say('answers:step.approveLead')}
      button={say('answers:step.approveButton')}
    />
  )
}
