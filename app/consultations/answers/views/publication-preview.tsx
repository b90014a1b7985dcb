import type { ReactNode } from 'react'
import { AnswerRow, ChangesMade } from '#app/consultations/comments/views/answer-row.tsx'
import type { Shown } from '#app/consultations/comments/views/marks.tsx'
import { href } from '#app/href.ts'
import { sectionLabel } from '#app/section-number.ts'
import { ErrorSummary, type FormState } from '#app/ui/form/form.tsx'
import { InLanguages } from '#app/ui/in-languages.tsx'
import { A, useText, Written } from '#app/ui/language.tsx'
import { Facts, Notice, Tag } from '#app/ui/parts.tsx'
import { NewSince, type Since, SinceSeen } from '#app/ui/since-seen.tsx'
import type { Check } from '../result-check.ts'
import type { ResultPage, ResultRow } from '../result-page.ts'
import { SimilarCount } from './similar-count.tsx'

type Labels = ResultPage['categories']
type Row = ResultRow & { isNew: boolean }
type Props = {
  check: Check
  result: Pick<ResultPage, 'persons' | 'submissions'> & { pending: number }
  rows: Shown<Row>[]
  labels: Labels
  since: Since | null
  state: FormState
  /** Who asks for a second look, where two have to. */
  request: ReactNode
  /** What of the plan becomes public with it. */
  children: ReactNode
}

/** All that publishing makes public, before the button that does it. */
export function PublicationPreview({ check, result, rows, labels, since, state, request, children }: Props) {
  const { say } = useText()
  const { slug, planSlug } = check.consultation
  const facts = [
    { value: result.persons, label: say('answers:publication.persons') },
    { value: result.submissions, label: say('answers:publication.submissions') },
    { value: check.opinions, label: say('answers:publication.opinions') },
    { value: check.rows, label: say('answers:publication.rows') },
    { value: result.pending, label: say('answers:publication.pending') },
  ]
  return (
    <>
      <ErrorSummary state={state} />
      <SinceSeen since={since} />
      {request}
      <Notice tone="good" title={say('answers:publication.ready')}>
        <p>{say(check.rows > 0 ? 'answers:publication.readyNext' : 'answers:publication.readyEmpty')}</p>
      </Notice>
      <Facts items={facts} />
      <p>
        <A to={href('/desk/consultations/:consultation/publication/preview.pdf', { consultation: slug })}>
          {say('answers:publication.preview')}
        </A>
      </p>
      {rows.length > 0 && <h2>{say('answers:publication.table')}</h2>}
      {rows.map((row) => (
        <RowToBe key={row.number} row={row} labels={labels} />
      ))}
      {check.pendingRevisions > 0 && (
        <>
          <h2>{say('answers:publication.edition')}</h2>
          <p>
            {say('answers:publication.editionHint', { count: check.pendingRevisions })}{' '}
            <A to={href('/desk/plans/:plan/publication', { plan: planSlug })}>
              {say('answers:publication.toRevisions')}
            </A>
          </p>
        </>
      )}
      {children}
    </>
  )
}

/** As its row will stand on the page, without the links that lead nowhere yet. */
function RowToBe({ row, labels }: { row: Shown<Row>; labels: Labels }) {
  const { say, lang } = useText()
  const label = labels.find(({ code }) => code === row.category)?.label
  return (
    <AnswerRow
      number={
        <>
          {say('answers:result.number', { number: row.number })}
          {row.isNew && <NewSince />}
        </>
      }
      summary={row.summary.ja}
      translated={<InLanguages {...row.summary} />}
      meta={[
        row.section ? sectionLabel(lang, row.section) : say('answers:place.whole'),
        <SimilarCount key="count" count={row.similarCount} />,
      ]}
      tag={<Tag tone={row.category}>{label ? <Written {...label} /> : row.category}</Tag>}
      body={<InLanguages {...row.body} />}
      changed={row.revisions.length > 0 && <ChangesMade revisions={row.revisions} linked={false} />}
    />
  )
}
