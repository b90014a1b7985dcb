import { Moment } from '#app/ui/dates.tsx'
import { useText } from '#app/ui/language.tsx'
import type { PastModeration } from '../../moderation-item.ts'

/** Every decision about a text, the newest first. */
export function ModerationHistory({ history }: { history: PastModeration[] }) {
  const { say } = useText()
  if (history.length === 0) return null
  return (
    <>
      <h2>{say('discussion:item.history')}</h2>
      <ul className="entries dense">
        {history.map(({ number, decision, by, at, reason, hidden, redactedFor }) => (
          <li key={number}>
            <p className="meta">
              <strong>{say(`discussion:desk.to.${decision}`)}</strong>
              <span lang="ja">{by}</span>
              <Moment value={at} />
            </p>
            {redactedFor && (
              <p>
                {say('discussion:item.hidden')} <span lang="ja">{hidden.join('\u3001')}</span>（
                {say(`discussion:item.for.${redactedFor}`)}）
              </p>
            )}
            {reason && (
              <p>
                {say('discussion:state.why')} <span lang="ja">{reason}</span>
              </p>
            )}
          </li>
        ))}
      </ul>
    </>
  )
}
