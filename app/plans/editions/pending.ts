import { sql } from 'kysely'
import { jsonObjectFrom } from 'kysely/helpers/postgres'
import type { CauseKind, RevisionKind } from '#app/plans/writing/tables.ts'
import { NotFound } from '#app/refusal.ts'
import { badCharacters } from '#app/text/characters.ts'
import type { Db } from '#db/connection'

type Unpublished = { id: string; number: number; kind: RevisionKind; causes: CauseKind[] }

/** Revisions of the working text that no edition has made public yet, in their order. */
export function unpublished(db: Db, planId: string): Promise<Unpublished[]> {
  return pendingOf(db)
    .select(['revisions.id', 'revisions.number', 'revisions.kind'])
    .select(
      sql<CauseKind[]>`array(select kind from revision_causes where revision_id = revisions.id order by id)`.as(
        'causes',
      ),
    )
    .where('revisions.planId', '=', planId)
    .execute()
}

/** What keeps a minor edition from being one: everything that is more than a mended typing error. */
export const notOnlyTyping = <Revision extends Pick<Unpublished, 'kind' | 'causes'>>(pending: Revision[]): Revision[] =>
  pending.filter(({ kind, causes }) => kind !== 'edit' || causes.some((cause) => cause !== 'typing_error'))

const pendingOf = (db: Db) =>
  db
    .selectFrom('revisions')
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('editionRevisions')
            .select('revisionId')
            .whereRef('editionRevisions.revisionId', '=', 'revisions.id'),
        ),
      ),
    )
    .orderBy('revisions.number')

type OtherBlock = { key: string; plain: string }
type PendingCause = { kind: CauseKind; note: string; responseId: string | null; summary: string | null }

export type PendingRevision = Awaited<ReturnType<typeof pendingRevisions>>[number]

/**
 * What the desk shows of what will be published next: wording before and after, reason, causes, who and when. So many of
 * them, from the one behind the number `after`.
 */
export async function pendingRevisions(db: Db, slug: string, { after = 0, limit = 50 } = {}) {
  if (badCharacters(slug)) throw new NotFound()
  return pendingOf(db)
    .innerJoin('plans', 'plans.id', 'revisions.planId')
    .innerJoin('sections', 'sections.id', 'revisions.sectionId')
    .leftJoin('blocks', 'blocks.id', 'revisions.blockId')
    .leftJoin('staff', 'staff.id', 'revisions.madeBy')
    .select(['revisions.id', 'revisions.number', 'revisions.kind', 'revisions.reason', 'revisions.madeAt'])
    .select(['sections.key as section', 'blocks.key as block', 'staff.name as madeBy'])
    .select((eb) => {
      // Names inside of objects are not turned into camelCase: each is one word.
      const wording = (id: 'beforeVersionId' | 'afterVersionId') =>
        jsonObjectFrom(
          eb
            .selectFrom('blockVersions')
            .select(['blockVersions.kind', 'plain', 'easy', 'en', 'source', 'filePath as file', 'alt', 'caption'])
            .whereRef('blockVersions.id', '=', `revisions.${id}`),
        )
      const heading = (id: 'beforeSectionVersionId' | 'afterSectionVersionId') =>
        jsonObjectFrom(
          eb
            .selectFrom('sectionVersions')
            .select(['sectionVersions.number', 'sectionVersions.title', 'sectionVersions.titleEasy as easy'])
            .select(['sectionVersions.titleEn as en', 'sectionVersions.departmentId as department', 'sdgs', 'terms'])
            .whereRef('sectionVersions.id', '=', `revisions.${id}`),
        )
      return [
        wording('beforeVersionId').as('before'),
        wording('afterVersionId').as('after'),
        heading('beforeSectionVersionId').as('headingBefore'),
        heading('afterSectionVersionId').as('headingAfter'),
        lastHeading('section_id').as('place'),
        lastHeading('from_section_id').as('fromPlace'),
        otherBlocks.as('others'),
        causesOf.as('causes'),
      ]
    })
    .where('plans.slug', '=', slug)
    .where('revisions.number', '>', after)
    .limit(limit)
    .execute()
}

/** Number and title under which a section is known, also one that was taken out. */
const lastHeading = (column: 'section_id' | 'from_section_id') => sql<{ number: string; title: string } | null>`(
  select json_build_object('number', number, 'title', title) from section_versions
  where section_versions.section_id = ${sql.ref(`revisions.${column}`)} order by id desc limit 1)`

/** The new blocks as a split made them; the block a merge took in, as it last was. */
const otherBlocks = sql<OtherBlock[]>`(
  select coalesce(json_agg(json_build_object('key', blocks.key, 'plain', version.plain)), '[]')
  from blocks join lateral (
    select plain from block_versions where block_id = blocks.id
    order by case when revisions.kind = 'split' then id end, id desc limit 1
  ) version on true
  where blocks.id = any (revisions.other_block_ids))`

const causesOf = sql<PendingCause[]>`(
  select coalesce(json_agg(json_build_object(
    'kind', cause.kind, 'note', cause.note, 'responseId', cause.response_id, 'summary', opinion_groups.summary
  ) order by cause.id), '[]')
  from revision_causes cause
  left join responses on responses.id = cause.response_id
  left join opinion_groups on opinion_groups.id = responses.group_id
  where cause.revision_id = revisions.id)`
