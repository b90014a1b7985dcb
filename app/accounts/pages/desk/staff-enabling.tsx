import { href } from '#app/href.ts'
import { go } from '#app/http/handle.ts'
import { atDesk, staffWho } from '#app/http/page.ts'
import { Form } from '#app/ui/form/form.tsx'
import { A } from '#app/ui/language.tsx'
import { DeskPage } from '#app/ui/page.tsx'
import { Button } from '#app/ui/parts.tsx'
import { usePage } from '#app/ui/use-page.ts'
import { db } from '#db/connection'
import { isAdministrator } from '../../access.ts'
import { enable } from '../../disabling.ts'
import { findMember } from '../../membership.ts'

export const loader = atDesk(staffWho(isAdministrator), async (_, args) => {
  const { id, name } = await findMember(db, args.params.member)
  const title = args.say('accounts:enabling.title')
  return { title, member: { id, name } }
})

export const action = atDesk(staffWho(isAdministrator), async ({ actor }, args) => {
  const { id } = await findMember(db, args.params.member)
  await enable(db, actor, id)
  return go(args.context, href('/desk/staff/:member', { member: id }))
})

export default function StaffEnabling() {
  const { member, say, ...page } = usePage<typeof loader>()
  return (
    <DeskPage
      {...page}
      current="staff"
      title={say('accounts:enabling.question', { name: member.name })}
      lead={say('accounts:enabling.lead')}
      crumbs={[
        { to: href('/desk/staff'), label: say('accounts:staff.title') },
        { to: href('/desk/staff/:member', { member: member.id }), label: member.name },
        { label: say('accounts:enabling.title') },
      ]}
    >
      <Form>
        <p className="actions">
          <Button>{say('accounts:enabling.button')}</Button>
          <A to={href('/desk/staff/:member', { member: member.id })}>
            {say('accounts:staff.backTo', { name: member.name })}
          </A>
        </p>
      </Form>
    </DeskPage>
  )
}
