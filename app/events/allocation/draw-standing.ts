import { type findDraw, sourceOf } from './draw-record.ts'

export type DrawStanding =
  | ('notPublished' | 'open' | 'cancelled' | 'begun' | 'nobody' | 'toList' | 'waits')
  | ('toDraw' | 'drawn')

type Found = Awaited<ReturnType<typeof findDraw>>
type Drawn = Pick<Found, 'publishedAt' | 'closesAt' | 'draw'> & {
  sessions: Pick<Found['sessions'][number], 'cancelled' | 'startsAt'>[]
}

/** How far a draw is, and since when or until when; the clock and what has been done decide. */
export function standingOf({ publishedAt, closesAt, sessions, draw }: Drawn, now = new Date()): DrawStanding {
  if (draw?.drawnAt) return 'drawn'
  if (!publishedAt) return 'notPublished'
  if (sessions.every(({ cancelled }) => cancelled)) return 'cancelled'
  if (closesAt > now) return 'open'
  if (sessions.every(({ cancelled, startsAt }) => cancelled || new Date(startsAt) <= now)) return 'begun'
  if (!draw) return 'toList'
  const known = sourceOf(draw)?.knownFrom
  return known && new Date(known) > now ? 'waits' : 'toDraw'
}
