import { href } from '#app/href.ts'
import { A, useText } from '#app/ui/language.tsx'
import type { ChangedSince } from '../../taking-in.ts'

/** What somebody changed since a document was taken in: each leads to where it stands. */
export function ChangedList({ plan, changes }: { plan: string; changes: ChangedSince }) {
  const { say } = useText()
  return (
    <ul className="entries close">
      {changes.map(({ text, section, block }, at) => (
        <li key={at}>
          {section ? (
            <A to={href('/desk/plans/:plan/sections/:section', { plan, section }, { '#': block ?? undefined })}>
              {text}
            </A>
          ) : (
            <>
              {text} <small>{say('plan-import:undoing.gone')}</small>
            </>
          )}
        </li>
      ))}
    </ul>
  )
}
