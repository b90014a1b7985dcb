import { expect, test } from 'vitest'
import { type Address, href } from './href.ts'

test('an address is what the site map says, filled in', () => {
  expect(href('/')).toBe('/')
  expect(href('/plans/:plan/sections/:section', { plan: 'a', section: 's1' })).toBe('/plans/a/sections/s1')
  expect(href('/events/:event/sessions/:session/report', { event: 'a', session: 2 })).toBe(
    '/events/a/sessions/2/report',
  )
})

test('a parameter is a part of the path whatever stands in it', () => {
  expect(href('/plans/:plan', { plan: '計画/a?b#c' })).toBe('/plans/%E8%A8%88%E7%94%BB%2Fa%3Fb%23c')
  expect(href('/plans/:plan', { plan: 'a:b@c,d' })).toBe('/plans/a:b@c,d')
})

test('behind the question mark stands what has a value, behind # a place', () => {
  expect(href('/plans', { state: 'open', department: '' })).toBe('/plans?state=open')
  expect(href('/plans', { state: null, department: undefined })).toBe('/plans')
  expect(href('/plans/:plan/comparison', { plan: 'a' }, { from: 0, to: 'b c' })).toBe(
    '/plans/a/comparison?from=0&to=b+c',
  )
  expect(href('/answers/:secret', { secret: 'a' }, { saved: true })).toBe('/answers/a?saved')
  expect(href('/answers/:secret', { secret: 'a' }, { saved: false })).toBe('/answers/a')
  expect(href('/desk/groups/new', { opinions: ['a', 'b'] })).toBe('/desk/groups/new?opinions=a&opinions=b')
  expect(href('/consultations/:consultation/result', { consultation: 'a' }, { row: 101, '#': 'no-101' })).toBe(
    '/consultations/a/result?row=101#no-101',
  )
  expect(href('/events/:event', { event: 'a' }, { '#': undefined })).toBe('/events/a')
})

test('what the site map does not know is refused by the compiler', () => {
  // never called: `tsc` says whether it may be written
  const written = (format: 'pdf' | 'docx', other: 'csv' | 'zip') => {
    href(`/plans/:plan/comparison.${format}`, { plan: 'a' }, { from: 1 })
    // @ts-expect-error no such address
    href('/plan')
    // @ts-expect-error no such format
    href(`/groups.${other}`)
    // @ts-expect-error the names stand behind the question mark in the site map only
    href('/plans?state&department')
    // @ts-expect-error what answers everything else has no address
    href('*')
    // @ts-expect-error its parameters are missing
    href('/plans/:plan/sections/:section')
    // @ts-expect-error one parameter is missing
    href('/plans/:plan/sections/:section', { plan: 'a' })
    // @ts-expect-error one parameter too many
    href('/plans/:plan', { plan: 'a', section: 'b' })
    // @ts-expect-error a parameter has a value
    href('/plans/:plan', { plan: undefined })
    // @ts-expect-error the page does not ask for this name
    href('/plans', { stage: 'open' })
    // @ts-expect-error nor this one
    href('/plans/:plan/comparison', { plan: 'a' }, { stage: 'open' })
    // @ts-expect-error this page asks for nothing
    href('/plans/:plan', { plan: 'a' }, { state: 'open' })
    // @ts-expect-error of this name the page takes one
    href('/plans', { state: ['open', 'over'] })
    const known: Address = '/plans/:plan'
    href(known, { plan: 'a' })
  }
  expect(written).toBeTypeOf('function')
})
