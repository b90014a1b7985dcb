import type { Db } from '#db/connection'
import type { TextCode } from './classes.ts'

function codes(db: Db, survey: string) {
  return db
    .selectFrom('surveyTextCodes')
    .select(['item', 'code', 'label', 'labelEasy', 'labelEn', 'closedAt'])
    .where('surveyId', '=', survey)
    .orderBy('code')
}

/** The code frames of all texts of a survey, by item. */
export async function codesOf(db: Db, survey: string): Promise<Map<string, TextCode[]>> {
  const rows = await codes(db, survey).execute()
  return Map.groupBy(rows, ({ item }) => item)
}

export function codesOfItem(db: Db, survey: string, item: string) {
  return codes(db, survey).where('item', '=', item).execute()
}
