import { href } from '#app/href.ts'
import { act } from '#app/http/act.ts'
import { atDesk, staffWho } from '#app/http/page.ts'
import { listDepartments } from '#app/municipality/departments.ts'
import { ErrorSummary, Form, Hidden } from '#app/ui/form/form.tsx'
import { DeskPage } from '#app/ui/page.tsx'
import { Button, StateTag } from '#app/ui/parts.tsx'
import { usePage } from '#app/ui/use-page.ts'
import { db } from '#db/connection'
import { isAdministrator } from '../../access.ts'
import { memberForm, typedMember } from '../../member-form.ts'
import { changeStaff, findMember } from '../../membership.ts'
import { AccessLinks } from '../../views/access-links.tsx'
import { MemberFields, useMemberLabels } from '../../views/member-fields.tsx'

export const loader = atDesk(staffWho(isAdministrator), async (_, args) => {
  const [departments, member] = await Promise.all([listDepartments(db), findMember(db, args.params.member)])
  const { id, name, state } = member
  return {
    title: name,
    departments,
    member: { id, name, state },
    fields: typedMember(member),
  }
})

export const action = atDesk(staffWho(isAdministrator), async ({ actor }, args) => {
  const { id } = await findMember(db, args.params.member)
  const departments = await listDepartments(db)
  return act(
    args,
    memberForm(departments.map((each) => each.id)),
    async ({ member, mark }) => {
      await changeStaff(db, actor, { ...member, id, mark })
      return href('/desk/staff/:member', { member: id })
    },
    { now: async () => typedMember(await findMember(db, id)) },
  )
})

export default function StaffMember() {
  const { departments, member, state, say, ...page } = usePage<typeof loader>()
  const labels = useMemberLabels()
  const { id, name } = member
  return (
    <DeskPage
      {...page}
      current="staff"
      title={name}
      crumbs={[{ to: href('/desk/staff'), label: say('accounts:staff.title') }, { label: name }]}
    >
      <p>
        <StateTag kind="staff" state={member.state} />
      </p>
      <ErrorSummary state={state} labels={labels} />
      <Form state={state}>
        <Hidden name="mark" />
        <MemberFields departments={departments} />
        <p className="actions">
          <Button>{say('accounts:staff.save')}</Button>
        </p>
      </Form>
      <h2>{say('accounts:staff.access')}</h2>
      <AccessLinks id={id} state={member.state} />
    </DeskPage>
  )
}
