import { href } from '#app/href.ts'
import { Day } from '#app/ui/dates.tsx'
import { A, useText, Written } from '#app/ui/language.tsx'
import type { ShownEvidence } from '../evidence-shown.ts'

/** Under a section of a plan: the published tables that support it. */
export function EvidenceLines({ evidence }: { evidence: ShownEvidence[] }) {
  const { say } = useText()
  if (evidence.length === 0) return null
  const lines = evidence.map(({ slug, title, table }) => (
    <li key={`${slug} ${table?.item}`} className="meta">
      <A
        to={
          table
            ? href(
                '/surveys/:survey/results/:page',
                { survey: slug, page: table.page },
                { '#': table.item.replace('.', '-') },
              )
            : href('/surveys/:survey/results', { survey: slug })
        }
      >
        <Written {...title} />{' '}
        {table && (
          <>
            {say('survey-report:number', { number: table.number })} <Written {...(table.row ?? table.words)} />
          </>
        )}
      </A>
    </li>
  ))
  return (
    <div className="about-lines">
      <p className="hint">{say('survey-report:evidence.section')}</p>
      <ul className="plain">{lines}</ul>
    </div>
  )
}

/** On the page of a plan: reports it rests on. */
export function PublishedReports({ evidence }: { evidence: ShownEvidence[] }) {
  const { say } = useText()
  if (evidence.length === 0) return null
  return (
    <section>
      <h2>{say('survey-report:evidence.plan')}</h2>
      <ul className="entries">
        {evidence.map(({ slug, title, publishedAt }) => (
          <li key={slug}>
            <p className="entry-title">
              <A to={href('/surveys/:survey/results', { survey: slug })}>
                <Written {...title} />
              </A>
            </p>
            <p className="meta">
              <span>
                {say('survey-report:publishedAt')} <Day value={publishedAt} />
              </span>
            </p>
          </li>
        ))}
      </ul>
    </section>
  )
}
