import { sql } from 'kysely'
import { partsOf } from '#app/documents/letters.ts'
import { type Actor, record } from '#app/journal/journal.ts'
import { NotFound } from '#app/refusal.ts'
import { lettersOf } from '#app/text/fours.ts'
import { isId } from '#app/text/ids.ts'
import { codeOf, hashCode, isWellFormed } from '#app/text/letter-code.ts'
import { type Db, inTransaction, type Trx } from '#db/connection'
import { type CodeState, codeState, endCode } from './codes.ts'

/** A batch of a survey with the parts its letters are printed in, by the numbers of their first and last code. */
export async function findBatch(db: Db, surveyId: string, id: string | undefined) {
  if (!isId(id)) throw new NotFound()
  const batch = await db
    .selectFrom('surveyCodeBatches')
    .select(['id', 'label', 'district', 'count', 'sentOn', 'madeAt'])
    .where('id', '=', id)
    .where('surveyId', '=', surveyId)
    .executeTakeFirst()
  if (!batch) throw new NotFound()
  return { ...batch, parts: await partsOf(db, 'survey_codes', id) }
}

export type PrintedCode = { number: number; code: string; state: CodeState }

/** Codes of a batch to be printed or sent, by number; without those that are void. */
export async function codesToPrint(
  db: Db,
  batchId: string,
  part?: { from: number; to: number },
): Promise<PrintedCode[]> {
  const { rows } = await sql<{ surveyId: string; number: number; state: CodeState }>`
    select c.survey_id, c.number, ${codeState} as state from survey_codes c
    where c.batch_id = ${batchId} and c.number between ${part?.from ?? 1} and ${part?.to ?? 2_147_483_647}
      and not exists (select from survey_code_ends e where e.code_id = c.id and e.kind = 'void')
    order by c.number`.execute(db)
  return rows.map(({ surveyId, number, state }) => ({ number, state, code: codeOf(surveyId, number) }))
}

type Shown = { survey: string; batch: string; as: 'letters' | 'list'; count: number }

/** Who was given codes, and how many, is on record. */
export function recordShown(db: Db, actor: Actor, { survey, batch, as, count }: Shown): Promise<void> {
  const about = { kind: 'survey', id: survey }
  return record(db, actor, {
    verb: as === 'letters' ? 'code.printed' : 'code.listed',
    about,
    details: { batch, count },
  })
}

/** The day on which the letters of a batch went to the post. */
export function markSent(
  db: Db,
  actor: Actor,
  input: { survey: string; batch: string; sentOn: string | null },
): Promise<void> {
  return inTransaction(db, async (trx) => {
    await trx
      .updateTable('surveyCodeBatches')
      .set({ sentOn: input.sentOn })
      .where('id', '=', input.batch)
      .where('surveyId', '=', input.survey)
      .execute()
    const about = { kind: 'survey', id: input.survey }
    await record(trx, actor, { verb: 'code.sent', about, details: { batch: input.batch, sentOn: input.sentOn } })
  })
}

const troubles = ['mistyped', 'unknown', 'answered', 'ended'] as const
export type Trouble = (typeof troubles)[number]
export type TypedCodes = { numbers: number[]; troubles: { kind: Trouble; lines: string[] }[] }

/** Codes typed one per line, as the numbers they have; what cannot be taken is told line by line. */
export async function readCodes(db: Db, surveyId: string, text: string): Promise<TypedCodes> {
  const lines = [...new Set(text.split('\n').map((line) => line.trim()))].filter((line) => line !== '')
  const hashes = lines.map((line) => hashCode(surveyId, lettersOf(line)))
  const { rows } = await sql<{ codeHash: string; number: number; state: CodeState }>`
    select c.code_hash, c.number, ${codeState} as state from survey_codes c
    where c.survey_id = ${surveyId} and c.code_hash = any(${hashes}::text[])`.execute(db)
  const read = lines.map((line, at) => {
    const found = rows.find(({ codeHash }) => codeHash === hashes[at])
    return { line, number: found?.number ?? 0, trouble: troubleOf(lettersOf(line), found?.state) }
  })
  return {
    numbers: read.filter(({ trouble }) => trouble === null).map(({ number }) => number),
    troubles: troubles
      .map((kind) => ({ kind, lines: read.filter(({ trouble }) => trouble === kind).map(({ line }) => line) }))
      .filter((each) => each.lines.length > 0),
  }
}

function troubleOf(code: string, state: CodeState | undefined): Trouble | null {
  if (!isWellFormed(code)) return 'mistyped'
  if (!state) return 'unknown'
  if (state === 'done' || state === 'paper') return 'answered'
  return state === 'void' || state === 'undelivered' ? 'ended' : null
}

type Ends = { survey: string; numbers: number[]; kind: 'void' | 'undelivered'; reason: string }

/** Several codes that were lost or came back, all or none. */
export function endCodes(db: Db, actor: Actor, { numbers, ...input }: Ends): Promise<void> {
  return inTransaction(db, async (trx: Trx) => {
    // In one order, so that two who enter the same list wait for each other.
    for (const number of numbers.toSorted((a, b) => a - b)) await endCode(trx, actor, { ...input, number })
  })
}
