import { isAdministrator } from '#app/accounts/access.ts'
import { href } from '#app/href.ts'
import { act } from '#app/http/act.ts'
import { atDesk, staffWho } from '#app/http/page.ts'
import { NotFound } from '#app/refusal.ts'
import { Hidden } from '#app/ui/form/form.tsx'
import { DeskFormPage } from '#app/ui/form/form-page.tsx'
import { A } from '#app/ui/language.tsx'
import { usePage } from '#app/ui/use-page.ts'
import { db } from '#db/connection'
import { organisationTypes, paperKinds, requirable } from '../../type.ts'
import { changeType, typeForm } from '../../type-form.ts'
import { TypeFields } from '../../views/desk/type-fields.tsx'

async function typed(code: string | undefined) {
  const type = (await organisationTypes(db)).find((each) => each.code === code)
  if (!type) throw new NotFound()
  const { label, requiredFields, papers, minimumMembers, renewalMonths, version } = type
  const numbers = { minimumMembers: String(minimumMembers), renewalMonths: String(renewalMonths) }
  return { label, values: { requiredFields, papers, ...numbers, version: String(version) } }
}

export const loader = atDesk(staffWho(isAdministrator), async (_, args) => {
  const { label, values } = await typed(args.params.code)
  const title = label
  return { title, label, requirable, kinds: [...paperKinds], fields: values }
})

export const action = atDesk(staffWho(isAdministrator), async ({ actor }, args) => {
  const code = args.params.code ?? ''
  return act(
    args,
    typeForm,
    async (fields) => {
      await changeType(db, actor, code, fields)
      return href('/desk/settings/lists/:list', { list: 'group-types' }, { '#': `w-${code}` })
    },
    { now: async () => (await typed(code)).values },
  )
})

export default function GroupType() {
  const { label, requirable, kinds, say, ...page } = usePage<typeof loader>()
  return (
    <DeskFormPage
      {...page}
      current="settings"
      title={say('groups-desk:type.title', { type: label })}
      lead={say('groups-desk:type.lead')}
      crumbs={[
        { to: href('/desk/settings'), label: say('settings:title') },
        { to: href('/desk/settings/lists/:list', { list: 'group-types' }), label: say('settings:nav.group-types') },
        { label: <span lang="ja">{label}</span> },
      ]}
      button={say('groups-desk:save')}
      back={<A to={href('/desk/settings/lists/:list', { list: 'group-types' })}>{say('groups:back')}</A>}
    >
      <Hidden name="version" />
      <TypeFields requirable={requirable} kinds={kinds} />
    </DeskFormPage>
  )
}
