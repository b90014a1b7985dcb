import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { copyEvent } from '#app/events/programme/copy.ts'
import { nextStep } from '#app/events/programme/desk-event.ts'
import {
  closesAt,
  meanwhile,
  opensAt,
  sampleEvent,
  signupInput,
  startsAt,
} from '#app/events/programme/event.fixture.ts'
import { findEvent } from '#app/events/programme/event.ts'
import { eventForm } from '#app/events/programme/event-form.ts'
import { deskLinks, setLinks } from '#app/events/programme/links.ts'
import { noticesForm } from '#app/events/programme/links-form.ts'
import {
  addMaterial,
  materialsOf,
  mostMaterials,
  publicMaterial,
  removeMaterial,
} from '#app/events/programme/material.ts'
import { publicEvent } from '#app/events/programme/public-event.ts'
import { eventsAbout } from '#app/events/programme/public-links.ts'
import { removeEvent, removeSession } from '#app/events/programme/removal.ts'
import { addSession, sessionsOf } from '#app/events/programme/session.ts'
import { readPaper } from '#app/files/paper.ts'
import { newId } from '#app/text/ids.ts'
import type { Db } from '#db/connection'
import { withDb } from '#db/testing'
import { callOffEvent } from './calling-off.ts'
import { signUp } from './signup.ts'

const [visitor, staff] = [{ kind: 'visitor' }, { kind: 'system' }] as const
const pdf = new Uint8Array(Buffer.from('%PDF-1.7\n1 0 obj <<>> endobj\ntrailer <<>>\n%%EOF\n'))
const label = { label: '当日の資料', labelEasy: null, labelEn: 'Hand-out' }
const slug = 'hiroba'

const draft = async (db: Db, sample: Parameters<typeof sampleEvent>[1] = {}) => {
  const made = await sampleEvent(db, sample)
  await db.deleteFrom('eventPublications').execute()
  return made
}

test('a file is what its content says; it is handed out by a public event, and by nobody once taken out', () =>
  withDb(async (db) => {
    await sampleEvent(db)
    const file = { name: '資料.pdf', bytes: pdf }
    const id = await addMaterial(db, staff, { ...label, event: slug, address: null, file })
    await addMaterial(db, staff, { ...label, event: slug, address: 'https://city.internal/map', file: null })
    expect((await publicEvent(db, slug, meanwhile)).links.materials).toMatchObject([
      { id, type: 'application/pdf', size: pdf.length, address: null },
      { type: null, address: 'https://city.internal/map' },
    ])
    const found = await publicMaterial(db, slug, id)
    expect(Buffer.from(await readPaper('event_materials.paper', found)).equals(Buffer.from(pdf))).toBe(true)
    const page = { name: 'a.pdf', bytes: new TextEncoder().encode('<!doctype html><script>1</script>') }
    for (const wrong of [{ file: page }, { file: { name: 'b.pdf', bytes: new Uint8Array(4 * 1024 * 1024) } }]) {
      const hostile = addMaterial(db, staff, { ...label, event: slug, address: null, ...wrong })
      await expect(hostile).rejects.toMatchObject({ status: 422, field: 'paper' })
    }
    await expect(addMaterial(db, staff, { ...label, event: slug, address: null, file: null })).rejects.toMatchObject({
      code: 'event-writing:refused.materialMissing',
    })
    await removeMaterial(db, staff, { event: slug, material: id })
    await expect(publicMaterial(db, slug, id)).rejects.toMatchObject({ status: 404 })
    const { id: event } = await findEvent(db, slug)
    expect(await materialsOf(db, event)).toHaveLength(1)
    await db.deleteFrom('eventPublications').execute()
    for (const other of ['..', newId()])
      await expect(publicMaterial(db, slug, other)).rejects.toMatchObject({ status: 404 })
  }))

test('materials are so many at most', () =>
  withDb(async (db) => {
    await sampleEvent(db)
    const add = () => addMaterial(db, staff, { ...label, event: slug, address: 'https://city.internal/', file: null })
    for (let count = 0; count < mostMaterials; count++) await add()
    await expect(add()).rejects.toMatchObject({ status: 409, code: 'event-writing:refused.materialsMany' })
  }))

test('links are to what there is; a draft shows nobody anything, and a call nobody has announced stays hidden', () =>
  withDb(async (db) => {
    const { id } = await sampleEvent(db)
    const links = { event: slug, consultationId: null, sections: [], organisers: [] }
    const unknown = [
      ['consultationId', { consultationId: newId() }],
      ['section', { sections: [newId()] }],
      ['section', { sections: ['x'] }],
      ['organiser', { organisers: [newId()] }],
    ] as const
    for (const [field, wrong] of unknown) {
      await expect(setLinks(db, staff, { ...links, ...wrong } as never)).rejects.toMatchObject({ field })
    }
    await setLinks(db, staff, { ...links, version: 1 })
    await expect(setLinks(db, staff, { ...links, version: 1 })).rejects.toMatchObject({ status: 409 })
    expect(await deskLinks(db, id)).toEqual({ sections: [], organisers: [], consultation: null })
    expect(await eventsAbout(db, { consultation: 'nothing' })).toEqual([])
  }))

test('an event called off: sessions that have not begun, each person told once, nothing left to apply for', () =>
  withDb(async (db) => {
    const { id: made } = await sampleEvent(db, { quotas: [2, 2], changes: { sessionsChosen: true } })
    const { id } = await signUp(db, visitor, signupInput({ sessions: [1, 2] }))
    const begun = new Date(startsAt.getTime() + 60_000)
    await callOffEvent(db, staff, { event: slug, reason: '台風のため', now: begun })
    const { rows } = await sql<{ about: string }>`select payload ->> 'about' as about
      from graphile_worker._private_jobs where payload ->> 'kind' = 'session_cancelled'`.execute(db)
    expect(rows).toEqual([{ about: id }])
    const event = await publicEvent(db, slug, begun)
    expect(event).toMatchObject({ cancelledBecause: '台風のため' })
    expect(event.sessions.map((session) => session.cancelledBecause)).toEqual([null, '台風のため'])
    const again = callOffEvent(db, staff, { event: slug, reason: 'もう一度', now: begun })
    await expect(again).rejects.toMatchObject({ code: 'event-writing:refused.nothingLeft' })
    const [, last] = await sessionsOf(db, made)
    if (!last) throw new Error('no session')
    const { title, startsAt: starts, endsAt, form, venue, venueEn, address, quota } = last
    const fields = { title, startsAt: starts, endsAt, form, venue, venueEn, address, quota }
    const late = addSession(db, staff, { event: slug, fields, services: [], now: begun })
    await expect(late).rejects.toMatchObject({ status: 409, code: 'event-writing:refused.calledOff' })
  }))

test('a draft goes with all that belongs to it; what was public stays', () =>
  withDb(async (db) => {
    const { id } = await draft(db, { quotas: [1, 2, 3], services: [{ kind: 'parking', quota: 2 }] })
    await addMaterial(db, staff, { ...label, event: slug, address: 'https://city.internal/', file: null })
    await removeSession(db, staff, { event: slug, session: 2 })
    expect((await sessionsOf(db, id)).map(({ number, quota }) => [number, quota])).toEqual([
      [1, 1],
      [2, 3],
    ])
    await expect(removeSession(db, staff, { event: slug, session: 9 })).rejects.toMatchObject({ status: 404 })
    await removeEvent(db, staff, { event: slug })
    await expect(findEvent(db, slug)).rejects.toMatchObject({ status: 404 })
  }))

test('a public event or its session is not removed', () =>
  withDb(async (db) => {
    await sampleEvent(db)
    for (const removed of [
      removeEvent(db, staff, { event: slug }),
      removeSession(db, staff, { event: slug, session: 1 }),
    ]) {
      await expect(removed).rejects.toMatchObject({ code: 'event-writing:refused.publicStays' })
    }
  }))

test('a copy has the words, sessions and services, as far apart as they were, and nobody who applied', () =>
  withDb(async (db) => {
    const last = new Date(startsAt.getTime() - 86_400_000)
    const services = [{ kind: 'childcare' as const, quota: 4, ages: [1, 6] as [number, number], closesAt: last }]
    await sampleEvent(db, { quotas: [3, 5], services, changes: { reminderDays: [7], titleEn: 'Places' } })
    await signUp(db, visitor, signupInput())
    await addMaterial(db, staff, { ...label, event: slug, address: null, file: { name: 'a.pdf', bytes: pdf } })
    await addMaterial(db, staff, { ...label, event: slug, address: 'https://city.internal/', file: null })
    const year = 365 * 86_400_000
    const later = (moment: Date) => new Date(moment.getTime() + year)
    const dates = { startsAt: later(startsAt), opensAt: later(opensAt), closesAt: later(closesAt) }
    const copied = await copyEvent(db, staff, { event: slug, title: '居場所をえがく会', ...dates })
    const event = await findEvent(db, copied.slug)
    expect(event).toMatchObject({ publishedAt: null, version: 1, reminderDays: [7], titleEn: 'Places' })
    const sessions = await sessionsOf(db, event.id)
    expect(sessions.map((each) => [each.startsAt, each.quota])).toEqual([
      [later(startsAt), 3],
      [later(new Date(startsAt.getTime() + 7 * 86_400_000)), 5],
    ])
    const own = await db
      .selectFrom('sessionServices')
      .selectAll()
      .where('sessionId', '=', sessions[0]?.id ?? '')
      .execute()
    expect(own).toMatchObject([{ kind: 'childcare', quota: 4, ageFrom: 1, closesAt: later(last) }])
    expect(await materialsOf(db, event.id)).toMatchObject([{ address: 'https://city.internal/' }])
    const signups = await db.selectFrom('signups').select('id').where('eventId', '=', event.id).execute()
    expect(signups).toEqual([])
    const renamed = await copyEvent(db, staff, { event: slug, title: '別の会', ...dates })
    expect((await findEvent(db, renamed.slug)).titleEn).toBeNull()
  }))

test('the desk says what is next', () => {
  const event = { way: 'draw' as const, opensAt, closesAt, cancelledBecause: null }
  const session = { startsAt, endsAt: new Date(startsAt.getTime() + 3_600_000), cancelledAt: null, applied: 3 }
  const at = (state: 'draft' | 'coming' | 'open' | 'closed' | 'past', sessions = [session], now = meanwhile) =>
    nextStep({ ...event, state }, sessions, now).step
  expect([at('draft', []), at('draft'), at('coming'), at('open'), at('closed')]).toEqual([
    ...['sessions', 'publish', 'coming', 'open', 'draw'],
  ])
  expect(at('closed', [{ ...session, applied: 0 }])).toBe('day')
  expect(at('past', [session], new Date(startsAt.getTime() + 86_400_000))).toBe('report')
  expect(nextStep({ ...event, state: 'past', cancelledBecause: '台風' }, [session]).step).toBe('cancelled')
})

test.each([
  ['7, 1', [7, 1]],
  ['１、３、３', [3, 1]],
  ['', []],
  ['0', null],
  ['61', null],
  ['あす', null],
  ['6,5,4,3,2,1', null],
])('days of reminders typed as “%s”', (typed, days) => {
  const read = noticesForm.safeParse({ reminderDays: typed, version: '1', formKey: 'a-key-of-this-form' })
  expect(read.success ? read.data.reminderDays : null).toEqual(days)
})

test('what a draw goes by is asked of everybody; an event without a draw keeps none of it', () => {
  const typed = {
    ...{
      kind: 'talk',
      title: '会',
      departmentId: newId(),
      mostPeople: '1',
      offerHours: '48',
      formKey: 'a-key-of-this-form',
      asked: 'phone',
    },
    ...{ opensAt: '2026-11-01T09:00', closesAt: '2026-11-02T09:00', strata: ['district'], firstTimersFirst: 'on' },
  }
  expect(eventForm.parse({ ...typed, way: 'draw' }).fields).toMatchObject({
    ...{ asked: ['phone', 'district', 'first_time'], strata: ['district'], firstTimersFirst: true },
  })
  expect(eventForm.parse({ ...typed, way: 'first_come' }).fields).toMatchObject({
    ...{ asked: ['phone'], strata: [], firstTimersFirst: false },
  })
})
