import { sql } from 'kysely'
import type { Db } from '#db/connection'
import type { Sex } from './tables.ts'

export type AskedWord = { code: string; label: string; labelEasy: string | null; labelEn: string | null }
/** What can be chosen: words of the municipality, and codes whose words are the same everywhere. */
export type AskedWords = { districts: AskedWord[]; ageBands: AskedWord[]; sexes: Sex[] }

const sexes: Sex[] = ['female', 'male', 'other']
/** The sex that a form says; null where it says none of them. */
export const sexOf = (typed: string): Sex | null => sexes.find((each) => each === typed) ?? null

/** What is chosen by whoever lives elsewhere or does not want to say. */
export const noAnswer = 'none'

const open = (table: 'districts' | 'age_bands') => sql`(
  select coalesce(json_agg(json_build_object('code', code, 'label', label, 'translatedFrom', translated_from, 'labelEasy', label_easy,
    'labelEn', label_en) order by sort, code), '[]') from ${sql.table(table)} where closed_at is null)`

/** The words for what an event asks; without a question to the database where it needs none of the municipality's. */
export async function askedWords(db: Db, { asked }: { asked: string[] }): Promise<AskedWords> {
  const fixed = { districts: [], ageBands: [], sexes: asked.includes('sex') ? sexes : [] }
  if (!asked.includes('district') && !asked.includes('age_band')) return fixed
  const { rows } =
    await sql<AskedWords>`select ${open('districts')} as districts, ${open('age_bands')} as age_bands`.execute(db)
  return {
    ...fixed,
    districts: asked.includes('district') ? (rows[0]?.districts ?? []) : [],
    ageBands: asked.includes('age_band') ? (rows[0]?.ageBands ?? []) : [],
  }
}
