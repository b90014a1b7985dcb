import type { ReactNode } from 'react'
import { href } from '#app/href.ts'
import { sectionNumber } from '#app/section-number.ts'
import { A, useText, Written } from '#app/ui/language.tsx'
import { Change, type ShownChange } from '#app/ui/parts.tsx'
import type { Wording } from '#app/wording.ts'

export type ChangeMade = {
  number: number
  planSlug: string
  section: { number: string; title: Wording } | null
  change: ShownChange
}

type Props = {
  id?: string
  level?: 'h2' | 'h3' | 'h4'
  /** Where the row has one: its number, as a link or as a word. */
  number?: ReactNode
  summary: ReactNode
  /** For whoever decides: the summary in all its languages. */
  translated?: ReactNode
  /** Where in the plan, and how many opinions. */
  meta?: ReactNode[]
  tag: ReactNode
  body: ReactNode
  /** What it changed: see ChangesMade. */
  changed?: ReactNode
}

/** One row of a result, on the page, before it is published and on a receipt: what people said, what the city thinks, what it changed. */
export function AnswerRow({
  id,
  level: Heading = 'h3',
  number,
  summary,
  translated,
  meta = [],
  tag,
  body,
  changed,
}: Props) {
  const { say } = useText()
  return (
    <article className="result-row" id={id}>
      <header>
        <Heading>
          {number && <span className="no">{number}</span>} <span className="summary">{summary}</span>
        </Heading>
        {tag}
      </header>
      {meta.length > 0 && (
        <p className="meta">
          {meta.map((each, at) => (
            <span key={at}>{each}</span>
          ))}
        </p>
      )}
      <dl>
        {translated && (
          <div>
            <dt>{say('answers:response.summary')}</dt>
            <dd className="text">{translated}</dd>
          </div>
        )}
        <div>
          <dt>{say('answers:response.view')}</dt>
          <dd className="text">{body}</dd>
        </div>
        {changed && (
          <div>
            <dt>{say('answers:result.changed')}</dt>
            <dd>{changed}</dd>
          </div>
        )}
      </dl>
    </article>
  )
}

/** Changes in short; `linked` where they are public. */
export function ChangesMade({ revisions, linked = true }: { revisions: ChangeMade[]; linked?: boolean }) {
  const { say } = useText()
  if (revisions.length === 0) return null
  return revisions.map(({ number, planSlug, section, change }) => (
    <Change key={`${planSlug} ${number}`} change={change}>
      {section && (
        <span>
          <Written {...sectionNumber(section.number)} /> <Written {...section.title} />
        </span>
      )}
      {linked ? (
        <A to={href('/plans/:plan/revisions/:number', { plan: planSlug, number })}>
          {say('answers:result.toRevision', { number: revisionName(number) })}
        </A>
      ) : (
        <span>{revisionName(number)}</span>
      )}
    </Change>
  ))
}

/** As people write it: R-0047. */
export const revisionName = (number: number): string => `R-${String(number).padStart(4, '0')}`
