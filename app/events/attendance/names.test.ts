import { expect, test } from 'vitest'
import { applicant, sampleEvent, signupInput } from '#app/events/programme/event.fixture.ts'
import { asNumber, doorOf, partiesOf } from '#app/events/signups/party.ts'
import { signUp } from '#app/events/signups/signup.ts'
import { newId } from '#app/text/ids.ts'
import type { Db } from '#db/connection'
import { withDb } from '#db/testing'
import { namedParties } from './day-list.ts'
import { isCalled, openNames, viewNames, whyOpened } from './names.ts'

const visitor = { kind: 'visitor' } as const
const noon = new Date('2026-12-05T12:00:00+09:00')
const midnight = new Date('2026-12-06T00:00:00+09:00')

async function day(db: Db) {
  const { id, sessions } = await sampleEvent(db, { quotas: [10, 10], changes: { sessionsChosen: true } })
  const staff = newId()
  await db
    .insertInto('staff')
    .values({
      id: staff,
      name: '森',
      nameKana: 'もり',
      email: 'mori@post.internal',
      emailFolded: 'mori@post.internal',
      passwordHash: '-',
    })
    .execute()
  const people = [
    applicant({ name: '渡辺 幸', nameKana: 'ワタナベ サチ', phone: '03-1234-5678', needs: '耳が遠い' }),
    applicant({ name: '阿部 一', nameKana: 'あべ はじめ', email: 'abe@post.internal', companions: ['阿部 二葉'] }),
    applicant({ name: '加藤 学', nameKana: 'カトウ マナブ', email: 'kato@post.internal' }),
  ]
  const numbers: string[] = []
  for (const each of people) {
    numbers.push((await signUp(db, visitor, signupInput({ applicant: each, sessions: [1] }))).number)
  }
  const session = { id: sessions[0] ?? '', eventId: id, number: 1 }
  return {
    session,
    second: { ...session, id: sessions[1] ?? '', number: 2 },
    actor: { kind: 'staff', id: staff } as const,
    numbers,
  }
}

test('names are opened once a day, for one session and one person, with a reason; each look is in the journal', () =>
  withDb(async (db) => {
    const { session, second, actor } = await day(db)
    const look = { session, what: 'search', now: noon } as const
    await expect(viewNames(db, actor, look)).rejects.toMatchObject({ status: 403 })
    await expect(openNames(db, actor, { session, reason: ' ', now: noon })).rejects.toMatchObject({ field: 'reason' })
    await openNames(db, actor, { session, reason: '当日の受付', now: noon })
    await openNames(db, actor, { session, reason: 'もう一度', now: noon })
    expect(await whyOpened(db, actor.id, session.id, noon)).toBe('当日の受付')
    expect((await viewNames(db, actor, look)).size).toBe(3)
    await expect(viewNames(db, actor, { ...look, now: midnight })).rejects.toMatchObject({ status: 403 })
    await expect(viewNames(db, actor, { ...look, session: second })).rejects.toMatchObject({ status: 403 })
    const written = await db
      .selectFrom('journal')
      .select(['verb', 'details'])
      .where('verb', 'like', 'names.%')
      .execute()
    expect(written).toEqual([
      { verb: 'names.opened', details: { session: 1, reason: '当日の受付' } },
      { verb: 'names.viewed', details: { session: 1, what: 'search', count: 3, reason: '当日の受付' } },
    ])
  }))

test('the list stands in the order of readings, without telephone numbers', () =>
  withDb(async (db) => {
    const { session, actor } = await day(db)
    await openNames(db, actor, { session, reason: '当日の受付' })
    const rows = await namedParties(db, actor, { session, what: 'list' })
    expect(rows.map(({ named, party }) => [named?.name, party.people])).toEqual([
      ['阿部 一', 2],
      ['加藤 学', 1],
      ['渡辺 幸', 1],
    ])
    expect(JSON.stringify(rows)).not.toMatch(/1234|post\.internal/)
    expect(rows[2]?.named?.needs).toBe('耳が遠い')
  }))

test.each([
  ['わたなべ', true],
  ['ﾜﾀﾅﾍﾞ', true],
  ['渡辺幸', true],
  ['渡邊', true],
  ['ツレ', true],
  ['', false],
  ['　', false],
  ['田中', false],
])('somebody is found as %j', (asked, found) => {
  const named = { name: '渡辺 幸', nameKana: 'わたなべ さち', companions: ['つれ'], needs: '' }
  expect(isCalled(named, asked)).toBe(found)
})

test('a number is found however it is typed, and leads to the session it is for', () =>
  withDb(async (db) => {
    const { session, second, numbers } = await day(db)
    const [number = ''] = numbers
    const typed = number
      .toLowerCase()
      .replace('-', '')
      .replace(/[a-z0-9]/g, (each) => String.fromCharCode(each.charCodeAt(0) + 0xfee0))
    expect(asNumber(` ${typed} `)).toBe(number)
    expect(await partiesOf(db, session, { number })).toMatchObject([{ number, state: 'accepted', others: [] }])
    expect(await partiesOf(db, second, { number })).toMatchObject([
      { state: null, others: [{ number: 1, state: 'accepted' }] },
    ])
    expect(await doorOf(db, number, noon)).toMatchObject({ slug: 'hiroba', session: 1 })
    expect(await doorOf(db, 'XXXX-XXXX', noon)).toBeNull()
  }))
