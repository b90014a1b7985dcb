import { z } from 'zod'
import { href } from '#app/href.ts'
import { act } from '#app/http/act.ts'
import { atDesk, staffWho } from '#app/http/page.ts'
import { ErrorSummary, Form } from '#app/ui/form/form.tsx'
import { A } from '#app/ui/language.tsx'
import { DeskPage } from '#app/ui/page.tsx'
import { Button } from '#app/ui/parts.tsx'
import { usePage } from '#app/ui/use-page.ts'
import { db } from '#db/connection'
import { isAdministrator } from '../../access.ts'
import { disable } from '../../disabling.ts'
import { findMember } from '../../membership.ts'

export const loader = atDesk(staffWho(isAdministrator), async (_, args) => {
  const { id, name } = await findMember(db, args.params.member)
  const title = args.say('accounts:disabling.title')
  return { title, member: { id, name }, fields: {} }
})

export const action = atDesk(staffWho(isAdministrator), async ({ actor }, args) => {
  const { id } = await findMember(db, args.params.member)
  return act(args, z.object({}), async () => {
    await disable(db, actor, id)
    return href('/desk/staff/:member', { member: id })
  })
})

export default function StaffDisabling() {
  const { member, state, say, ...page } = usePage<typeof loader>()
  return (
    <DeskPage
      {...page}
      current="staff"
      title={say('accounts:disabling.question', { name: member.name })}
      lead={say('accounts:disabling.lead')}
      crumbs={[
        { to: href('/desk/staff'), label: say('accounts:staff.title') },
        { to: href('/desk/staff/:member', { member: member.id }), label: member.name },
        { label: say('accounts:disabling.title') },
      ]}
    >
      <ErrorSummary state={state} />
      <Form>
        <p className="actions">
          <Button tone="danger">{say('accounts:disabling.button')}</Button>
          <A to={href('/desk/staff/:member', { member: member.id })}>{say('accounts:disabling.keep')}</A>
        </p>
      </Form>
    </DeskPage>
  )
}
