import { XMLParser } from 'fast-xml-parser'
import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { closesAt, opensAt, sampleCall } from '#app/consultations/comments/sample-call.fixture.ts'
import { sampleEvent } from '#app/events/programme/event.fixture.ts'
import { sampleSurvey } from '#app/surveys/questionnaires/survey.fixture.ts'
import { newId } from '#app/text/ids.ts'
import type { Trx } from '#db/connection'
import { withDb } from '#db/testing'
import { atom, type Entry } from './atom.ts'
import { news, nextMoments } from './news.ts'

const hour = 3_600_000
const later = new Date(closesAt.getTime() + 24 * hour)

async function call(trx: Trx) {
  const made = await sampleCall(trx)
  // The edition was published before the notice.
  await sql`alter table editions disable trigger user`.execute(trx)
  await trx
    .updateTable('editions')
    .set({ publishedAt: new Date('2026-10-20T09:00:00+09:00') })
    .execute()
  return made
}

const kinds = async (trx: Trx, now: Date) => (await news(trx, now)).map(({ kind }) => kind)

test('calls open and close by the clock', () =>
  withDb(async (trx) => {
    await call(trx)
    expect(await kinds(trx, new Date(opensAt.getTime() - hour))).toEqual(['edition'])
    expect(await kinds(trx, opensAt)).toEqual(['opened', 'edition'])
    expect(await kinds(trx, closesAt)).toEqual(['closed', 'opened', 'edition'])
  }))

test('says when it will have news', () =>
  withDb(async (trx) => {
    await call(trx)
    expect(await nextMoments(trx, new Date(opensAt.getTime() - hour))).toEqual([opensAt])
    expect(await nextMoments(trx, opensAt)).toEqual([closesAt])
    expect(await nextMoments(trx, closesAt)).toEqual([])
  }))

test('a longer period is news of the opening', () =>
  withDb(async (trx) => {
    const { id } = await call(trx)
    const madeAt = new Date(opensAt.getTime() + hour)
    await trx
      .insertInto('extensions')
      .values({
        id: newId(),
        consultationId: id,
        oldClosesAt: closesAt,
        newClosesAt: later,
        reason: '大雪のため',
        madeAt,
      })
      .execute()
    const opened = (await news(trx, madeAt)).find(({ kind }) => kind === 'opened')
    expect(opened).toMatchObject({ at: opensAt, updatedAt: madeAt })
  }))

test('a result is news; a draft is not', () =>
  withDb(async (trx) => {
    const { id } = await call(trx)
    await trx.insertInto('results').values({ consultationId: id, publishedAt: later }).execute()
    expect(await kinds(trx, later)).toEqual(['result', 'closed', 'opened', 'edition'])
    const [first] = await news(trx, later)
    expect(first).toMatchObject({ slug: 'iken', title: { ja: '基本計画（素案）への意見募集' } })
  }))

test('surveys open, close and have results; a correction is news of the results', () =>
  withDb(async (trx) => {
    const [before, after] = [new Date(opensAt.getTime() - hour), new Date(closesAt.getTime() + 48 * hour)]
    const { id, slug } = await sampleSurvey(trx, { opensAt, closesAt })
    await sampleSurvey(trx, { slug: 'draft', opensAt, closesAt, published: false })
    await sql`alter table survey_publications disable trigger user`.execute(trx)
    await trx.updateTable('surveyPublications').set({ publishedAt: before }).execute()
    expect(await kinds(trx, before)).toEqual([])
    expect(await nextMoments(trx, before)).toEqual([opensAt])
    expect(await kinds(trx, opensAt)).toEqual(['surveyOpened'])
    expect(await nextMoments(trx, opensAt)).toEqual([closesAt])
    for (const [number, publishedAt, reason] of [
      [1, later, null],
      [2, after, '数え直した'],
    ] as const) {
      const run = newId()
      await sql`insert into survey_runs (id, survey_id, number, basis, settings, head, comments)
        values (${run}, ${id}, ${number}, '', '{}', '{}', '[]')`.execute(trx)
      await trx.insertInto('surveyResults').values({ runId: run, surveyId: id, publishedAt, reason }).execute()
    }
    expect(await kinds(trx, closesAt)).toEqual(['surveyClosed', 'surveyOpened'])
    const all = await news(trx, after)
    expect(all.map(({ kind, updatedAt }) => [kind, updatedAt])).toEqual([
      ['surveyResults', after],
      ['surveyClosed', closesAt],
      ['surveyOpened', opensAt],
    ])
    expect(all[0]).toMatchObject({ slug, at: later })
  }))

test('events are announced, taken applications for, called off; a draft is not news', () =>
  withDb(async (trx) => {
    const { id, sessions } = await sampleEvent(trx, { quotas: [3, 3], changes: { opensAt, closesAt } })
    const announced = new Date(opensAt.getTime() - hour)
    await trx.updateTable('eventPublications').set({ publishedAt: announced }).execute()
    expect(await kinds(trx, announced)).toEqual(['eventAnnounced'])
    expect(await nextMoments(trx, announced)).toEqual([opensAt])
    expect(await kinds(trx, opensAt)).toEqual(['eventOpened', 'eventAnnounced'])
    await trx
      .updateTable('eventSessions')
      .set({ cancelledAt: closesAt, cancelledBecause: '大雪のため' })
      .where('id', '=', String(sessions[0]))
      .execute()
    const [off, opened] = await news(trx, closesAt)
    expect(off).toMatchObject({ kind: 'eventCancelled', id: sessions[0], slug: 'hiroba', note: '大雪のため' })
    expect(opened).toMatchObject({ kind: 'eventOpened', id, closesAt })
    await trx.deleteFrom('eventPublications').execute()
    expect(await kinds(trx, closesAt)).toEqual([])
  }))

test('writes Atom that a reader understands, whatever is in the titles', () => {
  const entry: Entry = {
    id: 'urn:uuid:1',
    url: 'https://city.example/?a=1&b=2',
    title: 'A < B & "C" ]]> 𠮷\u0001',
    summary: '',
    category: 'result',
    published: opensAt,
    updated: closesAt,
  }
  const feed = { id: 'x', title: 't', subtitle: 's', author: 'a', self: 'https://city.example/feed.xml', lang: 'ja' }
  const xml = atom({ ...feed, home: 'https://city.example/', entries: [entry, { ...entry, updated: opensAt }] })
  const read = new XMLParser({ ignoreAttributes: false, processEntities: true }).parse(xml, true)
  expect(read.feed['@_xmlns']).toBe('http://www.w3.org/2005/Atom')
  expect(read.feed['@_xml:lang']).toBe('ja')
  expect(read.feed.updated).toBe(closesAt.toISOString())
  expect(read.feed.entry[0]).toMatchObject({
    id: 'urn:uuid:1',
    title: 'A < B & "C" ]]> 𠮷',
    link: { '@_href': 'https://city.example/?a=1&b=2' },
    published: opensAt.toISOString(),
  })
})
