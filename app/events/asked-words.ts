import { sql } from 'kysely'
import type { Db } from '#db/connection'

export type AskedWord = { code: string; label: string; labelEasy: string | null; labelEn: string | null }
export type AskedWords = { districts: AskedWord[]; ageBands: AskedWord[] }

/** What is chosen by whoever lives elsewhere or does not want to say. */
export const noAnswer = 'none'

const open = (table: 'districts' | 'age_bands') => sql`(
  select coalesce(json_agg(json_build_object('code', code, 'label', label, 'labelEasy', label_easy,
    'labelEn', label_en) order by sort, code), '[]') from ${sql.table(table)} where closed_at is null)`

/** The municipality's words for what an event asks; without a question to the database where it asks for none. */
export async function askedWords(db: Db, { asked }: { asked: string[] }): Promise<AskedWords> {
  const none = { districts: [], ageBands: [] }
  if (!asked.includes('district') && !asked.includes('age_band')) return none
  const { rows } =
    await sql<AskedWords>`select ${open('districts')} as districts, ${open('age_bands')} as age_bands`.execute(db)
  return {
    districts: asked.includes('district') ? (rows[0]?.districts ?? []) : [],
    ageBands: asked.includes('age_band') ? (rows[0]?.ageBands ?? []) : [],
  }
}
