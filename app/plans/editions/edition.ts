import { sql } from 'kysely'
import { requireSeen } from '#app/forms/seen.ts'
import { type Actor, record, system } from '#app/journal/journal.ts'
import { isPending } from '#app/plans/writing/pending-only.ts'
import { refuseUnknown } from '#app/plans/writing/references.ts'
import { revisionName } from '#app/plans/writing/revision-name.ts'
import { lastEdition, lockPlan, madeBy } from '#app/plans/writing/working-change.ts'
import { Conflict, Invalid } from '#app/refusal.ts'
import { isBlank } from '#app/text/characters.ts'
import { newId } from '#app/text/ids.ts'
import { type Db, inTransaction, type Trx } from '#db/connection'
import { rehearse } from '#db/rehearsal'
import { editionShown } from './edition-shown.ts'
import { withoutEffect } from './net-effect.ts'
import { notOnlyTyping } from './pending.ts'
import { askedByAnother, askForSecond, needsSecond } from './second-person.ts'

/** `label` is how people and URLs name it: 2 or 2.1. */
export type Edition = { id: string; number: number; minor: number; label: string }

type Seen = {
  plan: string
  /** What the person who publishes had before their eyes: the last edition, and all that the next one would make public. */
  expected?: string | null
  seen?: string
  /** Who asked for it, where two have to look. */
  askedBy?: string
  /** When it is said to have happened; only for filling in a history. */
  at?: Date
}

type Filled = { size: 'edition' | 'minor'; stage: string; note: string; reason: string }

/** Publishes, or asks for a second person's look where the municipality wants two and nobody else asked for the same. */
export function publishOrAsk(db: Db, actor: Actor, input: Seen & Filled): Promise<'published' | 'asked'> {
  return inTransaction(db, async (trx) => {
    const { id } = await lockPlan(trx, input.plan)
    const { size, stage, note, reason, ...seen } = input
    const about = { kind: 'edition', id } as const
    const looked = { seen: input.seen, fields: { size, stage, note, reason } }
    const askedBy = (await askedByAnother(trx, actor, about, looked)) ?? undefined
    if (!askedBy && (await needsSecond(trx, actor))) {
      requireSeen(input.seen, (await editionShown(trx, id)).digests, 'plans-desk:refused.publishedMeanwhile')
      await rehearse(trx, (tried) => publishAs(tried, system, { ...seen, size, stage, note, reason }))
      await askForSecond(trx, actor, about, looked)
      return 'asked'
    }
    await publishAs(trx, actor, { ...seen, size, stage, note, reason, askedBy })
    return 'published'
  })
}

const publishAs = (trx: Trx, actor: Actor, { size, stage, note, reason, ...seen }: Seen & Filled) =>
  size === 'minor'
    ? publishMinorEdition(trx, actor, { ...seen, reason })
    : publishEdition(trx, actor, { ...seen, stage, note })

/** Freezes the working text as the next edition. */
export function publishEdition(db: Db, actor: Actor, input: Seen & { stage: string; note: string }): Promise<Edition> {
  return inTransaction(db, async (trx) => {
    await refuseUnknown(trx, { stage: input.stage })
    const { plan, last, effective, idle } = await prepare(trx, actor, input)
    if (last && effective.length === 0 && last.stage === input.stage)
      throw new Invalid('plans-desk:refused.nothingNew', 'stage')
    const number = (last?.number ?? 0) + 1
    const edition = { number, minor: 0, stage: input.stage, note: input.note, minorReason: null }
    return freeze(trx, actor, plan, { before: last?.id, idle }, edition, input)
  })
}

/** Freezes mended typing errors as a minor edition of the last one. */
export function publishMinorEdition(db: Db, actor: Actor, input: Seen & { reason: string }): Promise<Edition> {
  return inTransaction(db, async (trx) => {
    const { plan, last, effective, idle } = await prepare(trx, actor, input)
    if (!last) throw new Invalid('plans-desk:refused.noEdition')
    if (effective.length === 0) throw new Invalid('plans-desk:refused.nothingNew')
    const others = notOnlyTyping(effective)
    if (others.length)
      throw new Invalid('plans-desk:refused.notOnlyTyping', undefined, {
        count: others.length,
        numbers: others.map(({ number }) => revisionName(number)).join(', '),
      })
    if (isBlank(input.reason)) throw new Invalid('plans-desk:refused.reasonMissing', 'reason')
    const { number, minor, stage } = last
    const edition = { number, minor: minor + 1, stage, note: '', minorReason: input.reason }
    return freeze(trx, actor, plan, { before: last.id, idle }, edition, input)
  })
}

async function prepare(trx: Trx, actor: Actor, input: Seen) {
  const plan = await lockPlan(trx, input.plan)
  if (!input.askedBy && (await needsSecond(trx, actor))) throw new Conflict('plans-desk:refused.secondMissing')
  const last = await lastEdition(trx, plan.id)
  const { pending, digests } = await editionShown(trx, plan.id)
  if (input.expected !== undefined && input.expected !== (last?.id ?? null))
    throw new Conflict('plans-desk:refused.publishedMeanwhile', {}, { edition: last?.id ?? null })
  requireSeen(input.seen, digests, 'plans-desk:refused.publishedMeanwhile')
  const written = await trx
    .selectFrom('workingBlocks')
    .innerJoin('workingSections', 'workingSections.sectionId', 'workingBlocks.sectionId')
    .select('blockId')
    .where('planId', '=', plan.id)
    .limit(1)
    .executeTakeFirst()
  if (!written) throw new Invalid('plans-desk:refused.empty')
  const idle = last ? (await withoutEffect(trx, plan)).map(({ id }) => id) : []
  const effective = pending.filter(({ id }) => !idle.includes(id))
  return { plan, last, effective, idle }
}

async function freeze(
  trx: Trx,
  actor: Actor,
  plan: { id: string; slug: string },
  { before, idle }: { before: string | undefined; idle: string[] },
  values: { number: number; minor: number; stage: string; note: string; minorReason: string | null },
  { at = new Date(), askedBy = null }: { at?: Date; askedBy?: string | null },
): Promise<Edition> {
  const id = newId()
  const { label } = await trx
    .insertInto('editions')
    .values({ id, planId: plan.id, ...values, publishedAt: at, publishedBy: madeBy(actor), askedBy })
    .returning('label')
    .executeTakeFirstOrThrow()
  await copyText(trx, plan.id, id)
  await leaveOut(trx, id, idle)
  const revisions = before ? await assignRevisions(trx, plan.id, before, id) : 0
  await trx.updateTable('plans').set({ stage: values.stage }).where('id', '=', plan.id).execute()
  const { number, minor } = values
  await record(trx, actor, {
    verb: 'edition.published',
    about: { kind: 'edition', id },
    details: { plan: plan.slug, edition: label, revisions },
    public: true,
  })
  return { id, number, minor, label }
}

/** Takes the working text over, sections in the order in which they are read. */
async function copyText(trx: Trx, planId: string, editionId: string): Promise<void> {
  await sql`
    with recursive tree as (
      select section_id, version_id, parent_id, 0 as depth, array[position] as path
      from working_sections where plan_id = ${planId} and parent_id is null
      union all
      select child.section_id, child.version_id, child.parent_id, tree.depth + 1, tree.path || child.position
      from working_sections child join tree on child.parent_id = tree.section_id
    )
    insert into edition_sections (edition_id, section_id, version_id, parent_id, depth, sort)
    select ${editionId}::uuid, section_id, version_id, parent_id, depth, row_number() over (order by path) - 1
    from tree`.execute(trx)
  await sql`
    insert into edition_blocks (edition_id, block_id, section_id, version_id, position)
    select ${editionId}::uuid, block.block_id, block.section_id, block.version_id, block.position
    from working_blocks block join working_sections section using (section_id)
    where section.plan_id = ${planId}`.execute(trx)
}

/** What changed nothing stays in the desk's log, marked as such. */
async function leaveOut(trx: Trx, editionId: string, idle: string[]): Promise<void> {
  if (idle.length === 0) return
  const rows = idle.map((revisionId) => ({ revisionId, kind: 'no_effect' as const, editionId }))
  await trx.insertInto('revisionWithdrawals').values(rows).execute()
}

async function assignRevisions(trx: Trx, planId: string, from: string, to: string): Promise<number> {
  const { numAffectedRows } = await sql`
    insert into edition_revisions (revision_id, from_edition_id, to_edition_id)
    select id, ${from}::uuid, ${to}::uuid from revisions
    where plan_id = ${planId} and ${isPending()}`.execute(trx)
  return Number(numAffectedRows ?? 0)
}
