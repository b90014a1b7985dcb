import { href } from '#app/href.ts'
import { Day, LastDay } from '#app/ui/dates.tsx'
import { A, useText, Written } from '#app/ui/language.tsx'
import { DataTable, Definition, Notice } from '#app/ui/parts.tsx'
import type { PublishedResults } from '../published-results.ts'
import type { RunHead } from '../report-content.ts'
import { Counted } from './cells.tsx'

/** What was asked of whom and when, before any figure. */
export function ReportFacts({ head }: { head: RunHead }) {
  const { say } = useText()
  const items = [
    { term: say('survey-report:head.purpose'), detail: <Written {...head.purpose} /> },
    { term: say('survey-report:head.audience'), detail: <Written {...head.audience} /> },
    {
      term: say('survey-report:head.period'),
      detail: (
        <>
          <Day value={head.opensAt} /> – <LastDay value={head.closesAt} />
        </>
      ),
    },
    { term: say('survey-report:head.department'), detail: <Written {...head.department} /> },
  ]
  const population = head.population !== null && {
    term: say('survey-report:head.population'),
    detail: say('survey-report:head.people', { count: head.population.toLocaleString('en') }),
  }
  return <Definition items={population ? [...items.slice(0, 2), population, ...items.slice(2)] : items} />
}

/** 回収: each target by itself, never added up. */
export function Returned({ head }: { head: RunHead }) {
  const { say, written } = useText()
  return (
    <>
      <DataTable
        cards
        caption={say('survey-report:return.caption')}
        columns={[
          { key: 'target', label: written('survey-report:return.target'), head: true },
          { key: 'sent', label: written('survey-report:return.sent'), numeric: true },
          { key: 'undelivered', label: written('survey-report:return.undelivered'), numeric: true },
          { key: 'counted', label: written('survey-report:return.counted'), numeric: true },
          { key: 'rate', label: written('survey-report:return.rate'), numeric: true },
        ]}
        rows={head.targets.map(({ target, return: { sent, undelivered, counted, rate } }) => ({
          key: target,
          cells: {
            target: say(`survey-report:target.${target}`),
            sent: sent === null ? '—' : <Counted count={sent} />,
            undelivered: undelivered === null ? '—' : <Counted count={undelivered} />,
            counted: <Counted count={counted} />,
            rate: rate === null ? '—' : `${rate.toFixed(1)}%`,
          },
        }))}
      />
      {head.targets.length > 1 && <p>{say('survey-report:apart')}</p>}
    </>
  )
}

/** What was corrected since the first publication, and that this may be an older one. */
export function Versions({ results }: { results: Pick<PublishedResults, 'versions' | 'number' | 'slug'> }) {
  const { say } = useText()
  const { versions, number, slug } = results
  const [latest] = versions
  if (!latest || versions.length === 1) return null
  const isOld = latest.number !== number
  return (
    <Notice
      tone={isOld ? 'warn' : 'info'}
      title={say(isOld ? 'survey-report:version.old' : 'survey-report:version.corrected')}
    >
      <ul>
        {versions.map((each) => (
          <li key={each.number}>
            <A
              to={href(
                '/surveys/:survey/results',
                { survey: slug },
                each.number === latest.number ? {} : { version: each.number },
              )}
            >
              <Day value={each.publishedAt} /> {say('survey-report:version.published')}
            </A>{' '}
            {each.reason && <span lang="ja">{each.reason}</span>}{' '}
            {each.gone && say('survey-report:version.goneLines', each.gone)}
          </li>
        ))}
      </ul>
    </Notice>
  )
}
