import type { Way } from '../tables.ts'

type Session = { quota: number; given: number; waiting: number }

/** How full a session is: while a draw or a selection lies ahead, nobody has a place; what is free while some wait is theirs. */
export function placesLeft(
  way: Way,
  { quota, given, waiting }: Session,
): { key: 'draw' | 'free' | 'full'; free: number } {
  const free = Math.max(0, quota - given)
  if ((way === 'draw' || way === 'selection') && given === 0) return { key: 'draw', free }
  return { key: free > 0 && waiting === 0 ? 'free' : 'full', free }
}
