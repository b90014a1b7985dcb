import { isAdministrator } from '#app/accounts/access.ts'
import { href } from '#app/href.ts'
import { act } from '#app/http/act.ts'
import { freshForm, shownForm } from '#app/http/forms.ts'
import { atDesk, staffWho } from '#app/http/page.ts'
import { NotFound } from '#app/refusal.ts'
import { useActionData, useLoaderData } from '#app/remix.ts'
import { Checkboxes, ErrorSummary, Form, Hidden, TextField } from '#app/ui/form.tsx'
import { A, useText } from '#app/ui/language.tsx'
import { DeskPage } from '#app/ui/page.tsx'
import { Button } from '#app/ui/parts.tsx'
import { db } from '#db/connection'
import { organisationTypes, paperKinds, requirable } from '../../type.ts'
import { changeType, typeForm } from '../../type-form.ts'

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
  return { title, label, requirable, kinds: [...paperKinds], form: freshForm(values) }
})

export const action = atDesk(staffWho(isAdministrator), async ({ actor }, args) => {
  const code = args.params.code ?? ''
  return act(
    args,
    typeForm,
    async (fields) => {
      await changeType(db, actor, code, fields)
      return href('/desk/settings/lists/:list', { list: 'group-types' }, { saved: true, '#': `w-${code}` })
    },
    { now: async () => (await typed(code)).values },
  )
})

export default function GroupType() {
  const { me, label, requirable, kinds, form } = useLoaderData<typeof loader>()
  const state = shownForm(useActionData(), form)
  const { t, say } = useText()
  const fields = [
    ...requirable.profile.map((value) => ({ value, label: t(`groups:field.${value}`) })),
    ...requirable.file.map((value) => ({ value, label: t(`groups:file.${value}`) })),
  ]
  return (
    <DeskPage
      me={me}
      current="settings"
      title={say('groups-desk:type.title', { type: label })}
      lead={say('groups-desk:type.lead')}
      crumbs={[
        { to: href('/desk/settings'), label: say('settings:title') },
        { to: href('/desk/settings/lists/:list', { list: 'group-types' }), label: say('settings:nav.group-types') },
        { label: <span lang="ja">{label}</span> },
      ]}
    >
      <ErrorSummary state={state} />
      <Form state={state}>
        <Hidden name="version" value={String(state.values.version ?? '')} />
        <Checkboxes
          name="requiredFields"
          legend={say('groups-desk:type.fields')}
          hint={say('groups-desk:type.fieldsHint')}
          options={fields}
        />
        <Checkboxes
          name="papers"
          legend={say('groups-desk:type.papers')}
          options={kinds.map((value) => ({ value, label: t(`groups:paper.${value}`) }))}
        />
        <TextField name="minimumMembers" label={say('groups-desk:type.minimum')} type="number" short required />
        <TextField
          name="renewalMonths"
          label={say('groups-desk:type.months')}
          hint={say('groups-desk:type.monthsHint')}
          type="number"
          short
          required
        />
        <p className="actions">
          <Button>{say('groups-desk:save')}</Button>
          <A to={href('/desk/settings/lists/:list', { list: 'group-types' })}>{say('groups:back')}</A>
        </p>
      </Form>
    </DeskPage>
  )
}
