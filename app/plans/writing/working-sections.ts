import { sql } from 'kysely'
import { Conflict, Invalid, NotFound } from '#app/refusal.ts'
import type { TranslatedFrom } from '#app/wording.ts'
import type { SectionText } from './section-version.ts'
import type { Stood } from './stood.ts'
import type { Work } from './working-change.ts'

export type WorkingSection = {
  id: string
  key: string
  parentId: string | null
  versionId: string
  text: SectionText
  translatedFrom: TranslatedFrom
}

export async function findSection({ trx, plan }: Pick<Work, 'trx' | 'plan'>, key: string): Promise<WorkingSection> {
  const row = await trx
    .selectFrom('sections')
    .leftJoin('workingSections', 'workingSections.sectionId', 'sections.id')
    .leftJoin('sectionVersions', 'sectionVersions.id', 'workingSections.versionId')
    .select(['sections.id', 'workingSections.parentId', 'workingSections.versionId'])
    .select(['number', 'title', 'titleEasy', 'titleEn', 'translatedFrom', 'departmentId', 'sdgs', 'terms'])
    .where('sections.planId', '=', plan.id)
    .where('sections.key', '=', key)
    .executeTakeFirst()
  if (!row) throw new NotFound()
  const { id, parentId, versionId, translatedFrom, ...text } = row
  if (!versionId) throw new Conflict('plans-desk:refused.sectionGone')
  return { id, key, parentId, versionId, text: text as SectionText, translatedFrom: translatedFrom ?? {} }
}

/** The section that something is to go into: where it is gone, another one has to be chosen. */
export function findTarget(work: Work, key: string): Promise<WorkingSection> {
  return findSection(work, key).catch((error: unknown) => {
    throw error instanceof Conflict ? targetGone() : error
  })
}

export const targetGone = () => new Conflict('plans-desk:refused.targetGone', {}, undefined, 'place')

type Place = { sectionId: string; parentId: string | null; key: string }

/** All sections of the working text, in the order in which siblings stand; always the same, so that two can be compared. */
export function sectionPlaces({ trx, plan }: Work): Promise<Place[]> {
  return trx
    .selectFrom('workingSections')
    .innerJoin('sections', 'sections.id', 'workingSections.sectionId')
    .select(['sectionId', 'parentId', 'key'])
    .where('workingSections.planId', '=', plan.id)
    .orderBy('position')
    .orderBy('sectionId')
    .execute()
}

/** A section as it stands among these, for whoever puts it back. */
export function sectionStanding(places: Place[], section: Pick<WorkingSection, 'id' | 'parentId'>): Stood {
  const order = places.filter(({ parentId }) => parentId === section.parentId).map(({ sectionId }) => sectionId)
  return { sectionId: section.id, withinId: section.parentId, afterIds: order.slice(0, order.indexOf(section.id)) }
}

/** A section and everything below it, children before their parents. */
export function withDescendants(places: Place[], sectionId: string): string[] {
  const below = places.filter(({ parentId }) => parentId === sectionId)
  return [...below.flatMap((child) => withDescendants(places, child.sectionId)), sectionId]
}

/** Puts a section of the working text after a sibling-to-be, or first below its parent. */
export async function placeSection(
  work: Work,
  sectionId: string,
  parentId: string | null,
  after: string | null,
): Promise<void> {
  const others = (await sectionPlaces(work)).filter((one) => one.parentId === parentId && one.sectionId !== sectionId)
  const at = after === null ? 0 : others.findIndex(({ key }) => key === after) + 1
  if (after !== null && at === 0) throw new Invalid('plans-desk:refused.placeGone', 'after')
  const order = others.map((one) => one.sectionId)
  await arrange(work, parentId, [...order.slice(0, at), sectionId, ...order.slice(at)])
}

export async function closeSectionGap(work: Work, parentId: string | null): Promise<void> {
  const rest = (await sectionPlaces(work)).filter((one) => one.parentId === parentId)
  await arrange(
    work,
    parentId,
    rest.map(({ sectionId }) => sectionId),
  )
}

async function arrange({ trx }: Work, parentId: string | null, order: string[]): Promise<void> {
  if (order.length === 0) return
  const places = order.map((id, position) => sql`(${id}::uuid, ${position}::int)`)
  await sql`
    update working_sections set parent_id = ${parentId}::uuid, position = place.position
    from (values ${sql.join(places)}) as place (id, position)
    where section_id = place.id`.execute(trx)
}
