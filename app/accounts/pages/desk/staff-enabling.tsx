import { href } from '#app/href.ts'
import { textOf } from '#app/http/context.ts'
import { go, handle } from '#app/http/handle.ts'
import { staff } from '#app/http/session.ts'
import { type ActionFunctionArgs, type LoaderFunctionArgs, useLoaderData } from '#app/remix.ts'
import { Form } from '#app/ui/form.tsx'
import { A, useText } from '#app/ui/language.tsx'
import { DeskPage } from '#app/ui/page.tsx'
import { Button } from '#app/ui/parts.tsx'
import { db } from '#db/connection'
import { deskMe, isAdministrator, requireThat } from '../../access.ts'
import { enable } from '../../disabling.ts'
import { findMember } from '../../membership.ts'

export const loader = handle(async (args: LoaderFunctionArgs) => {
  const me = await staff(args)
  requireThat(isAdministrator(me))
  const { id, name } = await findMember(db, args.params.member)
  const head = { title: textOf(args.context)('accounts:enabling.title'), noindex: true }
  return { head, me: deskMe(me), member: { id, name } }
})

export const action = handle(async (args: ActionFunctionArgs) => {
  const me = await staff(args)
  requireThat(isAdministrator(me))
  const { id } = await findMember(db, args.params.member)
  await enable(db, { kind: 'staff', id: me.id }, id)
  return go(args.context, href('/desk/staff/:member', { member: id }))
})

export default function StaffEnabling() {
  const { me, member } = useLoaderData<typeof loader>()
  const { say } = useText()
  return (
    <DeskPage
      me={me}
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
