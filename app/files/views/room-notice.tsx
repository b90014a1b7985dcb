import { useText } from '#app/ui/language.tsx'
import { Notice } from '#app/ui/parts.tsx'
import type { Room } from '../room.ts'

/** Tells administrators before uploads are refused. */
export function RoomNotice({ room }: { room: Room | null }) {
  const { say } = useText()
  if (!room?.isNearlyFull) return null
  const { gigabytes, most } = room
  return (
    <Notice tone="warn" title={say(room.isFull ? 'files:room.full' : 'files:room.nearlyFull')}>
      <p>{say('files:room.taken', { gigabytes, most })}</p>
      <p>{say('files:room.next')}</p>
    </Notice>
  )
}
