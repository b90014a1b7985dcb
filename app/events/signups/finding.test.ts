import fc from 'fast-check'
import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { sampleEvent, startsAt } from '#app/events/programme/event.fixture.ts'
import { filterQuery, isFiltered, readFilter } from '#app/events/programme/filter.ts'
import { filterChoices } from '#app/events/programme/filter-choices.ts'
import { foundEvents } from '#app/events/programme/found-events.ts'
import { addMonths, momentsOf, monthOf, weeksOf } from '#app/events/programme/month.ts'
import { eventsOfGroup, frontEvents } from '#app/events/programme/next-events.ts'
import { type PublicLinks, publicLinks } from '#app/events/programme/public-links.ts'
import { publicSessions } from '#app/events/programme/public-sessions.ts'
import { sampleOrganisation } from '#app/organisations/groups/organisation.fixture.ts'
import { samplePlan } from '#app/plans/writing/sample-plan.fixture.ts'
import type { Db } from '#db/connection'
import { withDb } from '#db/testing'

const day = 86_400_000
const now = new Date('2026-11-10T12:00:00+09:00')
const asked = (query: string) => readFilter(new URLSearchParams(query))

/** The sessions that fit, by the slug of their event and their number. */
async function found(db: Db, query: string, at = now) {
  const { events } = await foundEvents(db, asked(query), { now: at })
  return events.flatMap(({ slug, sessions }) => sessions.map(({ number }) => `${slug} ${number}`))
}

/** A workshop on 5 and 12 December with childcare, and a talk online on 10 January with captions, about a plan. */
async function two(db: Db) {
  const workshop = await sampleEvent(db, { quotas: [3, 3], services: [{ kind: 'childcare', quota: 2 }] })
  const opensAt = new Date('2026-12-01T09:00:00+09:00')
  const closesAt = new Date('2027-01-05T17:00:00+09:00')
  const changes = { slug: 'katari', kind: 'talk', accessibility: ['captions'], opensAt, closesAt }
  const talk = await sampleEvent(db, { changes })
  const begins = new Date('2027-01-10T10:00:00+09:00')
  await db
    .updateTable('eventSessions')
    .set({ startsAt: begins, endsAt: new Date(begins.getTime() + 3_600_000), form: 'online', venue: '' })
    .where('eventId', '=', talk.id)
    .execute()
  const plan = await samplePlan(db)
  const { id: sectionId } = await db.selectFrom('sections').select('id').executeTakeFirstOrThrow()
  await db.insertInto('eventSections').values({ eventId: talk.id, sectionId }).execute()
  return { workshop, talk, plan }
}

test('every filter finds the sessions it should, and only them', () =>
  withDb(async (db) => {
    const { workshop, plan } = await two(db)
    await db
      .updateTable('eventSessions')
      .set({ cancelledAt: now, cancelledBecause: '大雪のため' })
      .where('id', '=', String(workshop.sessions[1]))
      .execute()
    const [first, second, online] = ['hiroba 1', 'hiroba 2', 'katari 1']
    const cases: [string, string[]][] = [
      ['', [first, second, online]],
      ['kind=talk', [online]],
      ['kind=nothing', [first, second, online]],
      ['month=2026-12', [first, second]],
      ['month=2027-01', [online]],
      ['month=2027-02', []],
      ['form=online', [online]],
      ['form=venue', [first, second]],
      ['venue=市民館', [first, second]],
      ['venue=%00', [first, second, online]],
      // What was called off has nothing to ask for and takes no applications.
      ['childcare=1', [first]],
      ['captions=1', [online]],
      ['childcare=1&captions=1', []],
      ['open=1', [first]],
      [`plan=${plan.slug}`, [online]],
      ['plan=other', []],
      ['when=past', []],
    ]
    for (const [query, expected] of cases) expect(await found(db, query), query).toEqual(expected)
    expect(await found(db, 'open=1', new Date('2026-12-02T12:00:00+09:00'))).toEqual([online])
  }))

test('what is over moves to the past, the last first; an event stays ahead while a session of it is to come', () =>
  withDb(async (db) => {
    await two(db)
    const between = new Date(startsAt.getTime() + day)
    expect(await found(db, '', between)).toEqual(['katari 1', 'hiroba 2'])
    expect(await found(db, 'when=past', between)).toEqual([])
    const after = new Date('2027-02-01T12:00:00+09:00')
    expect(await found(db, '', after)).toEqual([])
    expect(await found(db, 'when=past', after)).toEqual(['katari 1', 'hiroba 1', 'hiroba 2'])
    expect(await found(db, 'when=past&month=2026-12', after)).toEqual(['hiroba 1', 'hiroba 2'])
  }))

test('what is not published is nowhere', () =>
  withDb(async (db) => {
    await two(db)
    await db.deleteFrom('eventPublications').execute()
    expect(await found(db, '')).toEqual([])
    expect(await publicSessions(db, { now })).toEqual([])
    expect(await frontEvents(db, now)).toEqual([])
    const choices = await filterChoices(db, false, now)
    expect(choices).toEqual({
      venues: [],
      months: [],
      plans: [],
      first: null,
      last: null,
      coming: null,
      nextMoment: null,
    })
  }))

test('offers to choose what there is, and says when that changes', () =>
  withDb(async (db) => {
    const { plan } = await two(db)
    const choices = await filterChoices(db, false, now)
    expect(choices).toMatchObject({
      venues: ['市民館'],
      months: ['2026-12', '2027-01'],
      first: '2026-12',
      last: '2027-01',
    })
    expect(choices.plans.map(({ slug }) => slug)).toEqual([plan.slug])
    expect(new Date(String(choices.nextMoment))).toEqual(new Date('2026-11-20T17:00:00+09:00'))
    expect(await filterChoices(db, true, now)).toMatchObject({ venues: [], months: [], plans: [] })
  }))

test('pages of the list give what one large page gives, forwards and back in time', () =>
  withDb(async (db) => {
    const shut = { closesAt: new Date(now.getTime() - day), opensAt: new Date(now.getTime() - 2 * day) }
    for (const at of [1, 2, 3, 4, 5]) await sampleEvent(db, { changes: { slug: `event-${at}`, ...(at < 3 && shut) } })
    for (const [query, at] of [
      ['', now],
      ['when=past', new Date('2027-02-01T12:00:00+09:00')],
    ] as const) {
      const slugs: string[] = []
      let after: string | undefined
      do {
        const page = await foundEvents(db, asked(query), { after, now: at, size: 2 })
        expect(page.total).toBe(5)
        slugs.push(...page.events.map(({ slug }) => slug))
        after = page.next ?? undefined
      } while (after)
      const whole = (await foundEvents(db, asked(query), { now: at })).events.map(({ slug }) => slug)
      expect(slugs, query).toEqual(whole)
      expect(whole).toHaveLength(5)
      // those that take no more applications come last while others do
      if (query === '') expect(whole.slice(3).toSorted()).toEqual(['event-1', 'event-2'])
    }
  }))

test('the front page names what comes next, a group’s page what it holds', () =>
  withDb(async (db) => {
    const { talk } = await two(db)
    expect((await frontEvents(db, now)).map(({ slug, state }) => [slug, state])).toEqual([
      ['hiroba', 'open'],
      ['katari', 'coming'],
    ])
    const group = await db
      .insertInto('organisations')
      .values({ id: talk.id, slug: 'katariba', state: 'registered' })
      .returning('id')
      .executeTakeFirstOrThrow()
    await db.insertInto('eventOrganisers').values({ eventId: talk.id, organisationId: group.id }).execute()
    const slugs = async (at: Date) => {
      const { ahead, past } = await eventsOfGroup(db, group.id, at)
      return [ahead.map(({ slug }) => slug), past.map(({ slug }) => slug)]
    }
    expect(await slugs(now)).toEqual([['katari'], []])
    expect(await slugs(new Date('2027-02-01T12:00:00+09:00'))).toEqual([[], ['katari']])
    // struck off it holds nothing any more, and what it held stays
    await db.updateTable('organisations').set({ state: 'struck_off' }).where('id', '=', group.id).execute()
    expect(await slugs(now)).toEqual([[], []])
    expect(await slugs(new Date('2027-02-01T12:00:00+09:00'))).toEqual([[], ['katari']])
  }))

test('a group that is over is still named as the one that held an event, and that it is over', () =>
  withDb(async (db) => {
    const { talk } = await two(db)
    for (const state of ['registered', 'struck_off'] as const) {
      const { id: organisationId } = await sampleOrganisation(db, { state, name: state, nameKana: state })
      await db.insertInto('eventOrganisers').values({ eventId: talk.id, organisationId }).execute()
    }
    const { rows } = await sql<{ links: PublicLinks }>`select ${publicLinks} as links
      from events e where e.id = ${talk.id}`.execute(db)
    expect(rows[0]?.links.organisers.map(({ name, state }) => [name.ja, state])).toEqual([
      ['registered', 'registered'],
      ['struck_off', 'struck_off'],
    ])
  }))

test('a filter comes back from its address as it was', () => {
  const query = 'kind=talk&month=2026-12&venue=市民館&form=online&plan=midori&captions=1&open=1'
  const filter = asked(query)
  const entries = Object.entries(filterQuery(filter)).flatMap(([name, value]) => (value ? [[name, value]] : []))
  expect(readFilter(new URLSearchParams(entries as [string, string][]))).toEqual(filter)
  expect([isFiltered(filter), isFiltered(asked('')), isFiltered(asked('when=past'))]).toEqual([true, false, false])
})

const months = fc
  .tuple(fc.integer({ min: 2000, max: 2098 }), fc.integer({ min: 1, max: 12 }))
  .map(([year, month]) => `${year}-${String(month).padStart(2, '0')}`)

test('every month has each of its days once, under its weekday', () => {
  fc.assert(
    fc.property(months, (month) => {
      const weeks = weeksOf(month)
      const days = weeks.flat().filter((date) => date !== null)
      expect(days[0]).toBe(`${month}-01`)
      expect(new Set(days).size).toBe(
        new Date(`${addMonths(month, 1)}-01T00:00:00Z`).getTime() / day - Date.parse(`${month}-01`) / day,
      )
      for (const week of weeks) {
        expect(week).toHaveLength(7)
        for (const [weekday, date] of week.entries()) if (date) expect(new Date(date).getUTCDay()).toBe(weekday)
      }
      const { from, until } = momentsOf(month)
      expect([monthOf(from), monthOf(new Date(until.getTime() - 1)), monthOf(until)]).toEqual([
        month,
        month,
        addMonths(month, 1),
      ])
      expect(addMonths(addMonths(month, 7), -7)).toBe(month)
    }),
  )
})
