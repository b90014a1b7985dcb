import type { Db } from '#db/connection'

type Names = { ja: string; 'ja-easy': string; en: string }
let known: Names | undefined
let isOld = false

/**
 * The city's name for the frame of every page; asked of the database once, until something is published. While the
 * database is away the city keeps the name it had.
 */
export async function cityName(db: Db, lang: keyof Names): Promise<string> {
  if (!known || isOld) {
    isOld = false
    try {
      const row = await db.selectFrom('municipality').select(['name', 'nameEasy', 'nameEn']).executeTakeFirst()
      if (row) known = { ja: row.name, 'ja-easy': row.nameEasy, en: row.nameEn }
    } catch (error) {
      isOld = true
      if (!known) throw error
    }
  }
  return known?.[lang] ?? ''
}

export function forgetCity(): void {
  isOld = true
}

/** By what name and figures the country knows the municipality; the code is '' where nobody has set it. */
export const officialCity = (db: Db): Promise<{ name: string; officialCode: string }> =>
  db.selectFrom('municipality').select(['name', 'officialCode']).executeTakeFirstOrThrow()
