import { type SqlBool, sql } from 'kysely'
import { searchFold } from '#app/spelling/fold.ts'
import { inHiragana, readingOf } from '#app/spelling/kana.ts'
import type { Db } from '#db/connection'
import { rolesColumn } from './staff.ts'

export const staffStates = ['active', 'invited', 'disabled'] as const
export type StaffState = (typeof staffStates)[number]
const pageSize = 50

const reading = readingOf('name_kana')
const plainName = sql<string>`plain_letters(lower(replace(normalize(name, NFKC), ' ', '')))`
const stateOf = sql<StaffState>`
  case when disabled_at is not null then 'disabled' when password_hash is null then 'invited' else 'active' end`

type Filter = { query?: string; state?: StaffState; after?: string }

/** Staff by their reading, with roles and state; `after` is the id of the last one seen. */
export async function listStaff(db: Db, { query = '', state, after }: Filter) {
  const wanted = searchFold(query).replaceAll(' ', '')
  let found = db.selectFrom('staff')
  if (wanted) {
    found = found.where(
      sql<SqlBool>`strpos(${plainName}, ${wanted}) > 0 or strpos(email_folded, ${wanted}) > 0
        or strpos(${reading}, ${inHiragana(wanted)}) > 0`,
    )
  }
  let page = found.select(['id', 'name', 'nameKana', 'email', rolesColumn, stateOf.as('state')])
  if (state) page = page.where(stateOf, '=', state)
  if (after) page = page.where(sql<SqlBool>`(${reading}, id) > (select ${reading}, id from staff where id = ${after})`)
  const [rows, counted] = await Promise.all([
    page
      .orderBy(reading)
      .orderBy('id')
      .limit(pageSize + 1)
      .execute(),
    found
      .select([stateOf.as('state'), (eb) => eb.fn.countAll<number>().as('count')])
      .groupBy('state')
      .execute(),
  ])
  const counts = Object.fromEntries(staffStates.map((each) => [each, 0])) as Record<StaffState, number>
  for (const each of counted) counts[each.state] = each.count
  const shown = rows.slice(0, pageSize)
  return { rows: shown, counts, next: rows.length > pageSize ? (shown.at(-1)?.id ?? null) : null }
}
