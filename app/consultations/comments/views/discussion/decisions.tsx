import type { ModerationState } from '../../tables.ts'

/** What can be decided about a text that stands so: showing it again is with other words taken out. */
export const decisionsFrom = (state: ModerationState, again = false): ModerationState[] =>
  (['shown', 'held', 'waiting'] as const).filter((each) => each !== state || (again && each !== 'waiting'))
