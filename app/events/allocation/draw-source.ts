import { type Actor, record } from '#app/journal/journal.ts'
import { Conflict, Invalid } from '#app/refusal.ts'
import { isBlank } from '#app/text/characters.ts'
import type { Db, Trx } from '#db/connection'
import { type DrawKey, holdDraw } from './held-draw.ts'
import { mostDecimals, mostDigits, type NumberForm } from './public-number.ts'
import type { PlannedSource } from './tables.ts'

type Named = { named: string; knownFrom: Date }
/** What the seed will be: chance, or a public number that nobody knows yet, with the one that is taken where it does not come. */
export type Source = { kind: 'chance' } | ({ kind: 'public_number'; form: NumberForm; fallback: Named } & Named)

const byChance: PlannedSource = { kind: 'chance', named: '', knownFrom: null, digits: 0, decimals: 0 }

/** All that the seed may be, in its order. Where neither number comes, chance is left: a draw is never stuck. */
export function plannedSources(source: Source): PlannedSource[] {
  if (source.kind === 'chance') return [byChance]
  const numbers = [source, source.fallback].map(({ named, knownFrom }): PlannedSource => {
    const words = named.replace(/\s+/g, ' ').trim()
    return { kind: 'public_number', named: words, knownFrom: knownFrom.toISOString(), ...source.form }
  })
  return [...numbers, byChance]
}

/** Refuses what somebody could know already, and what would come when it is too late. */
export function checkSource(source: Source, { startsAt, now }: { startsAt: Date; now: Date }): void {
  if (source.kind === 'chance') return
  const { form, fallback } = source
  const isWhole = (value: number, most: number) => Number.isInteger(value) && value >= 0 && value <= most
  if (!isWhole(form.digits, mostDigits)) throw new Invalid('draws:refused.formWrong', 'digits')
  if (!isWhole(form.decimals, mostDecimals)) throw new Invalid('draws:refused.formWrong', 'decimals')
  if (isBlank(source.named)) throw new Invalid('draws:refused.namedMissing', 'named')
  if (source.knownFrom <= now) throw new Invalid('draws:refused.knownPast', 'knownFrom')
  if (source.knownFrom >= startsAt) throw new Invalid('draws:refused.knownTooLate', 'knownFrom')
  if (isBlank(fallback.named)) throw new Invalid('draws:refused.namedMissing', 'fallbackNamed')
  if (fallback.knownFrom <= source.knownFrom) throw new Invalid('draws:refused.fallbackEarlier', 'fallbackKnownFrom')
  if (fallback.knownFrom >= startsAt) throw new Invalid('draws:refused.knownTooLate', 'fallbackKnownFrom')
}

type Use = { draw: string; sources: PlannedSource[]; number: number; reason?: string; now: Date }

/** Says which of the planned sources is in use. */
export async function use(trx: Trx, actor: Actor, { draw, sources, number, reason, now }: Use): Promise<void> {
  const planned = sources[number - 1]
  await trx
    .insertInto('drawSources')
    .values({
      ...{ drawId: draw, number, reason: reason ?? null, announcedAt: now },
      knownFrom: planned?.knownFrom ? new Date(planned.knownFrom) : null,
      announcedBy: actor.kind === 'staff' ? actor.id : null,
    })
    .execute()
}

/** The number of the source in use. */
export async function sourceInUse(trx: Trx, draw: string): Promise<number> {
  const { number } = await trx
    .selectFrom('drawSources')
    .select('number')
    .where('drawId', '=', draw)
    .orderBy('number', 'desc')
    .limit(1)
    .executeTakeFirstOrThrow()
  return number
}

/** The next source nobody knows yet, as a number from 1; null where there is none. A number known already is passed over: nobody chooses between two. */
export function nextSource(sources: PlannedSource[], inUse: number, now: Date): number | null {
  const at = sources.findIndex(
    ({ knownFrom }, place) => place >= inUse && (knownFrom === null || new Date(knownFrom) > now),
  )
  return at < 0 ? null : at + 1
}

/** The number did not come: takes the next that was named with the list, while nobody knows that one either. */
export async function useFallback(
  db: Db,
  actor: Actor,
  { reason, ...which }: DrawKey & { reason: string },
): Promise<void> {
  await holdDraw(db, which, async (trx, { event, earlier }) => {
    if (!earlier) throw new Conflict('events:refused.listNotPublished')
    if (earlier.seed !== null) throw new Conflict('events:refused.drawn')
    if (isBlank(reason)) throw new Invalid('draws:refused.reasonMissing', 'reason')
    const now = which.now ?? new Date()
    const inUse = await sourceInUse(trx, earlier.id)
    const known = earlier.sources[inUse - 1]?.knownFrom
    if (known && new Date(known) > now) throw new Conflict('draws:refused.stillToCome')
    const number = nextSource(earlier.sources, inUse, now)
    if (number === null) throw new Conflict('draws:refused.noFallback')
    await use(trx, actor, { draw: earlier.id, sources: earlier.sources, number, reason, now })
    await record(trx, actor, {
      verb: 'draw.source_changed',
      about: { kind: 'event', id: event.id },
      details: { session: which.session ?? 'all', source: number, reason },
      public: true,
    })
  })
}
