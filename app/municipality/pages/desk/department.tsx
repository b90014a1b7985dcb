import { deskMe, isAdministrator } from '#app/accounts/access.ts'
import { href } from '#app/href.ts'
import { act } from '#app/http/act.ts'
import { freshForm, shownForm } from '#app/http/forms.ts'
import { atDesk, staffWho } from '#app/http/page.ts'
import { useActionData, useLoaderData } from '#app/remix.ts'
import { ErrorSummary, Form, Hidden } from '#app/ui/form.tsx'
import { useText } from '#app/ui/language.tsx'
import { Button } from '#app/ui/parts.tsx'
import { db } from '#db/connection'
import { departmentForm, findDepartment, renameDepartment } from '../../department.ts'
import { DepartmentFields } from '../../views/department-fields.tsx'
import { SettingsPage } from '../../views/settings-page.tsx'

async function typedDepartment(key = '') {
  const { name, nameKana, nameEasy, nameEn, sort, version } = await findDepartment(db, key)
  return { name, nameKana, nameEasy, nameEn, sort: String(sort), version: String(version) }
}

export const loader = atDesk(staffWho(isAdministrator), async ({ me }, args) => {
  const typed = await typedDepartment(args.params.department)
  const title = args.say('settings:change.title', { word: typed.name })
  return { head: { title, noindex: true }, me: deskMe(me), name: typed.name, form: freshForm(typed) }
})

export const action = atDesk(staffWho(isAdministrator), async ({ actor }, args) =>
  act(
    args,
    departmentForm,
    async (value) => {
      await renameDepartment(db, actor, args.params.department ?? '', value)
      return href('/desk/settings/departments')
    },
    { now: () => typedDepartment(args.params.department) },
  ),
)

export default function Department() {
  const { me, name, form } = useLoaderData<typeof loader>()
  const { say } = useText()
  const sent = useActionData<typeof action>()
  const state = shownForm(sent, form)
  const above = [{ to: href('/desk/settings/departments'), label: say('settings:nav.departments') }]
  return (
    <SettingsPage me={me} above={above} title={say('settings:change.title', { word: name })}>
      <ErrorSummary state={state} />
      <Form state={state}>
        <Hidden name="version" value={String(state.values.version ?? '')} />
        <DepartmentFields />
        <Button>{say('settings:save')}</Button>
      </Form>
    </SettingsPage>
  )
}
