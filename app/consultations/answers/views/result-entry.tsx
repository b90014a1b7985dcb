import { AnswerRow, ChangesMade } from '#app/consultations/comments/views/answer-row.tsx'
import { href } from '#app/href.ts'
import { sectionNumber } from '#app/section-number.ts'
import { A, useText, Written } from '#app/ui/language.tsx'
import { Tag } from '#app/ui/parts.tsx'
import type { Wording } from '#app/wording.ts'
import type { ResultRow } from '../result-page.ts'
import type { Category } from '../tables.ts'
import { SimilarCount } from './similar-count.tsx'

type Label = { code: Category; label: Wording }
type Props = { row: ResultRow; plan: string; edition: string; labels: Label[] }

/** One row of the result, with the ways to what it is about. */
export function ResultEntry({ row, plan, edition, labels }: Props) {
  const { say } = useText()
  const label = labels.find(({ code }) => code === row.category)?.label
  // What is about the whole plan stands under a heading that says so.
  const place = row.section && (
    <A to={href('/plans/:plan/editions/:edition/sections/:section', { plan, edition, section: row.section.key })}>
      <Written {...sectionNumber(row.section.number)} /> <Written {...row.section.title} />
    </A>
  )
  return (
    <AnswerRow
      id={`no-${row.number}`}
      number={<a href={`#no-${row.number}`}>{say('answers:result.number', { number: row.number })}</a>}
      summary={<Written {...row.summary} />}
      meta={[place, row.similarCount > 1 && <SimilarCount key="count" count={row.similarCount} />].filter(Boolean)}
      tag={<Tag tone={row.category}>{label ? <Written {...label} /> : row.category}</Tag>}
      body={<Written as="div" {...row.body} />}
      changed={row.revisions.length > 0 && <ChangesMade revisions={row.revisions} />}
    />
  )
}
