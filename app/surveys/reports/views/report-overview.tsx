import { A, useText, Written } from '#app/ui/language.tsx'
import type { PreparedResults } from '../published-results.ts'
import { Supports } from './question-part.tsx'
import { ReportFacts, Returned } from './report-head.tsx'
import { ReportNotes } from './report-notes.tsx'

/** What a report says before its tables, and the way to them; `to` is the address of a section, or of a question there. */
export function ReportOverview({
  results,
  to,
}: {
  results: Pick<PreparedResults, 'head' | 'comments' | 'supports'>
  to(page: string, item?: string): string
}) {
  const { t, say } = useText()
  const { head, comments, supports } = results
  const summary = comments.find(({ place }) => place === '')
  return (
    <>
      {summary && (
        <section aria-labelledby="summary">
          <h2 id="summary">{say('survey-report:summary')}</h2>
          <div className="typed">
            <Written {...summary.words} />
          </div>
        </section>
      )}
      <h2>{say('survey-report:return.title')}</h2>
      <Returned head={head} />
      <ReportFacts head={head} />
      <Supports sections={supports.filter(({ item }) => item === '')} />
      <nav className="report-contents" aria-label={t('survey-report:contents')}>
        <h2>{say('survey-report:contents')}</h2>
        {head.pages.map((page, at) => (
          <section key={page.key}>
            <h3>
              <A to={to(page.key)}>
                {page.title ? <Written {...page.title} /> : say('survey-report:section', { number: at + 1 })}
              </A>
            </h3>
            <ul>
              {page.questions.map(({ key, number, words }) => (
                <li key={key}>
                  <A to={to(page.key, key)}>
                    {say('survey-report:number', { number })} <Written {...words} />
                  </A>
                </li>
              ))}
            </ul>
          </section>
        ))}
      </nav>
      <ReportNotes head={head} />
    </>
  )
}
