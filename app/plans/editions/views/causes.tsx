import type { Trace } from '#app/consultations/answers/trace.ts'
import type { CauseKind } from '#app/plans/writing/tables.ts'
import { resultRow } from '#app/result-row.ts'
import { A, useText, Written } from '#app/ui/language.tsx'
import { useOriginal } from './names.tsx'

/** What caused a revision: rows of published results, with what was said there, and the other causes in a word. */
export function Causes({
  causes,
  trace,
  short = false,
}: {
  causes: { kind: CauseKind; note: string }[]
  trace: Trace[]
  short?: boolean
}) {
  const { say } = useText()
  const original = useOriginal()
  const others = causes.filter(({ kind }) => kind !== 'response')
  const isWaiting = trace.length === 0 && causes.length > others.length
  if (causes.length === 0) return null
  return (
    <ul className="causes">
      {trace.map(({ consultation, consultationTitle, row, summary }) => (
        <li key={`${consultation} ${row}`}>
          <A to={resultRow(consultation, row)}>{say('plans:cause.opinion', { row })}</A>
          {!short && (
            <span>
              {' '}
              <Written {...summary} />{' '}
              <small>
                <Written {...consultationTitle} />
              </small>
            </span>
          )}
        </li>
      ))}
      {isWaiting && <li>{say('plans:cause.waiting')}</li>}
      {others.map(({ kind, note }) => (
        <li key={`${kind} ${note}`}>
          {say(`plans:cause.kind.${kind}`)}
          {note && <span lang={original}> {note}</span>}
        </li>
      ))}
    </ul>
  )
}
