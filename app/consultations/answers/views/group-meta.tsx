import { type CategoryLabel, CategoryTag, type Shown } from '#app/consultations/comments/views/marks.tsx'
import { href } from '#app/href.ts'
import { resultRow } from '#app/result-row.ts'
import { useCount } from '#app/ui/count.ts'
import { Day } from '#app/ui/dates.tsx'
import { A, useText } from '#app/ui/language.tsx'
import { StateTag } from '#app/ui/parts.tsx'
import type { GroupPage } from '../group-page.ts'

export function GroupMeta({
  group,
  categories,
  maySort = false,
}: {
  group: Shown<GroupPage>
  categories: CategoryLabel[]
  maySort?: boolean
}) {
  const { say } = useText()
  const count = useCount()
  return (
    <p className="meta">
      <StateTag kind="answer" state={group.state} />
      {group.category && <CategoryTag category={group.category} labels={categories} />}
      <span>{group.section?.label ?? say('answers:place.whole')}</span>
      <span>{say('answers:group.opinions', { count: group.opinions, figure: count(group.opinions) })}</span>
      <span>
        {say('answers:group.department')} {group.department}
      </span>
      {group.dueOn && (
        <span className={group.overdue ? 'late' : undefined}>
          {say('answers:group.due')} <Day value={group.dueOn} />
        </span>
      )}
      {maySort && (
        <A to={href('/desk/groups/:group/assignment', { group: group.id })}>{say('answers:assignment.title')}</A>
      )}
      {group.row && (
        <A to={resultRow(group.consultation.slug, group.row)}>
          {say('answers:group.published', { number: group.row })}
        </A>
      )}
    </p>
  )
}
