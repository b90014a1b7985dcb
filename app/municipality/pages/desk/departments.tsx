import { isAdministrator } from '#app/accounts/access.ts'
import { href } from '#app/href.ts'
import { act } from '#app/http/act.ts'
import { atDesk, staffWho } from '#app/http/page.ts'
import { once } from '#app/journal/once.ts'
import { ErrorSummary, Form } from '#app/ui/form/form.tsx'
import { A } from '#app/ui/language.tsx'
import { Button, DataTable } from '#app/ui/parts.tsx'
import { usePage } from '#app/ui/use-page.ts'
import { db } from '#db/connection'
import { addDepartment, allDepartments, newDepartmentForm } from '../../department.ts'
import { DepartmentFields } from '../../views/department-fields.tsx'
import { SettingsPage } from '../../views/settings-page.tsx'

export const loader = atDesk(staffWho(isAdministrator), async () => {
  const departments = await allDepartments(db)
  return { heading: 'settings:nav.departments', departments, fields: { sort: String(departments.length) } }
})

export const action = atDesk(staffWho(isAdministrator), async ({ actor }, args) =>
  act(args, newDepartmentForm, ({ formKey, ...fields }) =>
    once(db, formKey, async (trx) => {
      await addDepartment(trx, actor, fields)
      return href('/desk/settings/departments')
    }),
  ),
)

export default function Departments() {
  const { departments, state, say, written, ...page } = usePage<typeof loader>()
  const columns = ['name', 'nameKana', 'nameEn', 'sort'].map((key) => ({
    key,
    label: written(`settings:department.${key}`),
  }))
  return (
    <SettingsPage {...page}>
      <DataTable
        caption={say('settings:nav.departments')}
        isTitled
        columns={columns}
        rows={departments.map(({ id, key, name, nameKana, nameEn, sort }) => ({
          key: id,
          cells: {
            name: <A to={href('/desk/settings/departments/:department', { department: key })}>{name}</A>,
            nameKana,
            nameEn: nameEn ?? '',
            sort: String(sort),
          },
        }))}
      />
      <h2>{say('settings:department.new')}</h2>
      <ErrorSummary state={state} />
      <Form state={state}>
        <DepartmentFields />
        <Button>{say('settings:department.add')}</Button>
      </Form>
    </SettingsPage>
  )
}
