import { expect, test } from 'vitest'
import { cacheControl, keepHeaders, keepIn, keepUntil, takeKeep } from '../keep.ts'

const at = (text: string) => new Date(text)
const until = (now: string, ...moments: (string | null)[]) => keepUntil(moments, at(now)).until

test.each([
  ['nothing ahead: until midnight in Japan', '2026-11-22T14:59:59.999Z', [], '2026-11-22T15:00:00.000Z'],
  ['at midnight itself: until the next', '2026-11-22T15:00:00.000Z', [], '2026-11-23T15:00:00.000Z'],
  ['over the end of a year', '2026-12-31T15:00:00.001Z', [], '2027-01-01T15:00:00.000Z'],
  ['a call that closes today', '2026-11-22T01:00:00Z', ['2026-11-22T08:15:00Z'], '2026-11-22T08:15:00.000Z'],
  [
    'the earliest of several',
    '2026-11-22T01:00:00Z',
    ['2026-11-22T08:15:00Z', '2026-11-22T03:00:00Z', null],
    '2026-11-22T03:00:00.000Z',
  ],
  ['what has passed does not count', '2026-11-22T09:00:00Z', ['2026-11-22T08:15:00Z'], '2026-11-22T15:00:00.000Z'],
  ['what passes just now has passed', '2026-11-22T08:15:00Z', ['2026-11-22T08:15:00Z'], '2026-11-22T15:00:00.000Z'],
  ['a millisecond before', '2026-11-22T08:14:59.999Z', ['2026-11-22T08:15:00Z'], '2026-11-22T08:15:00.000Z'],
  ['what is days ahead', '2026-11-22T09:00:00Z', ['2026-12-01T00:00:00Z'], '2026-11-22T15:00:00.000Z'],
])('%s', (_, now, moments, expected) => {
  expect(until(now, ...moments)).toBe(expected)
})

test('others in between may hold a page for a minute, and never past its end', () => {
  const end = Date.parse('2026-11-22T15:00:00Z')
  const told = (secondsLeft: number) => cacheControl(end, end - secondsLeft * 1000)
  expect(told(7200)).toBe('public, max-age=0, s-maxage=60, stale-while-revalidate=600')
  expect(told(100)).toBe('public, max-age=0, s-maxage=60, stale-while-revalidate=40')
  expect(told(12.9)).toBe('public, max-age=0, s-maxage=12, stale-while-revalidate=0')
  expect(told(-5)).toBe('public, max-age=0, s-maxage=0, stale-while-revalidate=0')
})

test('only what keepUntil has made is taken for permission to keep', () => {
  expect(keepIn({ head: {}, keep: keepUntil([]) })?.until).toMatch(/T15:00:00/)
  // the block that is to be kept when two are merged
  expect(keepIn({ keep: { key: 's1-p1', until: '2099-01-01T00:00:00Z' } })).toBeUndefined()
  for (const answer of [null, 'keep', { keep: true }, new Response()]) expect(keepIn(answer)).toBeUndefined()
})

test('an answer is kept by its page or its own header, if it is whole, has an end and sets no cookie', () => {
  const keep = keepUntil([])
  const end = Date.parse(keep.until)
  const file = new Response('x', { headers: keepHeaders(keep) })
  expect(takeKeep(file, undefined)).toBe(end)
  expect([...file.headers.keys()]).not.toContain('x-tomoni-keep-until')
  expect(takeKeep(new Response('x'), keep)).toBe(end)
  expect(takeKeep(new Response('x'), undefined)).toBeNull()
  expect(takeKeep(new Response('x', { status: 404 }), keep)).toBeNull()
  expect(takeKeep(new Response('x', { headers: { 'Set-Cookie': 'a=b' } }), keep)).toBeNull()
  expect(takeKeep(new Response('x', { headers: { 'x-tomoni-keep-until': 'soon' } }), undefined)).toBeNull()
})
