import type { Category } from '#app/consultations/answers/tables.ts'
import { resultRow } from '#app/result-row.ts'
import { A, pick, RubyText, useText, Written } from '#app/ui/language.tsx'
import { Tag } from '#app/ui/parts.tsx'
import { type Wording, wordingOf } from '#app/wording.ts'
import { AnswerRow, type ChangeMade, ChangesMade } from './answer-row.tsx'

export type CategoryLabel = { code: Category; label: string; labelEasy: string | null; labelEn: string | null }
export type Answered = {
  number: number
  summary: Wording
  body: Wording
  category: Category
  revisions: (ChangeMade & { blockKey: string | null })[]
}

/** The row of the published result that answers this opinion, and the lines it changed. */
export function ReceiptAnswer({
  row,
  level,
  slug,
  categories,
}: {
  row: Answered
  level: 'h3' | 'h4'
  slug: string
  categories: CategoryLabel[]
}) {
  const { say, lang } = useText()
  const label = categories.find(({ code }) => code === row.category)
  return (
    <AnswerRow
      level={level}
      number={<A to={resultRow(slug, row.number)}>{say('answers:result.number', { number: row.number })}</A>}
      summary={<Written {...row.summary} />}
      tag={<Tag tone={row.category}>{label && <RubyText text={pick(lang, wordingOf(label, 'label'))} />}</Tag>}
      body={<Written as="div" {...row.body} />}
      changed={row.revisions.length > 0 && <ChangesMade revisions={row.revisions} />}
    />
  )
}
