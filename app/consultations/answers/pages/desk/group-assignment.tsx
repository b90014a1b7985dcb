import { useName } from '#app/consultations/comments/views/marks.tsx'
import { href } from '#app/href.ts'
import { act } from '#app/http/act.ts'
import { atDesk } from '#app/http/page.ts'
import { DateField, Hidden, Select } from '#app/ui/form/form.tsx'
import { usePage } from '#app/ui/use-page.ts'
import { db } from '#db/connection'
import { choicesOf } from '../../answering-choices.ts'
import { assignmentForm, typedAssignment } from '../../answering-form.ts'
import { sortedGroup } from '../../desk-access.ts'
import { assignGroup } from '../../group.ts'
import { groupPage } from '../../group-page.ts'
import { GroupFormPage, whileOpen } from '../../views/group-frame.tsx'

export const loader = atDesk(sortedGroup, async ({ group }) => {
  return { heading: 'answers:assignment.title', choices: await choicesOf(db), fields: typedAssignment(group) }
})

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
  const { group, choices, say, ...page } = usePage<typeof loader>()
  const name = useName()
  return (
    <GroupFormPage
      {...page}
      at={whileOpen}
      group={group}
      categories={choices.categories}
      button={say('answers:assignment.button')}
      back={href('/desk/groups/:group', { group: group.id })}
    >
      <Hidden name="expectedVersion" />
      <Select
        name="department"
        label={say('answers:assignment.department')}
        required
        options={choices.departments.map((each) => ({ value: each.id, label: name(each) }))}
      />
      <DateField name="dueOn" label={say('answers:assignment.due')} optional />
    </GroupFormPage>
  )
}
