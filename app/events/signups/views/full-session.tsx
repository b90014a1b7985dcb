import type { PublicEvent } from '#app/events/programme/public-event.ts'
import type { SerializeFrom } from '#app/remix.ts'
import { useText } from '#app/ui/language.tsx'
import { Notice, Tag } from '#app/ui/parts.tsx'

type Event = Pick<SerializeFrom<PublicEvent>, 'way' | 'sessionsChosen'>
type Session = Pick<SerializeFrom<PublicEvent>['sessions'][number], 'quota' | 'given' | 'cancelledBecause' | 'startsAt'>

/** Whether so many people would wait in a session; while a draw or a selection lies ahead nobody does. */
export function wouldWait({ way }: Pick<Event, 'way'>, { quota, given }: Session, people = 1): boolean {
  const isDecided = way === 'first_come' || way === 'invitation' || given > 0
  return isDecided && people > quota - given
}

/** Says at the choice that a session is full. */
export function FullTag() {
  const { say } = useText()
  return <Tag tone="soon">{say('events:places.fullHere')}</Tag>
}

/** Says before something is sent that it leads to the waiting list: of a series, where any session still to come is full. */
export function FullNotice({ event, sessions, people }: { event: Event; sessions: Session[]; people?: number }) {
  const { say } = useText()
  const ahead = sessions.filter(({ cancelledBecause }) => cancelledBecause === null)
  const full = ahead.filter((session) => wouldWait(event, session, people))
  if (full.length === 0) return null
  const isAll = !event.sessionsChosen || full.length === ahead.length
  return (
    <Notice tone="warn" title={say(isAll ? 'events:apply.waits' : 'events:apply.partlyWaits')}>
      <p>{say('events:apply.waitsHow')}</p>
    </Notice>
  )
}
