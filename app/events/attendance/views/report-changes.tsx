import type { SerializeFrom } from '#app/remix.ts'
import { Day } from '#app/ui/dates.tsx'
import { useText } from '#app/ui/language.tsx'
import type { ReportChange } from '../report.ts'

/** What was changed after a report had been published: why, and what stood there before. */
export function ReportChanges({ changes }: { changes: SerializeFrom<ReportChange>[] }) {
  const { say } = useText()
  if (changes.length === 0) return null
  return (
    <section>
      <h2>{say('event-report:public.changes')}</h2>
      <ul className="entries">
        {changes.map(({ number, reason, before, madeAt }) => (
          <li key={number}>
            <p>
              <Day value={madeAt} /> <span lang="ja">{reason}</span>
            </p>
            <details>
              <summary>{say('event-report:public.before')}</summary>
              <div className="typed" lang="ja">
                {[before.summary, ...before.tables, before.minutes].filter(Boolean).join('\n\n')}
              </div>
            </details>
          </li>
        ))}
      </ul>
    </section>
  )
}
