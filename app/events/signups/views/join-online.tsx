import type { Online } from '#app/events/programme/online.ts'
import { useText } from '#app/ui/language.tsx'

/** How to get into the meeting, for somebody who has a place. */
export function JoinOnline({ online }: { online: Online | null }) {
  const { say } = useText()
  if (!online) return <p>{say('event-page:online.later')}</p>
  const { address, note } = online
  return (
    <>
      {address && (
        <p>
          {say('event-page:online.join')}
          <br />
          <a href={address} rel="noreferrer">
            {address}
          </a>
        </p>
      )}
      {note && (
        <p className="typed" lang="ja">
          {note}
        </p>
      )}
      <p className="hint">{say('event-page:online.secret')}</p>
    </>
  )
}
