import { href } from '#app/href.ts'
import { sectionNumber } from '#app/section-number.ts'
import { wordingOf } from '#app/wording.ts'
import type { Db } from '#db/connection'
import { type Entry, insertEntries } from './entry.ts'

/** Makes what can be found of a plan anew: itself, sections and blocks of its newest edition, published revisions. */
export async function rebuildPlan(trx: Db, planId: string): Promise<void> {
  await trx
    .deleteFrom('searchEntries')
    .where('planId', '=', planId)
    .where('consultationId', 'is', null)
    .where('surveyId', 'is', null)
    .where('eventId', 'is', null)
    .execute()
  const plan = await trx.selectFrom('plans').selectAll().where('id', '=', planId).executeTakeFirstOrThrow()
  const edition = await trx
    .selectFrom('editions')
    .selectAll()
    .where('planId', '=', planId)
    .orderBy('number', 'desc')
    .orderBy('minor', 'desc')
    .executeTakeFirst()
  if (!edition) return
  const title = wordingOf(plan, 'title')
  const common = { planId, consultationId: null, on: edition.publishedAt }
  const entries: Entry[] = [
    {
      ...common,
      kind: 'plan',
      path: href('/plans/:plan', { plan: plan.slug }),
      title,
      body: wordingOf(plan, 'summary'),
    },
  ]
  for (const section of await sectionsOf(trx, edition.id)) {
    entries.push({
      ...common,
      kind: 'section',
      path: href('/plans/:plan/sections/:section', { plan: plan.slug, section: section.key }),
      title: headingOf(section),
      heading: title,
      body: { ja: '' },
    })
  }
  for (const block of await blocksOf(trx, edition.id)) {
    entries.push({
      ...common,
      kind: 'block',
      path: href('/plans/:plan/sections/:section', { plan: plan.slug, section: block.section }, { '#': block.key }),
      title: { ja: '' },
      heading: headingOf(block),
      body: { ja: [block.plain, block.caption].filter(Boolean).join('\n'), easy: block.easy, en: block.en },
    })
  }
  for (const revision of await revisionsOf(trx, planId)) {
    entries.push({
      ...common,
      kind: 'revision',
      path: href('/plans/:plan/revisions/:number', { plan: plan.slug, number: revision.number }),
      title: { ja: '' },
      heading: headingOf({ ...revision, number: revision.sectionNumber ?? '', title: revision.title ?? '' }),
      body: { ja: [revision.reason, revision.after, revision.before].filter(Boolean).join('\n') },
      on: revision.publishedAt,
    })
  }
  await insertEntries(trx, entries)
}

type Heading = { number: string; title: string; titleEasy: string | null; titleEn: string | null }
function headingOf({ number, title, titleEasy, titleEn }: Heading) {
  const { ja, easy, en } = sectionNumber(number)
  const numbered = (number: string | null | undefined, text: string) => [number || ja, text].filter(Boolean).join(' ')
  return {
    ja: numbered(ja, title),
    easy: titleEasy && numbered(easy, titleEasy),
    en: titleEn && numbered(en, titleEn),
  }
}

function sectionsOf(trx: Db, editionId: string) {
  return trx
    .selectFrom('editionSections as at')
    .innerJoin('sections', 'sections.id', 'at.sectionId')
    .innerJoin('sectionVersions as v', 'v.id', 'at.versionId')
    .select(['sections.key', 'v.number', 'v.title', 'v.titleEasy', 'v.titleEn'])
    .where('at.editionId', '=', editionId)
    .execute()
}

function blocksOf(trx: Db, editionId: string) {
  return trx
    .selectFrom('editionBlocks as at')
    .innerJoin('blocks', 'blocks.id', 'at.blockId')
    .innerJoin('blockVersions as b', 'b.id', 'at.versionId')
    .innerJoin('sections', 'sections.id', 'at.sectionId')
    .innerJoin('editionSections as es', (join) =>
      join.onRef('es.editionId', '=', 'at.editionId').onRef('es.sectionId', '=', 'at.sectionId'),
    )
    .innerJoin('sectionVersions as v', 'v.id', 'es.versionId')
    .select(['blocks.key', 'sections.key as section', 'b.plain', 'b.caption', 'b.easy', 'b.en'])
    .select(['v.number', 'v.title', 'v.titleEasy', 'v.titleEn'])
    .where('at.editionId', '=', editionId)
    .execute()
}

function revisionsOf(trx: Db, planId: string) {
  return trx
    .selectFrom('revisions as r')
    .innerJoin('editionRevisions as er', 'er.revisionId', 'r.id')
    .innerJoin('editions as e', 'e.id', 'er.toEditionId')
    .leftJoin('blockVersions as before', 'before.id', 'r.beforeVersionId')
    .leftJoin('blockVersions as after', 'after.id', 'r.afterVersionId')
    .leftJoin('editionSections as es', (join) =>
      join.onRef('es.editionId', '=', 'er.toEditionId').onRef('es.sectionId', '=', 'r.sectionId'),
    )
    .leftJoin('sectionVersions as v', (join) =>
      join.on((eb) => eb('v.id', '=', eb.fn.coalesce('es.versionId', 'r.beforeSectionVersionId'))),
    )
    .select(['r.number', 'r.reason', 'before.plain as before', 'after.plain as after', 'e.publishedAt'])
    .select(['v.title', 'v.titleEasy', 'v.titleEn', 'v.number as sectionNumber'])
    .where('r.planId', '=', planId)
    .execute()
}
