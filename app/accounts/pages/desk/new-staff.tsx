import { href } from '#app/href.ts'
import { act } from '#app/http/act.ts'
import { atDesk, staffWho } from '#app/http/page.ts'
import { once } from '#app/journal/once.ts'
import { listDepartments } from '#app/municipality/departments.ts'
import { DeskFormPage } from '#app/ui/form/form-page.tsx'
import { A } from '#app/ui/language.tsx'
import { DeskPage } from '#app/ui/page.tsx'
import { ButtonLink } from '#app/ui/parts.tsx'
import { usePage } from '#app/ui/use-page.ts'
import { config } from '#config'
import { db } from '#db/connection'
import { isAdministrator } from '../../access.ts'
import { invite } from '../../invitation.ts'
import { memberForm } from '../../member-form.ts'
import { addStaff } from '../../membership.ts'
import { MemberFields, useMemberLabels } from '../../views/member-fields.tsx'
import { OneTimeLink } from '../../views/one-time-link.tsx'

export const loader = atDesk(staffWho(isAdministrator), async () => {
  const departments = await listDepartments(db)
  return { heading: 'accounts:staff.new', departments, fields: {} }
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
  const { departments, sent, say, ...page } = usePage<typeof loader, typeof action>()
  const labels = useMemberLabels()
  const crumbs = [{ to: href('/desk/staff'), label: say('accounts:staff.title') }, { label: say('accounts:staff.new') }]
  if (sent?.link) {
    return (
      <DeskPage {...page} current="staff" title={say('accounts:link.title')} crumbs={crumbs}>
        <OneTimeLink {...sent.link} />
        <p className="actions">
          <ButtonLink to={href('/desk/staff')}>{say('accounts:staff.back')}</ButtonLink>
          <A to={href('/desk/staff/new')}>{say('accounts:staff.another')}</A>
        </p>
      </DeskPage>
    )
  }
  return (
    <DeskFormPage
      {...page}
      current="staff"
      lead={say('accounts:staff.newLead')}
      crumbs={crumbs}
      labels={labels}
      button={say('accounts:staff.add')}
    >
      <MemberFields departments={departments} />
    </DeskFormPage>
  )
}
