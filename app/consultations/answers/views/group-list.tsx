import { type CategoryLabel, CategoryTag, type Shown } from '#app/consultations/comments/views/marks.tsx'
import { href } from '#app/href.ts'
import { useCount } from '#app/ui/count.ts'
import { Day } from '#app/ui/dates.tsx'
import { A, useText } from '#app/ui/language.tsx'
import { StateTag } from '#app/ui/parts.tsx'
import type { GroupRow } from '../response-list.ts'

export function GroupList({ groups, categories = [] }: { groups: Shown<GroupRow>[]; categories?: CategoryLabel[] }) {
  const { say } = useText()
  const count = useCount()
  return (
    <ul className="entries dense" data-key-nav>
      {groups.map((group) => (
        <li key={group.id}>
          <p className="entry-title">
            <A to={href('/desk/groups/:group', { group: group.id })}>
              {group.summary || say('answers:group.noSummary')}
            </A>
          </p>
          <p className="meta">
            <StateTag kind="answer" state={group.state} />
            {group.category && categories.length > 0 && <CategoryTag category={group.category} labels={categories} />}
            <span>{group.section || say('answers:place.whole')}</span>
            <span>{say('answers:group.opinions', { count: group.opinions, figure: count(group.opinions) })}</span>
            <span>{group.department}</span>
            {group.dueOn && (
              <span className={group.overdue ? 'late' : undefined}>
                {say('answers:group.due')} <Day value={group.dueOn} />
              </span>
            )}
          </p>
        </li>
      ))}
    </ul>
  )
}
