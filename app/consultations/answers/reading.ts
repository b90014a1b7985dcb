import { sql } from 'kysely'
import { type Actor, record } from '#app/journal/journal.ts'
import { Conflict, Invalid, NotFound } from '#app/refusal.ts'
import { bigrams } from '#app/spelling/bigrams.ts'
import { foldedHash, searchFold } from '#app/spelling/fold.ts'
import { isBlank } from '#app/text/characters.ts'
import { snapToGrapheme } from '#app/text/graphemes.ts'
import { newId } from '#app/text/ids.ts'
import { type Db, inTransaction, type Trx } from '#db/connection'
import { holdGroupsOf, holdUnpublished } from './group.ts'

/** [start, end) in UTF-16 units of the original text. */
export type Passage = [number, number]
export type ReadOpinion = { passages: Passage[]; section?: string | null }

/** In order, with those that touch made one; null where they are the whole text. */
export function tidyPassages(body: string, passages: Passage[]): Passage[] | null {
  const tidy: Passage[] = []
  for (const [start, end] of [...passages].sort((a, b) => a[0] - b[0])) {
    const last = tidy.at(-1)
    const whole = snapToGrapheme(body, start) === start && snapToGrapheme(body, end) === end
    if (!whole || start < 0 || end > body.length || start >= end || (last && start < last[1])) {
      throw new Invalid('answers:refused.passages')
    }
    if (last && last[1] === start) last[1] = end
    else tidy.push([start, end])
  }
  if (tidy.length === 0) throw new Invalid('answers:refused.passages')
  return tidy.length === 1 && tidy[0]?.[0] === 0 && tidy[0][1] === body.length ? null : tidy
}

/** The words of the passages as they stand in the original, one passage a line. */
export const wordsOf = (body: string, passages: Passage[] | null): string =>
  passages ? passages.map(([start, end]) => body.slice(start, end).trim()).join('\n') : body

async function holdItem(trx: Trx, id: string) {
  const item = await trx
    .selectFrom('submissionItems as item')
    .innerJoin('submissions as submission', 'submission.id', 'item.submissionId')
    .innerJoin('editions as edition', 'edition.id', 'submission.editionId')
    .select(['item.body', 'item.sectionId', 'submission.consultationId', 'edition.planId'])
    .where('item.id', '=', id)
    .executeTakeFirst()
  if (!item) throw new NotFound()
  await holdUnpublished(trx, item.consultationId)
  // Two who read the same letter come one after the other.
  await trx.selectFrom('submissionItems').select('id').where('id', '=', id).forUpdate().execute()
  return item
}

/** Opinions that were read before give way to the new ones, and leave their groups. */
async function retire(trx: Trx, item: string, expected: string[]): Promise<void> {
  await holdGroupsOf(trx, expected)
  const now = await trx
    .selectFrom('opinions')
    .leftJoin('opinionGroups as group', 'group.id', 'opinions.groupId')
    .select(['opinions.id', 'group.state'])
    .where('itemId', '=', item)
    .where('retiredAt', 'is', null)
    .orderBy('opinions.id')
    .forUpdate('opinions')
    .execute()
  const ids = now.map(({ id }) => id)
  if (ids.length !== expected.length || !ids.every((id) => expected.includes(id))) {
    throw new Conflict('answers:refused.readMeanwhile')
  }
  if (now.some(({ state }) => state === 'approved')) throw new Conflict('answers:refused.approved')
  if (ids.length === 0) return
  await trx
    .updateTable('opinions')
    .set((eb) => ({ retiredAt: sql<Date>`now()`, groupId: null, version: eb('version', '+', 1) }))
    .where('id', 'in', ids)
    .execute()
}

async function requireSections(trx: Trx, planId: string, ids: string[]): Promise<void> {
  if (ids.length === 0) return
  const known = await trx
    .selectFrom('sections')
    .select('id')
    .where('planId', '=', planId)
    .where('id', 'in', ids)
    .execute()
  if (known.length < ids.length) throw new Invalid('answers:refused.section')
}

/**
 * Reads opinions out of one text of a submission, instead of those read before (`expected`). The text itself is never
 * changed: each opinion keeps its place in it. Returns the new ids.
 */
export function readOpinions(
  db: Db,
  actor: Actor,
  input: { item: string; expected: string[]; opinions: ReadOpinion[] },
): Promise<string[]> {
  return inTransaction(db, async (trx) => {
    const item = await holdItem(trx, input.item)
    if (input.opinions.length === 0) throw new Invalid('answers:refused.noOpinions')
    await requireSections(trx, item.planId, [...new Set(input.opinions.flatMap(({ section }) => section ?? []))])
    const read = input.opinions.map(({ passages, section }) => {
      const tidy = tidyPassages(item.body, passages)
      const text = wordsOf(item.body, tidy)
      if (isBlank(text)) throw new Invalid('answers:refused.passages')
      return {
        id: newId(),
        consultationId: item.consultationId,
        itemId: input.item,
        passages: tidy && sql<Passage[]>`${JSON.stringify(tidy)}::text::jsonb`,
        text,
        folded: searchFold(text),
        foldedHash: foldedHash(text),
        terms: sql<string>`array_to_tsvector(${bigrams(text)}::text[])`,
        sectionId: section === undefined ? item.sectionId : section,
      }
    })
    await retire(trx, input.item, input.expected)
    await trx.insertInto('opinions').values(read).execute()
    await record(trx, actor, {
      verb: 'opinions.read',
      about: { kind: 'item', id: input.item },
      details: { retired: input.expected.length, opinions: read.map(({ id }) => id) },
    })
    return read.map(({ id }) => id)
  })
}
