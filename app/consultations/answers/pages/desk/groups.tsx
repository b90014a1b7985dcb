import { useName } from '#app/consultations/comments/views/marks.tsx'
import { cursorOf } from '#app/forms/asked.ts'
import { href } from '#app/href.ts'
import { atDesk, staffWho } from '#app/http/page.ts'
import { FilterWords } from '#app/ui/filters.tsx'
import { FilterForm } from '#app/ui/form/filter-form.tsx'
import { DeskPage } from '#app/ui/page.tsx'
import { Empty, Pagination } from '#app/ui/parts.tsx'
import { usePage } from '#app/ui/use-page.ts'
import { db } from '#db/connection'
import { isAtDesk } from '../../answering-access.ts'
import { choicesOf } from '../../answering-choices.ts'
import { groupFilter } from '../../answering-params.ts'
import { countGroups, groupStates, listGroups } from '../../response-list.ts'
import { GroupList } from '../../views/group-list.tsx'

export const handle = { script: true }

export const loader = atDesk(staffWho(isAtDesk), async (_, args) => {
  const query = args.query
  const { departments, ...filter } = groupFilter(query)
  const [page, counts, choices] = await Promise.all([
    listGroups(db, { ...filter, departments }, cursorOf(query)),
    countGroups(db, { ...filter, departments }),
    choicesOf(db),
  ])
  const asked = { ...filter, state: filter.state === 'all' ? undefined : filter.state, department: departments?.[0] }
  return {
    heading: 'answers:groups.title',
    state: filter.state,
    asked,
    groups: page.rows,
    counts,
    choices,
    next: page.next && href('/desk/groups', { ...asked, after: page.next }),
    previous: page.previous && href('/desk/groups', { ...asked, before: page.previous }),
  }
})

export default function Groups() {
  const { state, asked, groups, counts, choices, next, previous, say, written, ...page } = usePage<typeof loader>()
  const name = useName()
  const fields = [
    {
      name: 'consultation',
      label: written('answers:filter.consultation'),
      empty: written('answers:filter.all'),
      value: asked.consultation,
      options: choices.consultations.map(({ slug, title }) => ({ value: slug, label: title })),
    },
    {
      name: 'department',
      label: written('answers:filter.department'),
      empty: written('answers:filter.all'),
      value: asked.department,
      options: choices.departments.map((each) => ({ value: each.id, label: name(each) })),
    },
    {
      name: 'category',
      label: written('answers:filter.category'),
      empty: written('answers:filter.all'),
      value: asked.category,
      options: choices.categories.map((each) => ({ value: each.code, label: name(each) })),
    },
  ]
  return (
    <DeskPage {...page} current="groups" wide>
      <FilterWords
        states={groupStates}
        current={state}
        counts={counts}
        label={(each) => say(`answers:groups.state.${each}`)}
        to={(each) => href('/desk/groups', { ...asked, state: each === 'all' ? undefined : each })}
      />
      <FilterForm to={href('/desk/groups')} fields={fields} keep={{ state: asked.state }} />
      {groups.length > 0 ? (
        <GroupList groups={groups} categories={choices.categories} />
      ) : (
        <Empty
          title={say('answers:groups.none')}
          action={{ to: href('/desk/opinions', { state: 'unsorted' }), label: say('answers:groups.toOpinions') }}
        />
      )}
      <Pagination next={next} previous={previous} />
    </DeskPage>
  )
}
