import { revisionName } from '#app/consultations/comments/views/linked.tsx'
import { href } from '#app/href.ts'
import { sectionNumber } from '#app/section-number.ts'
import { A, useText, Written } from '#app/ui/language.tsx'
import { Change, Tag } from '#app/ui/parts.tsx'
import type { Wording } from '#app/wording.ts'
import type { ResultRow } from '../result-page.ts'
import type { Category } from '../tables.ts'
import { SimilarCount } from './similar-count.tsx'

type Label = { code: Category; label: Wording }
type Props = { row: ResultRow; plan: string; edition: string; labels: Label[] }

/** One row of the result: what people said, what the city thinks, what it changed. */
export function ResultEntry({ row, plan, edition, labels }: Props) {
  const { say, lang } = useText()
  const label = labels.find(({ code }) => code === row.category)?.label
  const ja = lang === 'en' ? 'ja' : undefined
  return (
    <article className="result-row" id={`no-${row.number}`}>
      <header>
        <h2 className="no">
          <a href={`#no-${row.number}`}>{say('answers:result.number', { number: row.number })}</a>
        </h2>
        <span className="where">
          {row.section ? (
            <A
              to={href('/plans/:plan/editions/:edition/sections/:section', { plan, edition, section: row.section.key })}
            >
              <Written {...sectionNumber(row.section.number)} /> <Written {...row.section.title} />
            </A>
          ) : (
            say('answers:place.whole')
          )}
        </span>
        <span className="where">
          <SimilarCount count={row.similarCount} />
        </span>
        <Tag tone={row.category}>{label ? <Written {...label} /> : row.category}</Tag>
      </header>
      <dl>
        <dt>{say('answers:response.summary')}</dt>
        <dd className="text">
          <Written as="div" {...row.summary} />
        </dd>
        <dt>{say('answers:response.view')}</dt>
        <dd className="text">
          <Written as="div" {...row.body} />
        </dd>
        {row.revisions.length > 0 && (
          <>
            <dt>{say('answers:result.changed')}</dt>
            <dd lang={ja}>
              {row.revisions.map((revision) => (
                <Change key={revision.number} parts={revision.parts}>
                  {revision.section && <Written {...sectionNumber(revision.section.number)} />}
                  {revision.section && <Written {...revision.section.title} />}
                  <A to={href('/plans/:plan/revisions/:number', { plan, number: revision.number })}>
                    {say('answers:result.toRevision', { number: revisionName(revision.number) })}
                  </A>
                </Change>
              ))}
            </dd>
          </>
        )}
      </dl>
    </article>
  )
}
