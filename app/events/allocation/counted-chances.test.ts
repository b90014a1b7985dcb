import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { system } from '#app/journal/journal.ts'
import type { Db } from '#db/connection'
import { withDb } from '#db/testing'
import { chancesOf } from './chances.ts'
import { countChances, few } from './counted-chances.ts'
import { applied, list, look } from './drawing.fixture.ts'
import { publishList } from './list-publication.ts'
import { rounds } from './rounds.ts'

/** More applications than are counted at once, two of them with priority. */
async function manyApplied(db: Db) {
  const { signups, sessions } = await applied(db, few + 2, { changes: { firstTimersFirst: true } })
  const startsAt = new Date(Date.now() + 30 * 86_400_000)
  const endsAt = new Date(startsAt.getTime() + 3_600_000)
  await db.updateTable('eventSessions').set({ startsAt, endsAt }).where('id', 'in', sessions).execute()
  return signups
}
const asked = (db: Db) => db.selectFrom('drawChances').selectAll().execute()
const jobs = async (db: Db) =>
  (
    await sql<{ told: { chances: string } }>`
      select j.payload as told from graphile_worker._private_jobs j join graphile_worker._private_tasks t on t.id = j.task_id
      where t.identifier = 'count_chances' order by j.id`.execute(db)
  ).rows.map(({ told }) => told.chances)
const leave = (db: Db, signup: string) =>
  db.updateTable('sessionPlaces').set({ state: 'cancelled' }).where('signupId', '=', signup).execute()

test('chances on a long list are counted by a job, once, and kept; until then nothing is published', () =>
  withDb(async (db) => {
    await manyApplied(db)
    expect((await look(db)).chances).toEqual({ found: null, rounds: 0 })
    await look(db)
    const [job = '', ...others] = await jobs(db)
    expect(others).toEqual([])
    await expect(publishList(db, system, list)).rejects.toMatchObject({ code: 'draws:refused.chancesRunning' })
    await countChances(db, job)
    const { chances, list: shown, terms } = await look(db)
    expect(chances.found).toEqual(await chancesOf(shown, terms))
    expect(await jobs(db)).toEqual([job])
    await publishList(db, system, list)
  }))

test('how far it is can be seen, and a list that changes ends it and is counted anew', () =>
  withDb(async (db) => {
    const [first] = await manyApplied(db)
    await look(db)
    const [job = ''] = await jobs(db)
    await countChances(db, job)
    // the last it said before it had all
    expect(await asked(db)).toMatchObject([{ rounds: rounds - rounds / 20 }])
    await leave(db, first?.id ?? '')
    expect((await look(db)).chances).toEqual({ found: null, rounds: 0 })
    const [, next = ''] = await jobs(db)
    expect(await asked(db)).toMatchObject([{ id: next, found: null }])
    // the job of the earlier list finds that its row is another's
    await countChances(db, job)
    expect(await asked(db)).toMatchObject([{ id: next, found: null }])
    await countChances(db, next)
    expect((await look(db)).chances.found).toHaveLength((await asked(db))[0]?.found?.length ?? 0)
  }))

test('a list that has changed before its turn is not counted', () =>
  withDb(async (db) => {
    const [first] = await manyApplied(db)
    await look(db)
    const [job = ''] = await jobs(db)
    await leave(db, first?.id ?? '')
    await countChances(db, job)
    expect(await asked(db)).toEqual([])
  }))
