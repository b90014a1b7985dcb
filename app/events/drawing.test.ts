import { execFile } from 'node:child_process'
import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { expect, test } from 'vitest'
import type { Db } from '#db/connection'
import { freshDatabase, withDb } from '#db/testing'
import { system } from '../journal/journal.ts'
import { drawPlaces, drawRecord, publishList } from './drawing.ts'
import { applicant, closesAt, sampleEvent, signupInput } from './event.fixture.ts'
import { cancelSignup, signUp } from './signup.ts'

const visitor = { kind: 'visitor' } as const
const which = { event: 'hiroba', session: 1, now: closesAt }
const run = promisify(execFile)

async function applied(db: Db, count: number, changes = {}) {
  const event = await sampleEvent(db, { way: 'draw', quotas: [5], changes })
  const signups = []
  for (let at = 0; at < count; at++) signups.push(await signUp(db, visitor, signupInput({ firstTime: at < 2 })))
  return { ...event, signups }
}
const counts = async (db: Db) => {
  const rows = await db.selectFrom('sessionPlaces').select(['state', 'waitsAt']).orderBy('waitsAt').execute()
  return Object.fromEntries([...Map.groupBy(rows, ({ state }) => state)].map(([state, all]) => [state, all.length]))
}

test('nobody has a place before the draw; after it the others wait in the order of the draw', () =>
  withDb(async (db) => {
    await applied(db, 12)
    expect(await counts(db)).toEqual({ applied: 12 })
    await publishList(db, system, which)
    await drawPlaces(db, system, which)
    expect(await counts(db)).toEqual({ accepted: 5, waiting: 7 })
    const { log } = await drawRecord(db, which)
    const waiting = await db
      .selectFrom('sessionPlaces')
      .innerJoin('signups', 'signups.id', 'signupId')
      .select('number')
      .where('state', '=', 'waiting')
      .orderBy('waitsAt')
      .execute()
    expect(waiting.map(({ number }) => number)).toEqual(log?.order.filter((number) => !log.drawn.includes(number)))
  }))

test.each([
  ['while applications still come in', { ...which, now: new Date(closesAt.getTime() - 1) }, 'events:refused.stillOpen'],
  ['before the list is published', which, 'events:refused.listNotPublished'],
])('refuses to draw %s', (_, asked, code) =>
  withDb(async (db) => {
    await applied(db, 3)
    await expect(drawPlaces(db, system, asked)).rejects.toMatchObject({ code })
  }),
)

test('of two who click at the same time one draws, and the other is told', async () => {
  const { db, drop } = await freshDatabase()
  try {
    await applied(db, 12)
    await publishList(db, system, which)
    const clicks = await Promise.allSettled([1, 2, 3].map(() => drawPlaces(db, system, which)))
    expect(clicks.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected', 'rejected'])
    for (const click of clicks) {
      if (click.status === 'rejected') expect(click.reason).toMatchObject({ code: 'events:refused.drawn' })
    }
    expect(await counts(db)).toEqual({ accepted: 5, waiting: 7 })
  } finally {
    await drop()
  }
}, 30_000)

test('who gave up after the list was published is passed over, and their place goes to the next', () =>
  withDb(async (db) => {
    const { signups } = await applied(db, 6)
    await publishList(db, system, which)
    await cancelSignup(db, visitor, { signup: signups[0]?.id ?? '', now: closesAt })
    await drawPlaces(db, system, which)
    const after = await counts(db)
    expect((after.accepted ?? 0) + (after.offered ?? 0)).toBe(5)
  }))

test('with fewer applicants than places everybody has one', () =>
  withDb(async (db) => {
    await applied(db, 3)
    await publishList(db, system, which)
    await drawPlaces(db, system, which)
    expect(await counts(db)).toEqual({ accepted: 3 })
  }))

test('what is published holds no name, and anybody can repeat the draw from it', async () => {
  const published = await withDb(async (db) => {
    await applied(db, 12, { firstTimersFirst: true })
    await signUp(
      db,
      visitor,
      signupInput({ applicant: applicant({ name: '秘密 太郎', email: 'secret@post.internal' }) }),
    )
    await publishList(db, system, which)
    await drawPlaces(db, system, { ...which, seed: '38,915.02', seedSource: '11月20日の終値' })
    return drawRecord(db, which)
  })
  const text = JSON.stringify(published)
  expect(text).not.toMatch(/秘密|secret|post\.internal/)
  const file = join(mkdtempSync(join(tmpdir(), 'tomoni-draw-')), 'draw.json')
  const verify = () => run(process.execPath, ['scripts/draw.ts', 'verify', file])
  writeFileSync(file, text)
  expect((await verify()).stdout).toContain('The draw is as published')
  const drawn = published.log?.drawn ?? []
  const other = published.log?.order.find((number) => !drawn.includes(number)) ?? ''
  writeFileSync(file, text.replace(JSON.stringify(drawn), JSON.stringify([...drawn.slice(1), other])))
  await expect(verify()).rejects.toMatchObject({ stderr: expect.stringContaining('another result') })
  writeFileSync(file, text.replace('"people":1', '"people":2'))
  await expect(verify()).rejects.toMatchObject({ stderr: expect.stringContaining('not the one that was published') })
}, 30_000)
