import type { Db } from '#db/connection'

type Names = { ja: string; 'ja-easy': string; en: string }
let known: Names | undefined

/** The city's name for the frame of every page; asked of the database once, until something is published. */
export async function cityName(db: Db, lang: keyof Names): Promise<string> {
  if (!known) {
    const row = await db.selectFrom('municipality').select(['name', 'nameEasy', 'nameEn']).executeTakeFirst()
    if (!row) return ''
    known = { ja: row.name, 'ja-easy': row.nameEasy, en: row.nameEn }
  }
  return known[lang]
}

export function forgetCity(): void {
  known = undefined
}
