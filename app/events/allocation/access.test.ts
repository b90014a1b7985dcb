import { sql } from 'kysely'
import { describe, expect, test } from 'vitest'
import type { Staff } from '#app/accounts/staff.ts'
import * as access from '#app/events/programme/access.ts'
import {
  closesAt,
  meanwhile,
  opensAt,
  sampleEvent,
  signupInput,
  startsAt,
} from '#app/events/programme/event.fixture.ts'
import { publicEvent } from '#app/events/programme/public-event.ts'
import { publishEvent } from '#app/events/programme/publishing.ts'
import { cancelSignup, signUp } from '#app/events/signups/signup.ts'
import { system } from '#app/journal/journal.ts'
import { Refusal } from '#app/refusal.ts'
import type { Db } from '#db/connection'
import { withDb } from '#db/testing'
import { publishList } from './list-publication.ts'

const [own, other] = ['01890000-0000-7000-8000-000000000001', '01890000-0000-7000-8000-000000000002']
const somebody = (role: Staff['roles'][number]['role'], departmentId: string | null): Staff => ({
  ...{ id: own, name: '星野 千夏', email: 'hoshino@example.jp' },
  roles: [{ role, departmentId }],
})

// A visitor and a person of a group have no account at the desk: no page of it gets as far as these (e2e/desk.spec).
test.each([
  ['editor of its division', somebody('editor', own), 'see make edit runDay'],
  ['editor of all divisions', somebody('editor', null), 'see make edit runDay'],
  ['editor of another division', somebody('editor', other), 'see'],
  ['answerer of its division', somebody('answerer', own), 'see runDay'],
  ['approver of its division', somebody('approver', own), 'see runDay'],
  ['administrator', somebody('administrator', null), 'see'],
  ['nobody any more', { ...somebody('editor', own), roles: [] }, ''],
])('%s', (_, me, may) => {
  const all = {
    see: access.maySeeEvents(me),
    make: access.mayMakeEvent(me, own),
    edit: access.mayEditEvent(me, { departmentId: own }),
    runDay: access.mayRunDay(me, { departmentId: own }),
  }
  expect(allowedOf(all)).toBe(may)
})

const allowedOf = (all: Record<string, boolean>) =>
  Object.keys(all)
    .filter((verb) => all[verb])
    .join(' ')

const visitor = { kind: 'visitor' } as const
const before = (moment: Date) => new Date(moment.getTime() - 1)
const ended = new Date(startsAt.getTime() + 86_400_000)
const draft = async (db: Db) => void (await db.deleteFrom('eventPublications').execute())
const asItIs = async () => undefined
const calledOff = async (db: Db) =>
  void (await db.updateTable('eventSessions').set({ cancelledAt: meanwhile, cancelledBecause: '台風' }).execute())

/** Everything that can be done with an event, tried in turn; what is refused leaves nothing behind. */
async function tryAll(db: Db, way: 'first_come' | 'draw', now: Date, prepare: (db: Db) => Promise<void>) {
  const whole = { summary: '話し合います', audience: '市民', contact: '電話' }
  await sampleEvent(db, { way, changes: whole })
  const earlier = await signUp(db, visitor, signupInput())
  await prepare(db)
  const person = { kind: 'person', id: own } as const
  const verbs: Record<string, (trx: Db) => Promise<unknown>> = {
    look: (trx) => publicEvent(trx, 'hiroba', now),
    apply: (trx) => signUp(trx, visitor, signupInput({ now })),
    applyForGroup: (trx) => signUp(trx, person, signupInput({ now })),
    typeIn: (trx) =>
      signUp(trx, system, signupInput({ now, channel: 'phone', receivedAt: now < meanwhile ? now : meanwhile })),
    giveBack: (trx) => cancelSignup(trx, visitor, { signup: earlier.id, now }),
    publish: (trx) => publishEvent(trx, system, { event: 'hiroba', now }),
    list: (trx) => publishList(trx, system, { event: 'hiroba', now, source: { kind: 'chance' } }),
  }
  const may: Record<string, boolean> = {}
  for (const [verb, run] of Object.entries(verbs)) may[verb] = await couldBe(db, run)
  return allowedOf(may)
}

/** Whether the verb is allowed; its change is taken back. */
async function couldBe(db: Db, run: (trx: Db) => Promise<unknown>): Promise<boolean> {
  await sql`savepoint before`.execute(db)
  const refusal = await run(db).then(
    () => null,
    (error: unknown) => error,
  )
  await sql`rollback to savepoint before`.execute(db)
  if (refusal && !(refusal instanceof Refusal)) throw refusal
  return refusal === null
}

describe('what can be done with an event, and when', () => {
  test.each([
    ['being written', 'first_come', meanwhile, draft, 'giveBack publish'],
    ['not open yet', 'first_come', before(opensAt), asItIs, 'look giveBack'],
    ['open', 'first_come', meanwhile, asItIs, 'look apply applyForGroup typeIn giveBack'],
    ['open, by draw', 'draw', meanwhile, asItIs, 'look apply applyForGroup typeIn giveBack'],
    ['closed', 'first_come', closesAt, asItIs, 'look typeIn giveBack'],
    ['closed, by draw', 'draw', closesAt, asItIs, 'look typeIn giveBack list'],
    ['called off', 'draw', closesAt, calledOff, 'look giveBack'],
    ['begun', 'draw', startsAt, asItIs, 'look'],
    ['past', 'first_come', ended, asItIs, 'look'],
  ] as const)('%s', (_, way, now, prepare, may) =>
    withDb(async (db) => expect(await tryAll(db, way, now, prepare)).toBe(may)),
  )
})
