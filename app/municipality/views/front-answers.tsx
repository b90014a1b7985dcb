import { href } from '#app/href.ts'
import { resultRow } from '#app/result-row.ts'
import { sectionLabel } from '#app/section-number.ts'
import { Day } from '#app/ui/dates.tsx'
import { A, pick, useText, Written } from '#app/ui/language.tsx'
import { Change, type ShownChange } from '#app/ui/parts.tsx'
import type { FrontCall, FrontChange } from '../front-page.ts'

type Shown = Omit<FrontChange, 'before' | 'after'> & { change: ShownChange }

/** Lines of plans as they were and as they are, and the opinions that changed them. */
export function Changes({ changes }: { changes: Shown[] }) {
  const { say, lang } = useText()
  if (changes.length === 0) return null
  return (
    <section aria-labelledby="changes">
      <h2 id="changes">
        {say(
          changes.some(({ row }) => row === null)
            ? 'municipality:home.changes.newest'
            : 'municipality:home.changes.title',
        )}
      </h2>
      {lang !== 'ja' && <p className="hint">{say('ui:japaneseOnly')}</p>}
      {changes.map(({ planSlug, plan, number, section, consultation, row, change }) => (
        <article key={`${planSlug} ${number}`} className="front-change">
          <h3>
            {say('municipality:home.changes.where', { plan: pick(lang, plan), section: sectionLabel(lang, section) })}
          </h3>
          <div lang={lang === 'en' ? 'ja' : undefined}>
            <Change change={change} />
          </div>
          <p className="meta">
            <A to={href('/plans/:plan/revisions/:number', { plan: planSlug, number })}>
              {say('municipality:home.changes.revision')}
            </A>
            {consultation && row && (
              <A to={resultRow(consultation, row)}>{say('municipality:home.changes.because', { row })}</A>
            )}
          </p>
        </article>
      ))}
    </section>
  )
}

export function Results({ calls }: { calls: FrontCall[] }) {
  const { say } = useText()
  if (calls.length === 0) return null
  return (
    <section aria-labelledby="results">
      <h2 id="results">{say('municipality:home.results.title')}</h2>
      <ul className="entries close">
        {calls.map((call) => (
          <li key={call.slug}>
            <p className="entry-title">
              <A to={href('/consultations/:consultation/result', { consultation: call.slug })}>
                <Written {...call.title} />
              </A>
            </p>
            <p className="meta">
              <strong>{say('municipality:home.results.opinions', { count: call.opinions })}</strong>
              {call.opinions > 0 && (
                <strong>{say('municipality:home.results.revisions', { count: call.revisions })}</strong>
              )}
              {call.answeredAt && (
                <span>
                  {say('municipality:home.results.published')} <Day value={call.answeredAt} />
                </span>
              )}
            </p>
          </li>
        ))}
      </ul>
    </section>
  )
}
