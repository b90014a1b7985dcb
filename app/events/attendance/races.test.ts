import { sql } from 'kysely'
import { makeInvitations, voidInvitations } from '#app/events/allocation/invitation.ts'
import { publishList } from '#app/events/allocation/list-publication.ts'
import {
  applicant,
  closesAt,
  meanwhile,
  sampleEvent,
  signupInput,
  startsAt,
} from '#app/events/programme/event.fixture.ts'
import { editEvent } from '#app/events/programme/event.ts'
import { amendSignup } from '#app/events/signups/amending.ts'
import { cancelSignup, signUp } from '#app/events/signups/signup.ts'
import { system } from '#app/journal/journal.ts'
import { randomKey } from '#app/text/ids.ts'
import { codeOf } from '#app/text/letter-code.ts'
import type { Db } from '#db/connection'
import { race, testRaces } from '#db/races.fixture'
import { walkIn } from './check-in.ts'
import { seatTables } from './seated.ts'
import { moveParty } from './seating-making.ts'
import { addTable } from './seating-table.ts'

const visitor = { kind: 'visitor' } as const
const atDoor = new Date(startsAt.getTime() - 15 * 60_000)
const party = (people: number) => applicant({ companions: Array.from({ length: people - 1 }, (_, at) => `連れ ${at}`) })

type Sample = NonNullable<Parameters<typeof sampleEvent>[1]>
const event = async (db: Db, { changes, ...sample }: Sample = {}) =>
  await sampleEvent(db, { quotas: [1], ...sample, changes: { slug: randomKey(), ...changes } })
type Made = Awaited<ReturnType<typeof event>>

const apply = (db: Db, { slug }: Made, changes: Partial<Parameters<typeof signUp>[2]> = {}) =>
  signUp(db, visitor, signupInput({ event: slug, ...changes })).then(({ states }) => states.join())

const childcare = (people: number) => ({ session: 1, kind: 'childcare' as const, people })
const withChildcare = async (db: Db, quota: number, parties: number) => {
  const made = await event(db, { quotas: [9], services: [{ kind: 'childcare', quota }] })
  const signups: string[] = []
  for (let at = 0; at < parties; at++) {
    const services = [childcare(1)]
    signups.push((await signUp(db, visitor, signupInput({ event: made.slug, services }))).id)
  }
  return { ...made, signups }
}
const moreChildren = (db: Db, signup = '') =>
  amendSignup(db, visitor, { signup, version: 1, applicant: party(1), services: [childcare(2)], now: meanwhile })

const sessions = 'app/events/signups/place.ts holdSessions'
const quota = 'db/migrations/0017_events_signups.sql check_quota'

const moreInvitations = (db: Db, event: string) =>
  makeInvitations(db, system, { event, count: 1, label: '無作為抽出', formKey: randomKey(20) })
const invited = async (db: Db) => {
  const made = await event(db, { way: 'invitation', quotas: [1, 1], changes: { sessionsChosen: true } })
  await moreInvitations(db, made.slug)
  return { ...made, code: codeOf(made.id, 1) }
}
const letIn = (db: Db, { sessions: [session = ''] }: Made) =>
  walkIn(db, system, { session, people: 1, formKey: randomKey(20), now: atDoor }).then(() => 'came')

testRaces([
  race({
    what: 'no list is published of an event that people can just apply for again',
    locks: ['app/events/allocation/held-draw.ts holdDraw'],
    prepare: async (db) => {
      const made = await event(db, { way: 'draw', quotas: [9] })
      await apply(db, made)
      return made
    },
    first: async (db, { slug, id }) => {
      const { version } = await db.selectFrom('events').select('version').where('id', '=', id).executeTakeFirstOrThrow()
      const changes = { closesAt: new Date(closesAt.getTime() + 3_600_000) }
      await editEvent(db, system, { event: slug, version, changes, now: closesAt })
    },
    second: (db, { slug }) => publishList(db, system, { event: slug, now: closesAt, source: { kind: 'chance' } }),
    held: ['done', 'events:refused.stillOpen'],
    lost: ['done', 'done'],
  }),
  race({
    what: 'the last place goes to one, and the other waits for it',
    locks: ['app/events/signups/place.ts holdSessions'],
    prepare: event,
    first: apply,
    held: ['accepted', 'waiting'],
    // the database itself refuses a place too many, and its own lock is the next to be shown
    lost: ['accepted', '23514'],
  }),
  race({
    what: 'whatever the program forgets, no place is given twice',
    besides: [sessions],
    locks: ['db/migrations/0017_events_signups.sql check_quota'],
    prepare: event,
    first: apply,
    held: ['accepted', '23514'],
    lost: ['accepted', 'accepted'],
  }),
  race({
    what: 'the last place at the door is taken once',
    locks: ['app/events/signups/place.ts holdSessions'],
    prepare: event,
    first: letIn,
    held: ['came', 'events-day:refused.noRoom'],
    lost: ['came', '23514'],
  }),
  race({
    what: 'whatever the program forgets, the room is not filled twice',
    besides: [sessions],
    locks: ['db/migrations/0019_events_attendance.sql check_arrival'],
    prepare: event,
    first: letIn,
    held: ['came', '23514'],
    lost: ['came', 'came'],
  }),
  race({
    what: 'an application is taken by what the event says when it is stored',
    locks: ['app/events/signups/applying.ts openEvent'],
    prepare: (db) => event(db, { quotas: [9] }),
    first: (db, { slug }) => editEvent(db, system, { event: slug, version: 1, changes: { mostPeople: 1 } }),
    second: (db, made) => apply(db, made, { applicant: party(3) }),
    held: ['done', 'events:refused.tooManyPeople'],
    lost: ['done', 'accepted'],
  }),
  race({
    what: 'all that is left of a service is given, also where two give it',
    besides: [sessions],
    locks: ['app/events/signups/service.ts giveServices'],
    prepare: (db) => withChildcare(db, 2, 4),
    first: (db, { signups }) => cancelSignup(db, visitor, { signup: signups[0] ?? '', now: meanwhile }),
    second: (db, { signups }) => cancelSignup(db, visitor, { signup: signups[1] ?? '', now: meanwhile }),
    after: (db, { id }) => given(db, id),
    held: ['cancelled 1', 'cancelled 1', 'accepted 1', 'accepted 1'],
    lost: ['cancelled 1', 'cancelled 1', 'accepted 1', 'waiting 1'],
  }),
  race({
    what: 'whatever the program forgets, no service is given twice',
    besides: [sessions, quota, 'app/events/signups/service.ts giveServices'],
    locks: ['db/migrations/0017_events_signups.sql check_service_quota'],
    prepare: (db) => withChildcare(db, 1, 0),
    first: (db, made) => apply(db, made, { services: [childcare(1)] }),
    after: (db, { id }) => given(db, id),
    held: ['accepted 1', 'waiting 1'],
    lost: ['accepted 1', 'accepted 1'],
  }),
  race({
    what: 'two who ask for more of a service are told what is left, one after the other',
    besides: [sessions],
    locks: ['app/events/signups/amending-services.ts amendServices'],
    prepare: (db) => withChildcare(db, 3, 2),
    first: (db, { signups }) => moreChildren(db, signups[0]),
    second: (db, { signups }) => moreChildren(db, signups[1]),
    held: ['done', 'signups:refused.noService'],
    lost: ['done', '23514'],
  }),
  race({
    what: 'an application is changed by one at a time',
    besides: [sessions],
    locks: ['app/events/signups/amending.ts hold'],
    prepare: (db) => withChildcare(db, 9, 1),
    first: (db, { signups }) => moreChildren(db, signups[0]),
    held: ['done', 'signups:refused.changedMeanwhile'],
    lost: ['done', 'done'],
  }),
  race({
    what: 'an invitation is used once',
    locks: ['app/events/signups/invitation-code.ts holdCode'],
    prepare: invited,
    first: (db, made) => apply(db, made, { code: made.code, sessions: [1] }),
    second: (db, made) => apply(db, made, { code: made.code, sessions: [2] }),
    held: ['accepted', 'invitations:refused.used'],
    lost: ['accepted', '23514'],
  }),
  race({
    what: 'an invitation that is being used is not made void',
    locks: ['app/events/allocation/invitation.ts voidInvitations'],
    prepare: invited,
    first: (db, made) => apply(db, made, { code: made.code, sessions: [1] }),
    second: (db, { id, code }) => voidInvitations(db, system, { event: id, codes: code, reason: '宛先不明' }),
    held: ['accepted', 'invitations:refused.usedCode'],
    lost: ['accepted', '23514'],
  }),
  race({
    what: 'no invitations are made for what is by invitation no longer',
    locks: ['app/events/allocation/invitation.ts makeInvitations'],
    prepare: async (db) => {
      const made = await invited(db)
      await db.deleteFrom('eventPublications').where('eventId', '=', made.id).execute()
      return made
    },
    first: (db, { slug }) => editEvent(db, system, { event: slug, version: 1, changes: { way: 'first_come' } }),
    second: (db, { slug }) => moreInvitations(db, slug).then(() => 'made'),
    held: ['done', 'invitations:refused.notByInvitation'],
    lost: ['done', 'made'],
  }),
  race({
    what: 'a table is not filled twice',
    besides: [sessions],
    locks: ['db/migrations/0019_events_attendance.sql check_table'],
    prepare: seated,
    first: async (db, made) => {
      await moveParty(db, system, { ...made, party: made.signups[0] ?? '' })
      // else it is looked at once all is done, when the second has ended
      await sql`set constraints all immediate`.execute(db)
    },
    second: (db, made) => moveParty(db, system, { ...made, party: made.signups[1] ?? '' }),
    held: ['done', '23514'],
    lost: ['done', 'done'],
  }),
])

async function seated(db: Db) {
  const made = await withChildcare(db, 9, 2)
  const session = made.sessions[0] ?? ''
  await addTable(db, system, { session, seats: 1 })
  const [table] = await seatTables(db, session)
  return { session, signups: made.signups, table: table?.id ?? '' }
}

async function given(db: Db, id: string): Promise<string[]> {
  const rows = await db
    .selectFrom('servicePlaces as p')
    .innerJoin('signups', 'signups.id', 'signupId')
    .select(['state', 'p.people'])
    .where('eventId', '=', id)
    .orderBy('place')
    .execute()
  return rows.map(({ state, people }) => `${state} ${people}`)
}
