import { deskMe, requireThat } from '#app/accounts/access.ts'
import { useName } from '#app/consultations/comments/views/marks.tsx'
import { href } from '#app/href.ts'
import { textOf } from '#app/http/context.ts'
import { freshForm, readForm, stateOf } from '#app/http/forms.ts'
import { go, handle as handled } from '#app/http/handle.ts'
import { staff } from '#app/http/session.ts'
import { type ActionFunctionArgs, type LoaderFunctionArgs, useActionData, useLoaderData } from '#app/remix.ts'
import { DateField, ErrorSummary, Form, Hidden, Select } from '#app/ui/form.tsx'
import { A, useText } from '#app/ui/language.tsx'
import { Button } from '#app/ui/parts.tsx'
import { db } from '#db/connection'
import { maySort } from '../../answering-access.ts'
import { choicesOf } from '../../answering-choices.ts'
import { assignmentForm } from '../../answering-form.ts'
import { idOf } from '../../answering-params.ts'
import { assignGroup } from '../../group.ts'
import { groupPage } from '../../group-page.ts'
import { GroupFrame } from '../../views/group-frame.tsx'

async function mine(args: LoaderFunctionArgs | ActionFunctionArgs) {
  const me = await staff(args)
  const group = await groupPage(db, idOf(args.params.group))
  requireThat(maySort(me, group.consultation))
  return { me, group }
}

const typedAssignment = (group: Awaited<ReturnType<typeof groupPage>>) => ({
  department: group.answeringDepartmentId,
  dueOn: group.dueOn,
  expectedVersion: String(group.version),
})

export const loader = handled(async (args: LoaderFunctionArgs) => {
  const { me, group } = await mine(args)
  return {
    head: { title: textOf(args.context)('answers:assignment.title'), noindex: true },
    me: deskMe(me),
    group,
    choices: await choicesOf(db),
    form: freshForm(typedAssignment(group)),
  }
})

export const action = handled(async (args: ActionFunctionArgs) => {
  const { me, group } = await mine(args)
  const form = await readForm(args.context, assignmentForm)
  if (!form.ok) return form.again()
  const done = await form.attempt(
    async (value) => {
      await assignGroup(db, { kind: 'staff', id: me.id }, { group: group.id, ...value })
      return href('/desk/groups/:group', { group: group.id })
    },
    async () => typedAssignment(await groupPage(db, group.id)),
  )
  return typeof done === 'string' ? go(args.context, done) : done
})

export default function GroupAssignment() {
  const { me, group, choices, form } = useLoaderData<typeof loader>()
  const state = stateOf(useActionData<typeof action>(), form)
  const { say } = useText()
  const name = useName()
  return (
    <GroupFrame title={say('answers:assignment.title')} me={me} group={group} categories={choices.categories}>
      <ErrorSummary state={state} />
      <Form state={state}>
        <Hidden name="expectedVersion" value={String(state.values.expectedVersion ?? '')} />
        <Select
          name="department"
          label={say('answers:assignment.department')}
          required
          options={choices.departments.map((each) => ({ value: each.id, label: name(each) }))}
        />
        <DateField name="dueOn" label={say('answers:assignment.due')} optional />
        <p className="actions">
          <Button>{say('answers:assignment.button')}</Button>
          <A to={href('/desk/groups/:group', { group: group.id })}>{say('answers:back')}</A>
        </p>
      </Form>
    </GroupFrame>
  )
}
