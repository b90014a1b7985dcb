import { type Actor, record } from '#app/journal/journal.ts'
import type { Trx } from '#db/connection'

type Further = { details?: Record<string, unknown>; public?: boolean }

/** Writes down in the journal what was done about a group. */
export const recordOfGroup = (trx: Trx, actor: Actor, organisation: string, verb: string, further: Further = {}) =>
  record(trx, actor, { verb, about: { kind: 'organisation', id: organisation }, ...further })
