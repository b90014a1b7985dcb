import { sync, type VEvent } from 'node-ical'
import { expect, test } from 'vitest'
import { callOffSession, editSession } from '#app/events/signups/session-change.ts'
import type { Actor } from '#app/journal/journal.ts'
import { withDb } from '#db/testing'
import { calendarFile } from './calendar.ts'
import { calendarEntry } from './calendar-entry.ts'
import { sampleEvent } from './event.fixture.ts'
import { publicSessions } from './public-sessions.ts'

const entry = {
  id: 'x-1@tomoni',
  version: 3,
  changedAt: new Date('2026-11-02T09:15:30+09:00'),
  title: `広場をえがく会; その一, ${'長い題𠮷'.repeat(20)}`,
  about: '地図を囲みます。\n\n上履き; 筆記用具, をお持ちください。\\',
  startsAt: new Date('2026-12-05T13:30:00+09:00'),
  endsAt: new Date('2026-12-06T00:30:00+09:00'),
  place: '市民館 2階, 大会議室 北町1-2',
  link: 'https://city.example/events/hiroba',
  category: 'ワークショップ',
  cancelled: false,
}

function readBack(file: string): VEvent[] {
  return Object.values(sync.parseICS(file)).filter((part): part is VEvent => part?.type === 'VEVENT')
}
const only = (file: string) => readBack(file)[0] as VEvent
/** A property with parameters comes back as an object. */
const plain = (read: unknown) => (read && typeof read === 'object' && 'val' in read ? read.val : read)

const clock = (at: Date, timeZone: string) =>
  new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short', timeStyle: 'short' }).format(at)

test('another program reads the same moments, in Japan and in UTC, wherever this one runs', () => {
  const before = process.env.TZ
  for (const zone of ['Asia/Tokyo', 'UTC', 'America/New_York', 'Australia/Lord_Howe']) {
    process.env.TZ = zone
    const { start, end } = only(calendarFile({ entries: [entry], name: '行事' }))
    expect(start.getTime(), zone).toBe(entry.startsAt.getTime())
    expect(end?.getTime(), zone).toBe(entry.endsAt.getTime())
    expect(start.tz).toBe('Asia/Tokyo')
    expect([clock(start, 'Asia/Tokyo'), clock(start, 'UTC')]).toEqual(['2026-12-05 13:30', '2026-12-05 04:30'])
  }
  if (before === undefined) delete process.env.TZ
  else process.env.TZ = before
})

test('times stand in the zone of Japan, which the file explains; what says when it was written is in UTC', () => {
  const file = calendarFile({ entries: [entry], name: '行事' })
  const lines = file.split('\r\n')
  expect(lines).toContain('DTSTART;TZID=Asia/Tokyo:20261205T133000')
  expect(lines).toContain('DTEND;TZID=Asia/Tokyo:20261206T003000')
  expect(lines).toContain('TZOFFSETTO:+0900')
  expect(lines.filter((line) => line === 'BEGIN:VTIMEZONE')).toHaveLength(1)
  expect(lines).toContain('DTSTAMP:20261102T001530Z')
  expect(lines).toContain('LAST-MODIFIED:20261102T001530Z')
})

test('whatever is written comes back as it was; lines are short and end as they must', () => {
  const file = calendarFile({ entries: [entry], name: 'Events, talks; and more' })
  expect(file.endsWith('END:VCALENDAR\r\n')).toBe(true)
  expect(file.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/)
  const lines = file.split('\r\n')
  expect(Math.max(...lines.map((line) => Buffer.byteLength(line)))).toBeLessThanOrEqual(75)
  // No character is cut in two.
  expect(lines.every((line) => line.isWellFormed())).toBe(true)
  const { summary, description, location, url, status, uid, sequence } = only(file)
  expect({ summary, description, location }).toEqual({
    summary: entry.title,
    description: entry.about,
    location: entry.place,
  })
  expect([uid, plain(url), status, Number(sequence)]).toEqual([entry.id, entry.link, 'CONFIRMED', 3])
  expect(file).toContain('NAME:Events\\, talks\\; and more')
})

test('the same entries give the same bytes', () => {
  const make = () => calendarFile({ entries: [entry, { ...entry, id: 'x-2@tomoni' }], name: '行事' })
  expect(make()).toBe(make())
  expect(readBack(make())).toHaveLength(2)
})

test('a calendar without entries is one too', () => {
  expect(readBack(calendarFile({ entries: [], name: '行事' }))).toEqual([])
})

test('a session called off keeps its identity, and says so with a higher sequence', () =>
  withDb(async (trx) => {
    const { slug } = await sampleEvent(trx, { quotas: [3, 3] })
    const actor: Actor = { kind: 'system' }
    const read = async (lang: 'ja' | 'en' = 'ja') => {
      const sessions = await publicSessions(trx, { event: slug })
      const entries = sessions.map((each) => calendarEntry(each, lang, 'https://city.example'))
      return readBack(calendarFile({ entries, name: '行事' }))
    }
    const before = await read()
    expect(before.map(({ summary }) => summary)).toEqual(['居場所をえがく会 第1回', '居場所をえがく会 第2回'])
    const [first] = await publicSessions(trx, { event: slug })
    const { startsAt, endsAt, quota, address } = first as NonNullable<typeof first>
    const fields = {
      startsAt,
      endsAt,
      quota,
      address,
      form: 'venue' as const,
      venue: '北公民館',
      venueEn: 'North Hall',
    }
    await editSession(trx, actor, { event: slug, session: 1, fields: { ...fields, title: '' }, services: [] })
    await callOffSession(trx, actor, { event: slug, session: 2, reason: '大雪のため' })
    const after = await read('en')
    expect(after.map(({ uid }) => uid)).toEqual(before.map(({ uid }) => uid))
    expect(after.map(({ status }) => status)).toEqual(['CONFIRMED', 'CANCELLED'])
    expect(after.map(({ location }) => location)).toEqual(['North Hall', '市民館'])
    expect(after[1]?.summary).toContain('Cancelled')
    expect(after[1]?.description).toContain('大雪のため')
    expect(plain(after[1]?.url)).toBe('https://city.example/en/events/hiroba')
    for (const [at, { sequence }] of after.entries()) {
      expect(Number(sequence)).toBeGreaterThan(Number(before[at]?.sequence))
    }
  }))
