import { href } from '#app/href.ts'
import type { Db } from '#db/connection'

type Place = { path: string; changed: Date }

/** Every page for reading, with the moment it last changed. The search index knows them all. */
export async function places(db: Db): Promise<Place[]> {
  const rows = await db
    .selectFrom('searchEntries')
    .select((eb) => ['path', eb.fn.max('onDay').as('changed')])
    .where('kind', 'in', [
      'plan',
      'section',
      'revision',
      'consultation',
      'result',
      'survey',
      'figures',
      'organisation',
      'event',
    ])
    .where('path', 'not like', '%#%')
    .groupBy('path')
    .orderBy('path')
    .limit(16_000)
    .execute()
  const newest = new Date(Math.max(0, ...rows.map(({ changed }) => changed.getTime())))
  const fixed = [
    href('/'),
    href('/plans'),
    href('/consultations'),
    href('/surveys'),
    href('/events'),
    href('/groups'),
    href('/about'),
    href('/accessibility'),
    href('/open-data'),
  ]
  return [...fixed.map((path) => ({ path, changed: newest })), ...rows]
}
