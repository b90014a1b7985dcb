import { sql } from 'kysely'
import { departmentOf, isPending, isTakenBack } from '#app/plans/writing/pending-only.ts'
import type { CauseKind, RevisionKind } from '#app/plans/writing/tables.ts'
import { NotFound } from '#app/refusal.ts'
import { badCharacters } from '#app/text/characters.ts'
import type { Db } from '#db/connection'
import { type Told, toldBlock, toldHeading } from './told.ts'

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

const pendingOf = (db: Db) => db.selectFrom('revisions').where(isPending()).orderBy('revisions.number')

type OtherBlock = { key: string; plain: string }
type PendingCause = { kind: CauseKind; note: string; responseId: string | null; summary: string | null }

export type PendingRevision = Awaited<ReturnType<typeof pendingRevisions>>[number]

/** So many, from the one behind the number `after`; `only`: no others than these. */
type Asked = { after?: number; limit?: number; only?: number[] }

/** What the desk shows of what will be published next: wording before and after, reason, causes, who and when. */
export function pendingRevisions(db: Db, slug: string, asked: Asked = {}) {
  return shownAtDesk(pendingOf(db), slug, asked).execute()
}

/** The same of what no edition will publish: taken back, or without effect between two editions. */
export function endedRevisions(db: Db, slug: string, asked: Asked = {}) {
  const ended = db.selectFrom('revisions').where(isTakenBack).orderBy('revisions.number')
  return shownAtDesk(ended, slug, asked)
    .innerJoin('revisionWithdrawals as end', 'end.revisionId', 'revisions.id')
    .leftJoin('staff as ender', 'ender.id', 'end.madeBy')
    .leftJoin('editions as without', 'without.id', 'end.editionId')
    .select(['end.kind as ending', 'end.reason as endReason', 'end.madeAt as endedAt'])
    .select(['ender.name as endedBy', 'without.label as edition'])
    .execute()
}

function shownAtDesk(revisions: ReturnType<typeof pendingOf>, slug: string, { after = 0, limit = 50, only }: Asked) {
  if (badCharacters(slug)) throw new NotFound()
  const shown = revisions
    .innerJoin('plans', 'plans.id', 'revisions.planId')
    .innerJoin('sections', 'sections.id', 'revisions.sectionId')
    .leftJoin('blocks', 'blocks.id', 'revisions.blockId')
    .leftJoin('staff', 'staff.id', 'revisions.madeBy')
    .select(['revisions.id', 'revisions.number', 'revisions.kind', 'revisions.reason', 'revisions.madeAt'])
    .select(['sections.key as section', 'blocks.key as block', 'staff.name as madeBy'])
    .select([
      departmentOf.as('departmentId'),
      told('before').as('before'),
      told('after').as('after'),
      lastHeading('section_id').as('place'),
      lastHeading('from_section_id').as('fromPlace'),
      otherBlocks.as('others'),
      causesOf.as('causes'),
    ])
    .where('plans.slug', '=', slug)
    .where('revisions.number', '>', after)
    .limit(limit)
  return only ? shown.where('revisions.number', 'in', only) : shown
}

/** The wording of the block or of the heading, as a list of one or none. */
const told = (when: 'before' | 'after') => sql<Told[]>`(
  select coalesce(json_agg(told), '[]') from (
    select ${toldBlock('v')} as told from block_versions v where v.id = ${sql.ref(`revisions.${when}_version_id`)}
    union all
    select ${toldHeading('v')} from section_versions v where v.id = ${sql.ref(`revisions.${when}_section_version_id`)}) t)`

/** Number and title under which a section is known, also one that was taken out. */
const lastHeading = (column: 'section_id' | 'from_section_id') => sql<{ number: string; title: string } | null>`(
  select json_build_object('number', number, 'title', title) from section_versions
  where section_versions.section_id = ${sql.ref(`revisions.${column}`)} order by id desc limit 1)`

/** The new blocks as a split made them; the block a merge took in, as it last was. */
const otherBlocks = sql<OtherBlock[]>`(
  select coalesce(json_agg(json_build_object('key', blocks.key, 'plain', version.plain)), '[]')
  from blocks join lateral (
    select plain from block_versions where block_id = blocks.id
    order by id = (select version_id from revision_places where revision_id = revisions.id
        and revision_places.block_id = blocks.id) desc nulls last,
      case when revisions.kind = 'split' then id end, id desc limit 1
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
