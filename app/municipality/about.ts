import { jsonArrayFrom } from 'kysely/helpers/postgres'
import type { Wording } from '#app/wording.ts'
import type { Db } from '#db/connection'
import type { CategoryLabelsTable } from './tables.ts'

type Category = { code: CategoryLabelsTable['code']; label: Wording }

/** Who runs the portal, how to reach them, and what they call the handling categories. */
export async function aboutCity(db: Db): Promise<{ contact: string; categories: Category[] }> {
  const row = await db
    .selectFrom('municipality')
    .select((eb) => [
      'contact',
      jsonArrayFrom(
        eb.selectFrom('categoryLabels').select(['code', 'label', 'labelEasy as easy', 'labelEn as en']).orderBy('sort'),
      ).as('labels'),
    ])
    .executeTakeFirst()
  const categories = row?.labels.map(({ code, label, easy, en }) => ({ code, label: { ja: label, easy, en } }))
  return { contact: row?.contact ?? '', categories: categories ?? [] }
}
