import type { ReactNode } from 'react'
import { A, useText, Written } from '#app/ui/language.tsx'
import { Icon, Outline } from '#app/ui/parts.tsx'
import type { PreparedResults } from '../published-results.ts'
import type { RunPage } from '../report-content.ts'
import type { QuestionParts } from '../result-parts.ts'
import { QuestionPart } from './question-part.tsx'
import { ReportNotes } from './report-notes.tsx'

/** What a section of a report is called. */
export function SectionName({ page, at }: { page: RunPage; at: number }) {
  const { say } = useText()
  return page.title ? <Written {...page.title} /> : say('survey-report:section', { number: at + 1 })
}

/** One section of a report, with the outline of all; `to` is the address of a section, or of a question there. */
export function ReportSection({
  results,
  at,
  questions,
  to,
  children,
}: {
  results: Pick<PreparedResults, 'head' | 'comments' | 'supports'>
  /** Which of the sections. */
  at: number
  questions: QuestionParts[]
  to(page: string, item?: string): string
  /** What stands above the section. */
  children?: ReactNode
}) {
  const { t, written, say } = useText()
  const { head, comments, supports } = results
  const nameOf = (each: RunPage, number: number) => <SectionName page={each} at={number} />
  const [before, page, after] = [head.pages[at - 1], head.pages[at], head.pages[at + 1]]
  if (!page) return null
  const comment = comments.find(({ place }) => place === `page:${page.key}`)
  return (
    <div className="reading">
      <Outline
        title={written('survey-report:contents')}
        current={page.key}
        past="text"
        items={head.pages.map((each, number) => ({
          ...{ id: each.key, to: to(each.key), label: nameOf(each, number) },
          children:
            each.key === page.key
              ? each.questions.map((question) => ({
                  id: `q-${question.key}`,
                  to: to(each.key, question.key),
                  number: say('survey-report:number', { number: question.number }),
                  label: <Written {...question.words} />,
                }))
              : [],
        }))}
      />
      <article id="text" tabIndex={-1}>
        {children}
        {comment && (
          <div className="typed lead">
            <Written {...comment.words} />
          </div>
        )}
        {head.targets.length > 1 && <p className="hint">{say('survey-report:apart')}</p>}
        {questions.map((question) => (
          <QuestionPart key={question.key} question={question} supports={supports} both={head.targets.length > 1} />
        ))}
        <ReportNotes head={head} />
        <nav className="turn" aria-label={t('survey-report:turn')}>
          {before && (
            <A to={to(before.key)} rel="prev">
              <Icon name="back" />
              <span>{nameOf(before, at - 1)}</span>
            </A>
          )}
          {after && (
            <A to={to(after.key)} rel="next">
              <span>{nameOf(after, at + 1)}</span>
              <Icon name="next" />
            </A>
          )}
        </nav>
      </article>
    </div>
  )
}
