import { expect, test } from 'vitest'
import { calendarFile } from './calendar.ts'

test('a calendar file gives the moment in UTC, escapes what it must and keeps lines short', () => {
  const file = calendarFile({
    id: 'x-1@tomoni',
    title: `広場をえがく会; その一, ${'長い題'.repeat(20)}`,
    startsAt: new Date('2026-12-05T13:30:00+09:00'),
    endsAt: new Date('2026-12-05T15:30:00+09:00'),
    place: '市民館',
    link: 'https://city.example/events/hiroba',
    cancelled: false,
  })
  const lines = file.split('\r\n')
  expect(lines).toContain('DTSTART:20261205T043000Z')
  expect(lines).toContain('DTEND:20261205T063000Z')
  expect(lines.every((line) => Buffer.byteLength(line) <= 75)).toBe(true)
  const unfolded = file.replaceAll('\r\n ', '')
  expect(unfolded).toContain(`SUMMARY:広場をえがく会\\; その一\\, ${'長い題'.repeat(20)}`)
})
