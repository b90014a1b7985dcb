import type { Category } from '#app/consultations/answers/tables.ts'
import { href } from '#app/href.ts'
import { resultRow } from '#app/result-row.ts'
import { sectionNumber } from '#app/section-number.ts'
import { A, pick, RubyText, useText, Written } from '#app/ui/language.tsx'
import { Change, type DifferencePart, Tag } from '#app/ui/parts.tsx'
import { type Wording, wordingOf } from '#app/wording.ts'
import { revisionName } from './linked.tsx'

export type CategoryLabel = { code: Category; label: string; labelEasy: string | null; labelEn: string | null }
export type AnswerRow = {
  number: number
  summary: Wording
  body: Wording
  category: Category
  revisions: {
    number: number
    planSlug: string
    section: { number: string; title: Wording } | null
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
        <dd className="typed">
          <Written as="div" {...row.summary} />
        </dd>
        <dt>{say('consultations:answer.view')}</dt>
        <dd className="typed">
          <Written as="div" {...row.body} />
        </dd>
        {row.revisions.length > 0 && <dt>{say('consultations:answer.changed')}</dt>}
        {row.revisions.length > 0 && (
          <dd>
            {row.revisions.map((revision) => (
              <Change key={`${revision.planSlug} ${revision.number}`} parts={revision.parts}>
                {revision.section && <Written {...sectionNumber(revision.section.number)} />}
                {revision.section && <Written {...revision.section.title} />}
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
