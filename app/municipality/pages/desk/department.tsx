import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { db } from '#db/connection'
import { deskMe, isAdministrator, requireThat } from '../../../accounts/access.ts'
import { freshForm, readForm, stateOf } from '../../../http/forms.ts'
import { go, handle } from '../../../http/handle.ts'
import { staff } from '../../../http/session.ts'
import { paths } from '../../../paths.ts'
import { ErrorSummary, Form } from '../../../ui/form.tsx'
import { useText } from '../../../ui/language.tsx'
import { Button } from '../../../ui/parts.tsx'
import { departmentForm, findDepartment, renameDepartment } from '../../department.ts'
import { DepartmentFields } from '../../views/department-fields.tsx'
import { SettingsPage } from '../../views/settings-page.tsx'

export const loader = handle(async (args: LoaderFunctionArgs) => {
  const me = await staff(args)
  requireThat(isAdministrator(me))
  const { name, nameKana, nameEasy, nameEn, sort } = await findDepartment(db, args.params.department ?? '')
  const form = freshForm({ name, nameKana, nameEasy, nameEn, sort: String(sort) })
  return { head: { title: name, noindex: true }, me: deskMe(me), name, form }
})

export const action = handle(async (args: ActionFunctionArgs) => {
  const me = await staff(args)
  requireThat(isAdministrator(me))
  const form = await readForm(args.request, departmentForm)
  if (!form.ok) return form.again()
  await renameDepartment(db, { kind: 'staff', id: me.id }, args.params.department ?? '', form.value)
  return go(args.context, paths.departments())
})

export default function Department() {
  const { me, name, form } = useLoaderData<typeof loader>()
  const { say } = useText()
  const state = stateOf(useActionData<typeof action>(), form)
  const above = [{ to: paths.departments(), label: say('settings:nav.departments') }]
  return (
    <SettingsPage me={me} above={above} title={name}>
      <ErrorSummary state={state} />
      <Form state={state}>
        <DepartmentFields />
        <Button>{say('settings:save')}</Button>
      </Form>
    </SettingsPage>
  )
}
