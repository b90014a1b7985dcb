import { href } from '#app/href.ts'
import { act } from '#app/http/act.ts'
import { freshForm, shownForm } from '#app/http/forms.ts'
import { atDesk, staffWho } from '#app/http/page.ts'
import { listDepartments } from '#app/municipality/departments.ts'
import { useActionData, useLoaderData } from '#app/remix.ts'
import { ErrorSummary, Form, Hidden } from '#app/ui/form.tsx'
import { useText } from '#app/ui/language.tsx'
import { DeskPage } from '#app/ui/page.tsx'
import { Button, ButtonLink, Notice } from '#app/ui/parts.tsx'
import { db } from '#db/connection'
import { isAdministrator } from '../../access.ts'
import { memberForm, tickedRoles } from '../../member-form.ts'
import { changeStaff, findMember } from '../../membership.ts'
import { MemberFields, useMemberLabels } from '../../views/member-fields.tsx'
import { StateTag } from '../../views/staff-table.tsx'

const typedMember = ({ name, nameKana, email, mark, roles }: Awaited<ReturnType<typeof findMember>>) => ({
  ...{ name, nameKana, email, mark },
  ...tickedRoles(roles),
})

export const loader = atDesk(staffWho(isAdministrator), async (_, args) => {
  const [departments, member] = await Promise.all([listDepartments(db), findMember(db, args.params.member)])
  const { id, name, state } = member
  return {
    title: name,
    departments,
    member: { id, name, state },
    saved: args.query.has('saved'),
    form: freshForm(typedMember(member)),
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
      return href('/desk/staff/:member', { member: id }, { saved: true })
    },
    { now: async () => typedMember(await findMember(db, id)) },
  )
})

export default function StaffMember() {
  const { me, departments, member, saved, form } = useLoaderData<typeof loader>()
  const sent = useActionData()
  const state = shownForm(sent, form)
  const { say } = useText()
  const labels = useMemberLabels()
  const { id, name } = member
  return (
    <DeskPage
      me={me}
      current="staff"
      title={name}
      crumbs={[{ to: href('/desk/staff'), label: say('accounts:staff.title') }, { label: name }]}
    >
      <p>
        <StateTag state={member.state} />
      </p>
      {saved && !sent && <Notice tone="good" role="status" title={say('accounts:staff.saved')} />}
      <ErrorSummary state={state} labels={labels} />
      <Form state={state}>
        <Hidden name="mark" value={String(state.values.mark ?? '')} />
        <MemberFields departments={departments} />
        <p className="actions">
          <Button>{say('accounts:staff.save')}</Button>
        </p>
      </Form>
      <h2>{say('accounts:staff.access')}</h2>
      <p className="actions">
        {member.state === 'disabled' ? (
          <ButtonLink to={href('/desk/staff/:member/enabling', { member: id })} tone="quiet">
            {say('accounts:enabling.title')}
          </ButtonLink>
        ) : (
          <>
            <ButtonLink to={href('/desk/staff/:member/invitation', { member: id })} tone="quiet">
              {say(member.state === 'invited' ? 'accounts:link.forInvited' : 'accounts:link.forActive')}
            </ButtonLink>
            <ButtonLink to={href('/desk/staff/:member/disabling', { member: id })} tone="quiet">
              {say('accounts:disabling.title')}
            </ButtonLink>
          </>
        )}
      </p>
    </DeskPage>
  )
}
