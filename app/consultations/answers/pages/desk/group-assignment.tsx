import { useName } from '#app/consultations/comments/views/marks.tsx'
import { href } from '#app/href.ts'
import { act } from '#app/http/act.ts'
import { freshForm, shownForm } from '#app/http/forms.ts'
import { atDesk } from '#app/http/page.ts'
import { useActionData, useLoaderData } from '#app/remix.ts'
import { DateField, ErrorSummary, Form, Hidden, Select } from '#app/ui/form.tsx'
import { A, useText } from '#app/ui/language.tsx'
import { Button } from '#app/ui/parts.tsx'
import { db } from '#db/connection'
import { choicesOf } from '../../answering-choices.ts'
import { assignmentForm } from '../../answering-form.ts'
import { sortedGroup } from '../../desk-access.ts'
import { assignGroup } from '../../group.ts'
import { groupPage } from '../../group-page.ts'
import { GroupFrame } from '../../views/group-frame.tsx'

const typedAssignment = (group: Awaited<ReturnType<typeof groupPage>>) => ({
  department: group.answeringDepartmentId,
  dueOn: group.dueOn,
  expectedVersion: String(group.version),
})

export const loader = atDesk(sortedGroup, async ({ group }, args) => ({
  title: args.say('answers:assignment.title'),
  group,
  choices: await choicesOf(db),
  form: freshForm(typedAssignment(group)),
}))

export const action = atDesk(sortedGroup, async ({ actor, group }, args) =>
  act(
    args,
    assignmentForm,
    async (value) => {
      await assignGroup(db, actor, { group: group.id, ...value })
      return href('/desk/groups/:group', { group: group.id })
    },
    { now: async () => typedAssignment(await groupPage(db, group.id)) },
  ),
)

export default function GroupAssignment() {
  const { me, group, choices, form } = useLoaderData<typeof loader>()
  const state = shownForm(useActionData<typeof action>(), form)
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
