import { expect, test } from 'vitest'
import { closesAt, meanwhile, sampleEvent, signupInput, startsAt } from '#app/events/programme/event.fixture.ts'
import { sampleOrganisation } from '#app/organisations/groups/organisation.fixture.ts'
import { newId } from '#app/text/ids.ts'
import { withDb } from '#db/testing'
import { callOffEvent } from './calling-off.ts'
import { groupSignups, openForGroups } from './group-signups.ts'
import { signUp } from './signup.ts'

const after = new Date(startsAt.getTime() + 86_400_000)

test('a group sees what it has applied for and where that stands, until the event is over, and nothing of others', () =>
  withDb(async (db) => {
    await sampleEvent(db, { quotas: [2] })
    const { id: group } = await sampleOrganisation(db)
    const own = await signUp(db, { kind: 'person', id: newId() }, signupInput({ organisationId: group }))
    await signUp(db, { kind: 'visitor' }, signupInput())
    const waits = await signUp(db, { kind: 'person', id: newId() }, signupInput({ organisationId: group, again: true }))
    expect(await groupSignups(db, group, meanwhile)).toMatchObject([
      { number: own.number, people: 1, places: [{ session: 1, state: 'accepted' }] },
      { number: waits.number, people: 1, places: [{ session: 1, state: 'waiting' }] },
    ])
    expect(await groupSignups(db, newId(), meanwhile)).toEqual([])
    expect(await groupSignups(db, group, after)).toEqual([])
    await callOffEvent(db, { kind: 'system' }, { event: 'hiroba', reason: '台風のため', now: meanwhile })
    expect(
      (await groupSignups(db, group, meanwhile)).flatMap(({ places }) => places.map(({ state }) => state)),
    ).toEqual(['cancelled', 'cancelled'])
  }))

test('a group is offered events that take applications now, but none that is by invitation or called off', () =>
  withDb(async (db) => {
    const { id } = await sampleEvent(db)
    const offered = async (now: Date) => (await openForGroups(db, now)).map(({ slug }) => slug)
    expect(await offered(meanwhile)).toEqual(['hiroba'])
    expect(await offered(closesAt)).toEqual([])
    await db.updateTable('events').set({ way: 'invitation' }).where('id', '=', id).execute()
    expect(await offered(meanwhile)).toEqual([])
    await db.updateTable('events').set({ way: 'first_come' }).where('id', '=', id).execute()
    await callOffEvent(db, { kind: 'system' }, { event: 'hiroba', reason: '台風のため', now: meanwhile })
    expect(await offered(meanwhile)).toEqual([])
  }))
