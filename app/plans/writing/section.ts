import type { Actor } from '#app/journal/journal.ts'
import { Conflict, Invalid } from '#app/refusal.ts'
import { newId, randomKey } from '#app/text/ids.ts'
import type { Db } from '#db/connection'
import { refuseUnknown } from './references.ts'
import { type Recorded, recordRevision } from './revision-record.ts'
import { type SectionInput, sameSection, sectionText, writeSectionVersion } from './section-version.ts'
import { type Change, changeWorking } from './working-change.ts'
import { findSection, placeSection } from './working-sections.ts'

/** `parent` null: a chapter; `after` null: the first below its parent. `key` only where the content brings its own. */
type Added = Change & SectionInput & { parent: string | null; after: string | null; key?: string }
/** A field left out stays as it was. */
type Renamed = Change & Partial<SectionInput> & { section: string; expectedVersion: string }

/** `section` is the permanent key. */
export type SectionChanged = Recorded & { section: string }

export function addSection(db: Db, actor: Actor, input: Added): Promise<SectionChanged> {
  return changeWorking(db, actor, input, async (work) => {
    const text = sectionText(pick(input))
    await refuseUnknown(work.trx, text)
    const parentId = input.parent === null ? null : (await findSection(work, input.parent)).id
    const section = { id: newId(), key: input.key ?? `s-${randomKey(6)}` }
    await work.trx
      .insertInto('sections')
      .values({ ...section, planId: work.plan.id, createdAt: work.at })
      .execute()
    const versionId = await writeSectionVersion(work, section.id, text)
    const row = { sectionId: section.id, planId: work.plan.id, parentId, position: 0, versionId }
    await work.trx.insertInto('workingSections').values(row).execute()
    await placeSection(work, section.id, parentId, input.after)
    const trace = { sectionId: section.id, afterSectionVersionId: versionId }
    return { ...(await recordRevision(work, { kind: 'section_add', ...trace })), section: section.key }
  })
}

/** Changes what is said of a section: number, title, department, goals, terms. */
export function renameSection(db: Db, actor: Actor, input: Renamed): Promise<SectionChanged> {
  return changeWorking(db, actor, input, async (work) => {
    const section = await findSection(work, input.section)
    if (section.versionId !== input.expectedVersion) {
      const current = { versionId: section.versionId, ...section.text }
      throw new Conflict('plans-desk:refused.changedMeanwhile', {}, current)
    }
    const text = sectionText(pick(input), section.text)
    await refuseUnknown(work.trx, text, section.text.terms)
    if (sameSection(section.text, text)) throw new Invalid('plans-desk:refused.unchanged')
    const versionId = await writeSectionVersion(work, section.id, text, section)
    await work.trx.updateTable('workingSections').set({ versionId }).where('sectionId', '=', section.id).execute()
    const trace = {
      sectionId: section.id,
      beforeSectionVersionId: section.versionId,
      afterSectionVersionId: versionId,
    }
    return { ...(await recordRevision(work, { kind: 'section_rename', ...trace })), section: section.key }
  })
}

const pick = (input: Partial<SectionInput>): Partial<SectionInput> => ({
  number: input.number,
  title: input.title,
  titleEasy: input.titleEasy,
  titleEn: input.titleEn,
  departmentId: input.departmentId,
  sdgs: input.sdgs,
  terms: input.terms,
})
