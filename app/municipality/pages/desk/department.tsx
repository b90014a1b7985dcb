import { isAdministrator } from '#app/accounts/access.ts'
import { href } from '#app/href.ts'
import { act } from '#app/http/act.ts'
import { atDesk, staffWho } from '#app/http/page.ts'
import { ErrorSummary, Form, Hidden } from '#app/ui/form/form.tsx'
import { Button } from '#app/ui/parts.tsx'
import { usePage } from '#app/ui/use-page.ts'
import { db } from '#db/connection'
import { departmentForm, findDepartment, renameDepartment } from '../../department.ts'
import { DepartmentFields } from '../../views/department-fields.tsx'
import { SettingsPage } from '../../views/settings-page.tsx'

async function typedDepartment(key = '') {
  const { name, nameKana, nameEasy, nameEn, sort, version } = await findDepartment(db, key)
  return { name, nameKana, nameEasy, nameEn, sort: String(sort), version: String(version) }
}

export const loader = atDesk(staffWho(isAdministrator), async (_, args) => {
  const typed = await typedDepartment(args.params.department)
  return { heading: { key: 'settings:change.title', word: typed.name }, fields: typed }
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
  const { state, say, ...page } = usePage<typeof loader>()
  const way = [{ to: href('/desk/settings/departments'), label: say('settings:nav.departments') }]
  return (
    <SettingsPage {...page} way={way}>
      <ErrorSummary state={state} />
      <Form state={state}>
        <Hidden name="version" />
        <DepartmentFields />
        <Button>{say('settings:save')}</Button>
      </Form>
    </SettingsPage>
  )
}
