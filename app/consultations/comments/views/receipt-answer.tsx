import type { Category } from '#app/consultations/answers/tables.ts'
import { href } from '#app/href.ts'
import { resultRow } from '#app/result-row.ts'
import { A, pick, RubyText, useText } from '#app/ui/language.tsx'
import { Change, type DifferencePart, Tag } from '#app/ui/parts.tsx'
import { wordingOf } from '#app/wording.ts'
import { revisionName } from './linked.tsx'

export type CategoryLabel = { code: Category; label: string; labelEasy: string | null; labelEn: string | null }
export type AnswerRow = {
  number: number
  summary: string
  body: string
  category: Category
  revisions: {
    number: number
    planSlug: string
    sectionLabel: string
    blockKey: string | null
    parts: DifferencePart[]
  }[]
}

/** The row of the published result that answers this opinion, and the lines it changed. */
export function ReceiptAnswer({
  row,
  slug,
  categories,
}: {
  row: AnswerRow
  slug: string
  categories: CategoryLabel[]
}) {
  const { say, lang } = useText()
  const label = categories.find(({ code }) => code === row.category)
  return (
    <article className="result-row">
      <header>
        <p className="no">
          <A to={resultRow(slug, row.number)}>{say('consultations:answer.row', { number: row.number })}</A>
        </p>
        <Tag tone={row.category}>{label && <RubyText text={pick(lang, wordingOf(label, 'label'))} />}</Tag>
      </header>
      <dl>
        <dt>{say('consultations:answer.summary')}</dt>
        <dd lang="ja" className="typed">
          {row.summary}
        </dd>
        <dt>{say('consultations:answer.view')}</dt>
        <dd lang="ja" className="typed">
          {row.body}
        </dd>
        {row.revisions.length > 0 && <dt>{say('consultations:answer.changed')}</dt>}
        {row.revisions.length > 0 && (
          <dd>
            {row.revisions.map((revision) => (
              <Change key={`${revision.planSlug} ${revision.number}`} parts={revision.parts}>
                <span lang="ja">{revision.sectionLabel}</span>
                <A to={href('/plans/:plan/revisions/:number', { plan: revision.planSlug, number: revision.number })}>
                  {say('consultations:answer.revision', { name: revisionName(revision.number) })}
                </A>
              </Change>
            ))}
          </dd>
        )}
      </dl>
    </article>
  )
}
