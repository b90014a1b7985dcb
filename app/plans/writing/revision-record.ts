import { record } from '#app/journal/journal.ts'
import { newId } from '#app/text/ids.ts'
import { keepRemoval } from './draft-removal.ts'
import type { Stood } from './stood.ts'
import type { RevisionKind } from './tables.ts'
import { madeBy, type Work } from './working-change.ts'

/** `revision` is the number people see (R-0047); null before the first edition. */
export type Recorded = { revision: number | null; revisionId: string | null }

type Trace = {
  kind: RevisionKind
  /** Where it stands afterwards; for a removal: where it stood. Of a section: itself. */
  sectionId: string
  /** Of a move: the section a block came from, the former parent of a section. */
  fromSectionId?: string | null
  blockId?: string
  beforeVersionId?: string
  afterVersionId?: string
  beforeSectionVersionId?: string
  afterSectionVersionId?: string
  otherBlockIds?: string[]
}

const verbs: Record<RevisionKind, string> = {
  edit: 'block.edited',
  add: 'block.added',
  move: 'block.moved',
  split: 'block.split',
  merge: 'block.merged',
  remove: 'block.removed',
  section_add: 'section.added',
  section_rename: 'section.renamed',
  section_move: 'section.moved',
  section_remove: 'section.removed',
}

/** After these something no longer stands that stood before. */
const takesOut = new Set<RevisionKind>(['remove', 'merge', 'section_remove'])

/** Writes a change into the revision log, where there is an edition to compare with, and into the journal. */
export async function recordRevision(work: Work, trace: Trace, stood: Stood[] = []): Promise<Recorded> {
  if (!work.lastEdition && takesOut.has(trace.kind))
    for (const each of stood) await keepRemoval(work, each, trace.beforeSectionVersionId ?? null)
  const written = work.why
    ? await writeRevision(work, { trace, stood }, work.why)
    : { revision: null, revisionId: null }
  await record(work.trx, work.actor, {
    verb: verbs[trace.kind],
    about: trace.blockId ? { kind: 'block', id: trace.blockId } : { kind: 'section', id: trace.sectionId },
    details: { plan: work.plan.slug, ...(written.revision && { revision: written.revision }) },
  })
  return written
}

async function writeRevision(
  work: Work,
  { trace, stood }: { trace: Trace; stood: Stood[] },
  { causes, ...words }: NonNullable<Work['why']>,
) {
  const { trx, plan, at } = work
  const by = madeBy(work.actor)
  const id = newId()
  // The plan's lock makes this the next number for sure.
  const { last } = await trx
    .selectFrom('revisions')
    .select((eb) => eb.fn.coalesce(eb.fn.max('number'), eb.lit(0)).as('last'))
    .where('planId', '=', plan.id)
    .executeTakeFirstOrThrow()
  const number = last + 1
  await trx
    .insertInto('revisions')
    .values({
      id,
      planId: plan.id,
      number,
      ...trace,
      ...words,
      madeBy: by,
      madeAt: at,
      actId: work.act,
    })
    .execute()
  if (stood.length > 0)
    await trx
      .insertInto('revisionPlaces')
      .values(stood.map((each) => ({ ...each, revisionId: id })))
      .execute()
  await trx
    .insertInto('revisionCauses')
    .values(
      causes.map(({ kind, note = '', responseId = null }) => ({
        id: newId(),
        revisionId: id,
        kind,
        note,
        responseId,
        madeBy: by,
        madeAt: at,
      })),
    )
    .onConflict((conflict) => conflict.doNothing())
    .execute()
  return { revision: number, revisionId: id }
}
