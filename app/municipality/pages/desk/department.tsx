import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { db } from '#db/connection'
import { deskMe, isAdministrator, requireThat } from '../../../accounts/access.ts'
import { textOf } from '../../../http/context.ts'
import { freshForm, readForm, stateOf } from '../../../http/forms.ts'
import { go, handle } from '../../../http/handle.ts'
import { staff } from '../../../http/session.ts'
import { paths } from '../../../paths.ts'
import { ErrorSummary, Form, Hidden } from '../../../ui/form.tsx'
import { useText } from '../../../ui/language.tsx'
import { Button } from '../../../ui/parts.tsx'
import { departmentForm, findDepartment, renameDepartment } from '../../department.ts'
import { ChangedMeanwhile, isConflict } from '../../views/changed-meanwhile.tsx'
import { DepartmentFields, useDepartmentLabels } from '../../views/department-fields.tsx'
import { SettingsPage } from '../../views/settings-page.tsx'

export const loader = handle(async (args: LoaderFunctionArgs) => {
  const me = await staff(args)
  requireThat(isAdministrator(me))
  const { name, nameKana, nameEasy, nameEn, sort, version } = await findDepartment(db, args.params.department ?? '')
  const form = freshForm({ name, nameKana, nameEasy, nameEn, sort: String(sort), version: String(version) })
  const title = textOf(args.context)('settings:change.title', { word: name })
  return { head: { title, noindex: true }, me: deskMe(me), name, form }
})

export const action = handle(async (args: ActionFunctionArgs) => {
  const me = await staff(args)
  requireThat(isAdministrator(me))
  const form = await readForm(args.request, departmentForm)
  if (!form.ok) return form.again()
  const done = await form.attempt(async (value) => {
    await renameDepartment(db, { kind: 'staff', id: me.id }, args.params.department ?? '', value)
    return paths.departments()
  })
  return typeof done === 'string' ? go(args.context, done) : done
})

export default function Department() {
  const { me, name, form } = useLoaderData<typeof loader>()
  const { say } = useText()
  const sent = useActionData<typeof action>()
  const state = stateOf(sent, form)
  const labels = useDepartmentLabels()
  const above = [{ to: paths.departments(), label: say('settings:nav.departments') }]
  return (
    <SettingsPage me={me} above={above} title={say('settings:change.title', { word: name })}>
      <ErrorSummary state={state} />
      {isConflict(sent) && <ChangedMeanwhile now={form.values} typed={state.values} labels={labels} />}
      <Form state={state}>
        <Hidden name="version" value={String((isConflict(sent) ? form : state).values.version ?? '')} />
        <DepartmentFields />
        <Button>{say('settings:save')}</Button>
      </Form>
    </SettingsPage>
  )
}
