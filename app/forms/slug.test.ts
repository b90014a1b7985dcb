import { expect, test } from 'vitest'
import { sampleEvent } from '#app/events/programme/event.fixture.ts'
import type { Trx } from '#db/connection'
import { withDb } from '#db/testing'
import { slugField, underSlug } from './slug.ts'

const opensAt = new Date('2026-12-31T16:00:00Z')
type Wanted = { slug?: string; titleEn?: string | null }

/** The name something is stored under, where those before are taken. */
const nameOf = (trx: Trx, wanted: Wanted) =>
  underSlug(trx, 'events', { ...wanted, kind: 'event', opensAt }, async (slug) => slug)

test('an address is what staff chose, or the English title, or kind and year in Japan', () =>
  withDb(async (trx) => {
    expect(await nameOf(trx, { slug: 'bus-talk', titleEn: 'Another' })).toBe('bus-talk')
    expect(await nameOf(trx, { titleEn: 'The Mayor’s Café: buses & trains, 2027' })).toBe(
      'the-mayors-cafe-buses-trains-2027',
    )
    expect(await nameOf(trx, { titleEn: null })).toBe('event-2027')
    expect(await nameOf(trx, { titleEn: '懇談会' })).toBe('event-2027')
    // a page of its own stands at that address
    expect(await nameOf(trx, { titleEn: 'Calendar' })).toBe('event-2027')
    const long = await nameOf(trx, { titleEn: 'A long word list that nobody would ever want to type from a poster' })
    expect(long).toBe('a-long-word-list-that-nobody-would-ever')
  }))

test('what nobody chose takes the next free number, what was chosen is refused where it is taken', () =>
  withDb(async (trx) => {
    const { slug } = await sampleEvent(trx)
    await trx.updateTable('events').set({ slug: 'event-2027' }).where('slug', '=', slug).execute()
    expect(await nameOf(trx, {})).toBe('event-2027-2')
    const taken = underSlug(trx, 'events', { slug: 'event-2027', kind: 'event', opensAt }, async () => undefined)
    await expect(taken).rejects.toMatchObject({ code: 'ui:slug.taken', field: 'slug' })
    await expect(nameOf(trx, { slug: 'new' })).rejects.toMatchObject({ code: 'ui:slug.taken' })
    await expect(nameOf(trx, { slug: '計画' })).rejects.toMatchObject({ code: 'ui:slug.wrong' })
  }))

test('wide and capital letters are read as they are meant', () => {
  expect(slugField().parse('Ｂｕｓ-Talk')).toBe('bus-talk')
})
