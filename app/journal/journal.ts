import { Forbidden } from '#app/refusal.ts'
import type { Db } from '#db/connection'
import { insertRows } from '#db/rows'
import { tell } from './heard.ts'

/** Who acts: a visitor has no account; a person acts for a group; the system acts by the clock or at a start. */
export type Actor = { kind: 'visitor' } | { kind: 'staff' | 'person'; id: string } | { kind: 'system' }

export const system: Actor = { kind: 'system' }

/** The member of staff who acts; what is signed by a person is never done by the system. */
export function signer(actor: Actor): string {
  if (actor.kind !== 'staff') throw new Forbidden()
  return actor.id
}

export type Entry = {
  /** What was done, past tense, e.g. `edition.published`. */
  verb: string
  about: { kind: string; id: string | null }
  /** Never personal data: the journal is read by people and kept for ever. */
  details?: Record<string, unknown>
  /** Changes what visitors see: kept pages are dropped, the search index follows. */
  public?: boolean
}

/** Writes the journal entry of a change; call it in the change's own transaction. */
export const record = (db: Db, actor: Actor, entry: Entry): Promise<void> => recordAll(db, [{ actor, ...entry }])

/** The same for changes that are made together. */
export async function recordAll(db: Db, entries: (Entry & { actor: Actor })[]): Promise<void> {
  await insertRows(
    db,
    'journal',
    entries.map(({ actor, verb, about, details = {}, public: isPublic = false }) => ({
      actorKind: actor.kind,
      actorId: 'id' in actor ? actor.id : null,
      verb,
      aboutKind: about.kind,
      aboutId: about.id,
      details,
      public: isPublic,
    })),
  )
  for (const { verb } of entries) tell(verb)
}
