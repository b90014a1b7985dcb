import { sql } from 'kysely'
import { type Actor, record } from '#app/journal/journal.ts'
import { once } from '#app/journal/once.ts'
import { Conflict, Invalid, NotFound } from '#app/refusal.ts'
import { newId } from '#app/text/ids.ts'
import { codeOf, hashCode } from '#app/text/letter-code.ts'
import { type Db, inTransaction, type Trx } from '#db/connection'
import { holdCode } from './counting.ts'

export const mostCodes = 50_000

export type BatchInput = {
  /** Slug of the survey. */
  survey: string
  count: number
  label: string
  /** The stratum the sample was drawn from; '': not by district. */
  district?: string
  sentOn?: string | null
  formKey: string
}

/** Makes codes of a sample in bulk; returns the id of the batch. */
export function makeCodes(db: Db, actor: Actor, { formKey, ...input }: BatchInput): Promise<string> {
  return once(db, `survey codes ${formKey}`, async (trx) => {
    const { count, label, district = '', sentOn = null } = input
    if (!Number.isInteger(count) || count < 1 || count > mostCodes) {
      throw new Invalid('surveys-desk:codes.refused.count', 'count', { max: mostCodes })
    }
    const survey = await trx
      .selectFrom('surveys')
      .select(['id', 'sample'])
      .where('slug', '=', input.survey)
      // Held, so that it stays a sample meanwhile, and one batch is numbered after the other.
      .forNoKeyUpdate()
      .executeTakeFirst()
    if (!survey) throw new NotFound()
    if (!survey.sample) throw new Conflict('surveys-desk:codes.refused.notSample')
    const id = newId()
    const madeBy = actor.kind === 'staff' ? actor.id : null
    await trx
      .insertInto('surveyCodeBatches')
      .values({ id, surveyId: survey.id, label, district, count, sentOn, madeBy })
      .execute()
    await storeCodes(trx, { batchId: id, surveyId: survey.id, count })
    await record(trx, actor, {
      verb: 'code.batch_made',
      about: { kind: 'survey', id: survey.id },
      details: { batch: id, count, label, district },
    })
    return id
  })
}

/** A code that happens to be there already is left out and its number with it, so that all codes of a survey differ. */
async function storeCodes(trx: Trx, batch: { batchId: string; surveyId: string; count: number }): Promise<void> {
  const { batchId, surveyId, count } = batch
  const { last } = await trx
    .selectFrom('surveyCodes')
    .select((eb) => eb.fn.coalesce(eb.fn.max('number'), eb.val(0)).as('last'))
    .where('surveyId', '=', surveyId)
    .executeTakeFirstOrThrow()
  let number = last
  for (let left = count; left > 0; ) {
    const numbers = Array.from({ length: left }, () => ++number)
    const ids = numbers.map(() => newId())
    const hashes = numbers.map((each) => hashCode(surveyId, codeOf(surveyId, each)))
    const { numAffectedRows } = await sql`
      insert into survey_codes (id, batch_id, survey_id, number, code_hash)
      select id, ${batchId}, ${surveyId}, number, hash
      from unnest(${ids}::uuid[], ${numbers}::int[], ${hashes}::text[]) as made (id, number, hash)
      on conflict (survey_id, code_hash) do nothing`.execute(trx)
    left -= Number(numAffectedRows)
  }
}

type EndInput = { survey: string; number: number; kind: 'void' | 'undelivered'; reason: string }

/** A code that was lost, or whose letter came back. One by which a sheet was sent stays: the sheet can be made void. */
export function endCode(db: Db, actor: Actor, { survey, number, kind, reason }: EndInput): Promise<void> {
  return inTransaction(db, async (trx) => {
    const found = await trx
      .selectFrom('surveyCodes')
      .innerJoin('surveys', 'surveys.id', 'surveyCodes.surveyId')
      .select(['surveyCodes.id', 'surveyId'])
      .where('slug', '=', survey)
      .where('number', '=', number)
      .executeTakeFirst()
    if (!found) throw new NotFound()
    await holdCode(trx, found.id)
    const sent = await trx
      .selectFrom('surveySheets')
      .select('id')
      .where('codeId', '=', found.id)
      .where('finishedAt', 'is not', null)
      .executeTakeFirst()
    if (sent) throw new Conflict('surveys-desk:codes.refused.answered')
    const { numInsertedOrUpdatedRows } = await trx
      .insertInto('surveyCodeEnds')
      .values({ codeId: found.id, kind, reason, madeBy: actor.kind === 'staff' ? actor.id : null })
      .onConflict((conflict) => conflict.column('codeId').doNothing())
      .executeTakeFirstOrThrow()
    if (!numInsertedOrUpdatedRows) throw new Conflict('surveys-desk:codes.refused.ended')
    const about = { kind: 'survey', id: found.surveyId }
    await record(trx, actor, { verb: `code.${kind}`, about, details: { number, reason } })
  })
}

export const codeStates = ['unused', 'begun', 'done', 'paper', 'void', 'undelivered'] as const
export type CodeState = (typeof codeStates)[number]

/** What became of a code `c`: answered on the web or on paper (the one that counts), ended, begun, or none of these. */
export const codeState = sql<CodeState>`coalesce(
  (select case s.channel when 'web' then 'done' else 'paper' end from survey_sheets s
    where s.code_id = c.id and s.finished_at is not null order by s.counted desc, s.finished_at limit 1),
  (select e.kind from survey_code_ends e where e.code_id = c.id),
  (select 'begun' from survey_sheets s where s.code_id = c.id and s.channel = 'web'),
  'unused')`

/** The batches of a survey, each with how many of its codes are in which state. */
export async function batchesOf(db: Db, surveyId: string) {
  type Batch = { id: string; label: string; district: string; count: number; sentOn: string | null }
  const { rows } = await sql<Batch & { states: Partial<Record<CodeState, number>> }>`
    select b.id, b.label, b.district, b.count, b.sent_on, json_object_agg(x.state, x.n) as states
    from survey_code_batches b
    join (select c.batch_id, ${codeState} as state, count(*)::int as n from survey_codes c
      where c.survey_id = ${surveyId} group by 1, 2) x on x.batch_id = b.id
    where b.survey_id = ${surveyId} group by b.id order by b.id`.execute(db)
  return rows
}
