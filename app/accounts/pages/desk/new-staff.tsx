import { href } from '#app/href.ts'
import { act } from '#app/http/act.ts'
import { freshForm, shownForm } from '#app/http/forms.ts'
import { atDesk, staffWho } from '#app/http/page.ts'
import { once } from '#app/journal/once.ts'
import { listDepartments } from '#app/municipality/departments.ts'
import { useActionData, useLoaderData } from '#app/remix.ts'
import { ErrorSummary, Form } from '#app/ui/form.tsx'
import { A, useText } from '#app/ui/language.tsx'
import { DeskPage } from '#app/ui/page.tsx'
import { Button, ButtonLink } from '#app/ui/parts.tsx'
import { config } from '#config'
import { db } from '#db/connection'
import { isAdministrator } from '../../access.ts'
import { invite } from '../../invitation.ts'
import { memberForm } from '../../member-form.ts'
import { addStaff } from '../../membership.ts'
import { MemberFields, useMemberLabels } from '../../views/member-fields.tsx'
import { OneTimeLink } from '../../views/one-time-link.tsx'

export const loader = atDesk(staffWho(isAdministrator), async (_, args) => {
  const departments = await listDepartments(db)
  const title = args.say('accounts:staff.new')
  return { title, departments, form: freshForm() }
})

export const action = atDesk(staffWho(isAdministrator), async ({ actor }, args) => {
  const departments = await listDepartments(db)
  return act(args, memberForm(departments.map(({ id }) => id)), async ({ formKey, member }) => {
    let link: { url: string; expiresAt: Date; name: string } | undefined
    const added = await once(db, formKey, async (trx) => {
      const id = await addStaff(trx, actor, member)
      const { token, expiresAt } = await invite(trx, actor, id)
      link = { url: config.publicUrl + href('/desk/invitations/:token', { token }), expiresAt, name: member.name }
      return id
    })
    // The link is known only to who made it: sent again, the form leads to where a new one is made.
    return link ? { link } : href('/desk/staff/:member/invitation', { member: added })
  })
})

export default function NewStaff() {
  const { me, departments, form } = useLoaderData<typeof loader>()
  const sent = useActionData<typeof action>()
  const state = shownForm(sent, form)
  const { say } = useText()
  const labels = useMemberLabels()
  const crumbs = [{ to: href('/desk/staff'), label: say('accounts:staff.title') }, { label: say('accounts:staff.new') }]
  if (sent && 'link' in sent) {
    return (
      <DeskPage me={me} current="staff" title={say('accounts:link.title')} crumbs={crumbs}>
        <OneTimeLink {...sent.link} />
        <p className="actions">
          <ButtonLink to={href('/desk/staff')}>{say('accounts:staff.back')}</ButtonLink>
          <A to={href('/desk/staff/new')}>{say('accounts:staff.another')}</A>
        </p>
      </DeskPage>
    )
  }
  return (
    <DeskPage
      me={me}
      current="staff"
      title={say('accounts:staff.new')}
      lead={say('accounts:staff.newLead')}
      crumbs={crumbs}
    >
      <ErrorSummary state={state} labels={labels} />
      <Form state={state}>
        <MemberFields departments={departments} />
        <p className="actions">
          <Button>{say('accounts:staff.add')}</Button>
        </p>
      </Form>
    </DeskPage>
  )
}
