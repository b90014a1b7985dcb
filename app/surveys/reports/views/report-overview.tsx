import { Chart } from '#app/surveys/figures/views/chart.tsx'
import { A, useText, Written } from '#app/ui/language.tsx'
import type { PreparedResults } from '../published-results.ts'
import type { QuestionParts } from '../result-parts.ts'
import { FigureTable, Sums } from './figure-table.tsx'
import { Supports } from './question-part.tsx'
import { ReportFacts, Returned } from './report-head.tsx'
import { ReportNotes } from './report-notes.tsx'

/** What a report says before its tables, and the way to them; `to` is the address of a section, or of a question there. */
export function ReportOverview({
  results,
  main,
  to,
}: {
  results: Pick<PreparedResults, 'head' | 'comments' | 'supports'>
  main: (QuestionParts & { page: string })[]
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
          <div className="typed measure">
            <Written {...summary.words} />
          </div>
        </section>
      )}
      <MainFigures main={main} to={to} />
      <div className="measure">
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
      </div>
    </>
  )
}

/** The first things people want to know, each with the way to all that is known of it. */
function MainFigures({ main, to }: Pick<Parameters<typeof ReportOverview>[0], 'main' | 'to'>) {
  const { say } = useText()
  const shown = main.filter(({ targets: [parts] }) => parts?.figures[0]?.rows.length)
  if (shown.length === 0) return null
  return (
    <section aria-labelledby="main-figures">
      <h2 id="main-figures">{say('survey-report:main.title')}</h2>
      <div className="main-figures">
        {shown.map(({ key, number, words, page, targets: [parts] }) => {
          const first = parts?.figures[0]
          return (
            <section key={key}>
              <h3>
                <A to={to(page, key)}>
                  {say('survey-report:number', { number })} <Written {...words} />
                </A>
              </h3>
              {first && !first.row && <Sums figure={first} />}
              {first?.row ? <Chart svg={parts?.chart ?? null} /> : first && <FigureTable figure={first} />}
            </section>
          )
        })}
      </div>
    </section>
  )
}
