import { sql } from 'kysely'
import { storePaper } from '#app/files/paper.ts'
import { type Actor, record } from '#app/journal/journal.ts'
import { Conflict, Invalid, NotFound } from '#app/refusal.ts'
import { isId, newId } from '#app/text/ids.ts'
import { type Db, inTransaction } from '#db/connection'
import { changeHeld, type Event, holdEvent } from './event.ts'

export const mostMaterials = 20

export type MaterialFields = {
  label: string
  labelEasy: string | null
  labelEn: string | null
  /** An address elsewhere, or a file; never both. */
  address: string | null
  file: { name: string; bytes: Uint8Array } | null
}

/** What is handed out about an event, in the order in which it was added. */
export function materialsOf(db: Db, event: string) {
  return db
    .selectFrom('eventMaterials')
    .select(['id', 'label', 'labelEasy', 'labelEn', 'translatedFrom', 'address', 'type', 'size', 'originalName'])
    .where('eventId', '=', event)
    .orderBy('sort')
    .orderBy('id')
    .execute()
}

/** Adds a file or an address. What a file is decides its content, never its name. */
export function addMaterial(
  db: Db,
  actor: Actor,
  { event: slug, file, ...fields }: MaterialFields & { event: string },
): Promise<string> {
  return inTransaction(db, async (trx) => {
    const event = await holdEvent(trx, slug)
    if (!file && !fields.address) throw new Invalid('event-writing:refused.materialMissing', 'paper')
    if (file && fields.address) throw new Invalid('event-writing:refused.materialBoth', 'address')
    const { rows } = await sql<{ count: number; next: number }>`select count(*)::int as count,
      coalesce(max(sort), 0)::int + 1 as next from event_materials where event_id = ${event.id}`.execute(trx)
    const { count = 0, next = 1 } = rows[0] ?? {}
    if (count >= mostMaterials) throw new Conflict('event-writing:refused.materialsMany', { max: mostMaterials })
    const id = newId()
    const stored = file && (await storePaper(trx, 'event_materials.paper', id, file.bytes))
    await trx
      .insertInto('eventMaterials')
      .values({
        ...{ ...fields, id, eventId: event.id, sort: next, file: stored?.sha256 ?? null, type: stored?.type ?? null },
        ...{ size: stored?.size ?? null, originalName: file?.name.slice(0, 200) ?? null },
      })
      .execute()
    await changed(trx, actor, event, 'event.material_added')
    return id
  })
}

/** Takes one out: from then on nobody is handed it. */
export function removeMaterial(db: Db, actor: Actor, input: { event: string; material: string }): Promise<void> {
  return inTransaction(db, async (trx) => {
    const event = await holdEvent(trx, input.event)
    const removed = await trx
      .deleteFrom('eventMaterials')
      .where('id', '=', isId(input.material) ? input.material : null)
      .where('eventId', '=', event.id)
      .returning('id')
      .executeTakeFirst()
    if (!removed) throw new NotFound()
    await changed(trx, actor, event, 'event.material_removed')
  })
}

async function changed(trx: Parameters<typeof changeHeld>[0], actor: Actor, event: Event, verb: string): Promise<void> {
  await changeHeld(trx, event)
  await record(trx, actor, { verb, about: { kind: 'event', id: event.id }, public: event.publishedAt !== null })
}

/** A file of an event, as it is handed out; of a draft to nobody. */
export async function publicMaterial(db: Db, slug: string, material: string | undefined) {
  const found = await db
    .selectFrom('eventMaterials as m')
    .innerJoin('events as e', 'e.id', 'm.eventId')
    .innerJoin('eventPublications as p', 'p.eventId', 'e.id')
    .select(['m.id', 'm.file as sha256', 'm.type', 'm.originalName'])
    .where('m.id', '=', isId(material) ? material : null)
    .where('e.slug', '=', slug)
    .executeTakeFirst()
  const { id, sha256, type, originalName } = found ?? {}
  if (!id || !sha256 || !type || !originalName) throw new NotFound()
  return { id, sha256, type, originalName, sealed: true }
}
