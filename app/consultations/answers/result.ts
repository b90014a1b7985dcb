import { sql } from 'kysely'
import { requireSeen } from '#app/forms/seen.ts'
import { type Actor, record, signer, system } from '#app/journal/journal.ts'
import { once } from '#app/journal/once.ts'
import { publishEdition } from '#app/plans/editions/edition.ts'
import { editionShown } from '#app/plans/editions/edition-shown.ts'
import { askedByAnother, askForSecond, needsSecond } from '#app/plans/editions/second-person.ts'
import { Conflict, Invalid, NotFound } from '#app/refusal.ts'
import { isBlank } from '#app/text/characters.ts'
import { newId } from '#app/text/ids.ts'
import type { Db, Trx } from '#db/connection'
import { addJob } from '#db/jobs'
import { rehearse } from '#db/rehearsal'
import { checkNames } from './names-check.ts'
import { type Check, checkResult } from './result-check.ts'
import { type ResultShown, resultShown } from './result-shown.ts'

export type Outcome = 'answered' | 'dropped' | 'again'
export type ResultInput = {
  /** Slug of the consultation. */
  consultation: string
  outcome: Outcome
  note: string
  /** A person has looked at what the search for names found. */
  confirmedNames: boolean
  /** Needed where revisions named by answers are still working text: the next edition is published together with them. */
  edition?: { stage: string; note: string }
  /** What the page showed to whoever publishes. */
  seen?: string
  formKey: string
}

/**
 * Makes everything public together: the rows, the counts, and the edition with the lines that were changed. Where the municipality
 * wants two to look, and nobody else asked for the same, it asks for a second person's look instead.
 */
export async function publishResult(db: Db, actor: Actor, input: ResultInput): Promise<'published' | 'asked'> {
  signer(actor)
  const done = await once(db, input.formKey, async (trx) => {
    await holdAlone(trx, input.consultation)
    const { consultation, problems, pendingRevisions } = await checkResult(trx, input.consultation)
    if (problems.some(({ kind }) => kind === 'published')) throw new Conflict('answers:refused.published')
    if (problems.length > 0) throw new Conflict('answers:refused.inTheWay', { count: problems.length })
    if (input.outcome !== 'answered' && isBlank(input.note)) throw new Invalid('answers:refused.noteMissing', 'note')
    const { persons, findings } = await checkNames(trx, actor, consultation.id)
    if (findings.length > 0 && !input.confirmedNames) throw new Invalid('answers:refused.names', 'confirmedNames')
    if (pendingRevisions > 0 && !input.edition) throw new Invalid('answers:refused.editionMissing', 'stage')
    const { id } = consultation
    const edition = pendingRevisions > 0 ? input.edition : undefined
    const { outcome, note } = input
    const publish = async (as: Trx, by: Actor, askedBy: string | null) => {
      const shown = await write(as, by, consultation, { outcome, note, persons, askedBy }, edition)
      requireSeen(input.seen, shown.digests, 'answers:refused.shownMeanwhile')
      return shown.rows.length
    }
    const fields = { outcome, note, stage: edition?.stage ?? '', editionNote: edition?.note ?? '' }
    const [about, looked] = [{ kind: 'result', id } as const, { seen: input.seen, fields }]
    const askedBy = await askedByAnother(trx, actor, about, looked)
    if (!askedBy && (await needsSecond(trx, actor))) {
      // Whatever would refuse it refuses to be asked for.
      await rehearse(trx, (tried) => publish(tried, system, null))
      await askForSecond(trx, actor, about, looked)
      return 'asked'
    }
    const rows = await publish(trx, actor, askedBy)
    await record(trx, actor, {
      verb: 'result.published',
      about: { kind: 'consultation', id },
      details: { consultation: consultation.slug, outcome: input.outcome, rows },
      public: true,
    })
    await addJob(trx, 'answer_mails', { consultation: id })
    return 'published'
  })
  return done === 'asked' ? 'asked' : 'published'
}

/** What publishing now would make public, changes in the plan included; nothing is written. */
export function previewResult(db: Db, slug: string, persons: number | null): Promise<ResultShown> {
  return rehearse(db, async (trx) => {
    await holdAlone(trx, slug)
    const { consultation, problems, pendingRevisions } = await checkResult(trx, slug)
    if (problems.length > 0) throw new Conflict('answers:refused.inTheWay', { count: problems.length })
    const { stage } = await trx
      .selectFrom('plans')
      .select('stage')
      .where('id', '=', consultation.planId)
      .executeTakeFirstOrThrow()
    const edition = pendingRevisions > 0 ? { stage, note: '' } : undefined
    return write(trx, system, consultation, { outcome: 'answered', note: '', persons, askedBy: null }, edition)
  })
}

type Written = { outcome: Outcome; note: string; persons: number | null; askedBy: string | null }

/** The rows, and the edition that goes with them; returns all that becomes public by it. */
async function write(
  trx: Trx,
  actor: Actor,
  { id, slug, planId, planSlug }: Check['consultation'],
  { askedBy, ...written }: Written,
  edition?: { stage: string; note: string },
): Promise<ResultShown> {
  await trx
    .insertInto('results')
    .values({ ...written, consultationId: id, publishedBy: actor.kind === 'staff' ? actor.id : null, askedBy })
    .execute()
  await writeRows(trx, id)
  const brought = edition ? await editionShown(trx, planId) : null
  if (edition) await publishEdition(trx, actor, { plan: planSlug, ...edition, askedBy: askedBy ?? undefined })
  return resultShown(trx, slug, brought)
}

/** Whoever answers, groups, links revisions or publishes at the same time waits, and then sees what we did. */
async function holdAlone(trx: Trx, slug: string): Promise<void> {
  const held = await trx
    .selectFrom('consultations')
    .innerJoin('plans', 'plans.id', 'consultations.planId')
    .select('consultations.id')
    .where('consultations.slug', '=', slug)
    .forNoKeyUpdate(['consultations', 'plans'])
    .executeTakeFirst()
  if (!held) throw new NotFound()
}

/** Approved wordings in the order in which the plan is read, what is about the whole plan first. */
async function writeRows(trx: Trx, consultationId: string): Promise<void> {
  const { rows: groups } = await sql<{ id: string; count: number }>`
    select g.id, count(*)::int as count
    from opinion_groups g
    join consultations c on c.id = g.consultation_id
    join opinions o on o.group_id = g.id and o.retired_at is null
    join submission_items i on i.id = o.item_id
    join counted_submissions s on s.id = i.submission_id
    left join edition_sections place on place.edition_id = c.edition_id and place.section_id = g.section_id
    where g.consultation_id = ${consultationId}
    group by g.id, place.sort
    order by g.section_id is not null, place.sort nulls last, g.id`.execute(trx)
  if (groups.length === 0) return
  const numbered = groups.map(({ id, count }, at) => ({ row: newId(), group: id, number: at + 1, count }))
  await sql`
    insert into result_rows
      (id, consultation_id, number, group_id, section_id, similar_count, category, response_version_id,
        summary, summary_easy, summary_en, body, body_easy, body_en, translated_from)
    select given.row, ${consultationId}::uuid, given.number, g.id, g.section_id, given.count, v.category, v.id,
      v.summary, v.summary_easy, v.summary_en, v.body, v.body_easy, v.body_en, v.translated_from
    from jsonb_to_recordset(${JSON.stringify(numbered)}::text::jsonb)
      as given (row uuid, "group" uuid, number integer, count integer)
    join opinion_groups g on g.id = given."group"
    join responses r on r.group_id = g.id
    join lateral (select * from response_versions where response_id = r.id order by number desc limit 1) v on true
    order by given.number`.execute(trx)
}
