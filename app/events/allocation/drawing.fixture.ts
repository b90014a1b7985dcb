import type { Staff } from '#app/accounts/staff.ts'
import { closesAt, sampleEvent, signupInput } from '#app/events/programme/event.fixture.ts'
import { signUp } from '#app/events/signups/signup.ts'
import { system } from '#app/journal/journal.ts'
import type { Db } from '#db/connection'
import { deskDraw, listToPublish } from './desk-draw.ts'
import { publicDraw } from './draw-record.ts'
import { drawPlaces } from './drawing.ts'
import { publishList } from './list-publication.ts'

export const visitor = { kind: 'visitor' } as const
export const which = { event: 'hiroba', now: closesAt }
export const list = { ...which, source: { kind: 'chance' } as const }
export const hours = (from: Date, count: number) => new Date(from.getTime() + count * 3_600_000)

const me: Staff = {
  ...{ id: '01890000-0000-7000-8000-000000000001', name: '星野 千夏', email: 'hoshino@example.jp' },
  roles: [{ role: 'editor', departmentId: null }],
}

/** Somebody at the desk looks at the list to be published: the chances on a long one are then counted by a job. */
export const look = async (db: Db) =>
  listToPublish(db, await deskDraw(db, me, { event: 'hiroba', draw: 'all' }, closesAt), false)

type Sample = { quotas?: number[]; changes?: Record<string, unknown> }
export async function applied(db: Db, count: number, { quotas = [5], changes = {} }: Sample = {}) {
  const event = await sampleEvent(db, { way: 'draw', quotas, changes })
  const signups = []
  for (let at = 0; at < count; at++) {
    signups.push(await signUp(db, visitor, signupInput({ firstTime: at < 2, sessions: quotas.map((_, at) => at + 1) })))
  }
  return { ...event, signups }
}
export const counts = async (db: Db, session?: string) => {
  const rows = await db
    .selectFrom('sessionPlaces')
    .select('state')
    .$if(session !== undefined, (query) => query.where('sessionId', '=', session ?? ''))
    .execute()
  return Object.fromEntries([...Map.groupBy(rows, ({ state }) => state)].map(([state, all]) => [state, all.length]))
}
export const standing = (db: Db, session: string, state: 'waiting' | 'accepted' | 'offered') =>
  db
    .selectFrom('sessionPlaces')
    .innerJoin('signups', 'signups.id', 'signupId')
    .select('number')
    .where('sessionId', '=', session)
    .where('state', '=', state)
    .orderBy('waitsAt')
    .orderBy('number')
    .execute()
    .then((rows) => rows.map(({ number }) => number))
export const logOf = async (db: Db, name = 'all') => (await publicDraw(db, 'hiroba', name)).draw?.log
export const drawAll = async (db: Db) => {
  await publishList(db, system, list)
  await drawPlaces(db, system, which)
}
