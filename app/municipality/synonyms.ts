import { sql } from 'kysely'
import { type Actor, record } from '#app/journal/journal.ts'
import { Conflict, Invalid } from '#app/refusal.ts'
import { searchFold } from '#app/spelling/fold.ts'
import { askedWords, spellings } from '#app/spelling/spellings.ts'
import { newId } from '#app/text/ids.ts'
import { type Db, inTransaction } from '#db/connection'

/** One group a line, its words between 、 or commas: as staff write and read them. */
export async function synonymLines(db: Db): Promise<string> {
  const rows = await db.selectFrom('synonyms').select('words').orderBy('id').execute()
  return rows.map(({ words }) => words.join('、')).join('\n')
}

/**
 * What every search looks for: each word that was typed in all its ways, with the municipality's words for the same, in all of
 * theirs; and which those are.
 */
export async function wantedWords(db: Db, typed: string): Promise<{ wanted: string[][]; synonyms: string[] }> {
  const asked = askedWords(typed)
  if (!asked.length) return { wanted: [], synonyms: [] }
  const rows = await db.selectFrom('synonyms').select('words').execute()
  const groups = rows.map(({ words }) => words.map(searchFold))
  const synonyms = asked.map((ways) => {
    const same = groups.filter((group) => group.some((word) => ways.includes(word)))
    return [...new Set(same.flat())].filter((word) => !ways.includes(word))
  })
  const wanted = asked.map((ways, at) => [...new Set([...ways, ...(synonyms[at] ?? []).flatMap(spellings)])])
  return { wanted, synonyms: [...new Set(synonyms.flat())] }
}

/** Takes the whole list anew, as long as it is the one that was seen; a line with fewer than two words is refused. */
export async function setSynonyms(db: Db, actor: Actor, lines: string, seen?: string): Promise<void> {
  const groups = lines
    .split('\n')
    .map((line, at) => ({
      at: at + 1,
      words: [...new Set(line.split(/[、，,]/).map((word) => word.trim()))].filter(Boolean),
    }))
    .filter(({ words }) => words.length > 0)
  const alone = groups.find(({ words }) => words.length < 2)
  if (alone) throw new Invalid('settings:refused.wordAlone', 'lines', { line: alone.at })
  if (groups.length > 500) throw new Invalid('settings:refused.tooManyWords', 'lines', { max: 500 })
  return inTransaction(db, async (trx) => {
    await sql`lock table synonyms in share row exclusive mode`.execute(trx)
    const now = await synonymLines(trx)
    if (seen !== undefined && seen !== now) {
      throw new Conflict('settings:refused.changedMeanwhile', undefined, { lines: now })
    }
    await trx.deleteFrom('synonyms').execute()
    if (groups.length)
      await trx
        .insertInto('synonyms')
        .values(groups.map(({ words }) => ({ id: newId(), words })))
        .execute()
    const about = { kind: 'municipality', id: null }
    await record(trx, actor, { verb: 'synonyms.changed', about, details: { groups: groups.length }, public: true })
  })
}
