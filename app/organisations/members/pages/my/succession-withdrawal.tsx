import type { Person } from '#app/accounts/lucia-adapter.ts'
import { href } from '#app/href.ts'
import { act } from '#app/http/act.ts'
import { forPerson, type Named } from '#app/http/page.ts'
import { ownGroup } from '#app/organisations/groups/own-access.ts'
import { InTheNameOf, MyGroupPage } from '#app/organisations/groups/views/my-group-page.tsx'
import { NotFound } from '#app/refusal.ts'
import { ErrorSummary, Form, Hidden } from '#app/ui/form/form.tsx'
import { A } from '#app/ui/language.tsx'
import { Button } from '#app/ui/parts.tsx'
import { usePage } from '#app/ui/use-page.ts'
import { type Db, db } from '#db/connection'
import { successionOf, takeSuccessionBack } from '../../succession.ts'
import { takingBackForm } from '../../succession-form.ts'

async function ownSuccession(db: Db, me: Person, named: Named) {
  const { group } = await ownGroup(db, me, named)
  const open = await successionOf(db, group.id)
  if (open?.askedBy !== me.id) throw new NotFound('succession:refused.none')
  return { group, open }
}

export const loader = forPerson(ownSuccession, ({ group, open: { id } }) => ({
  heading: 'succession:takingBack.title',
  group,
  fields: { succession: id },
}))

export const action = forPerson(ownSuccession, ({ me, group }, args) =>
  act(args, takingBackForm, async ({ succession }) => {
    await takeSuccessionBack(db, me.id, { organisation: group.id, succession })
    return href('/my/groups/:group/succession', { group: group.slug }, { done: 'taken_back' })
  }),
)

export default function SuccessionWithdrawal() {
  const { group, state, title, say } = usePage<typeof loader>()
  const back = href('/my/groups/:group/succession', { group: group.slug })
  return (
    <MyGroupPage
      group={group}
      above={[{ to: back, label: say('succession:open.title') }]}
      title={title}
      lead={say('succession:takingBack.lead')}
    >
      <ErrorSummary state={state} />
      <Form state={state}>
        <Hidden name="succession" value={String(state.values.succession ?? '')} />
        <InTheNameOf group={group} />
        <p className="actions">
          <Button tone="danger">{say('succession:takingBack.button')}</Button>
          <A to={back}>{say('members:back')}</A>
        </p>
      </Form>
    </MyGroupPage>
  )
}
