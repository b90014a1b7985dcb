import type { ReactNode } from 'react'
import { href } from '#app/href.ts'
import { resultRow } from '#app/result-row.ts'
import { Day } from '#app/ui/dates.tsx'
import { A, pick, plain, useText, Written } from '#app/ui/language.tsx'
import { Tag } from '#app/ui/parts.tsx'
import type { AnsweredOpinion } from '../answered-opinions.ts'

/** What a group said, or was said at an event, as it was published, with the city's answer and what changed. */
export function AnsweredOpinions({
  title,
  lead,
  opinions,
}: {
  title: ReactNode
  lead?: ReactNode
  opinions: AnsweredOpinion[]
}) {
  const { say, lang } = useText()
  if (opinions.length === 0) return null
  return (
    <section>
      <h2>{title}</h2>
      {lead && <p className="hint">{lead}</p>}
      <ul className="entries">
        {opinions.map(
          ({ consultation, title, publishedAt, row, summary, body, category, categoryLabel, revisions }) => (
            <li key={`${consultation} ${row}`}>
              <h3 className="entry-title">
                <A to={resultRow(consultation, row)}>
                  <Written {...title} /> {say('answers:result.number', { number: row })}
                </A>
              </h3>
              <p className="meta">
                <Tag tone={category}>{plain(pick(lang, categoryLabel))}</Tag>
                <Day value={publishedAt} />
                {revisions.map(({ number, planSlug }) => (
                  <A key={number} to={href('/plans/:plan/revisions/:number', { plan: planSlug, number })}>
                    {say('speaking:opinions.changed')}
                  </A>
                ))}
              </p>
              <dl>
                <dt>{say('answers:csv.summary')}</dt>
                <dd>
                  <Written as="div" {...summary} />
                </dd>
                <dt>{say('answers:csv.view')}</dt>
                <dd>
                  <Written as="div" {...body} />
                </dd>
              </dl>
            </li>
          ),
        )}
      </ul>
    </section>
  )
}
