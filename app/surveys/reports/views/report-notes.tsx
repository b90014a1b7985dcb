import { Day } from '#app/ui/dates.tsx'
import { useText } from '#app/ui/language.tsx'
import type { RunHead } from '../report-content.ts'

/** How the figures are to be read; the same on every page of a report. */
export function ReportNotes({ head }: { head: RunHead }) {
  const { say } = useText()
  const isSample = head.targets.some(({ target }) => target === 'sample')
  return (
    <section aria-labelledby="reading">
      <h2 id="reading">{say('survey-report:notes.title')}</h2>
      <ul className="notes">
        <li>{say('survey-report:notes.shares')}</li>
        <li>{say('survey-report:notes.none')}</li>
        <li>{say('survey-report:notes.several')}</li>
        <li>{say('survey-report:notes.withheld')}</li>
        {isSample && head.population !== null && <li>{say('survey-report:notes.error')}</li>}
        {head.corrections.map(({ at, reason }) => (
          <li key={at}>
            <Day value={at} /> {say('survey-report:notes.corrected')} <span lang="ja">{reason}</span>
          </li>
        ))}
      </ul>
    </section>
  )
}
