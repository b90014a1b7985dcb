import { sql } from 'kysely'
import { inFours } from '#app/text/fours.ts'
import { codeOf } from '#app/text/letter-code.ts'
import type { Db } from '#db/connection'
import { type CodeState, codeState } from './codes.ts'

/** Codes of a batch as they are printed, with their states, by number. */
export async function codesOfBatch(db: Db, batchId: string) {
  const { rows } = await sql<{ surveyId: string; number: number; state: CodeState }>`
    select c.survey_id, c.number, ${codeState} as state from survey_codes c
    where c.batch_id = ${batchId} order by c.number`.execute(db)
  return rows.map(({ surveyId, number, state }) => ({ number, state, code: inFours(codeOf(surveyId, number)) }))
}
