import { expect, test } from 'vitest'
import { calendarFile } from '#app/events/programme/calendar.ts'
import { closesAt, sampleEvent, signupInput } from '#app/events/programme/event.fixture.ts'
import { system } from '#app/journal/journal.ts'
import type { Db } from '#db/connection'
import { withDb } from '#db/testing'
import { ownEntries } from './own-entries.ts'
import { ownSignup, waitingHead } from './own-signup.ts'
import { callOffSession } from './session-change.ts'
import { cancelSignup, olderSignupSecret, type Signup, signUp, signupSecret } from './signup.ts'

const visitor = { kind: 'visitor' } as const
const chosen = { quotas: [1, 1, 1], changes: { sessionsChosen: true } }
const own = ({ id, number }: Signup, db: Db) => ownSignup(db, number, signupSecret(id), closesAt)

test('a session that was called off or given up is sent to the calendar as cancelled, newer than before', () =>
  withDb(async (db) => {
    const { slug, sessions } = await sampleEvent(db, chosen)
    await signUp(db, visitor, signupInput({ sessions: [3] }))
    const signup = await signUp(db, visitor, signupInput({ sessions: [1, 2, 3] }))
    const entries = async () => {
      const all = await ownEntries(db, await own(signup, db), { lang: 'ja', publicUrl: 'https://city.example' })
      return all.map(({ id, cancelled, version, title }) => ({ id: id.slice(-8), cancelled, version, title }))
    }
    const before = await entries()
    expect(before.map(({ cancelled }) => cancelled)).toEqual([false, false])
    await callOffSession(db, system, { event: slug, session: 1, reason: '大雨', now: closesAt })
    await cancelSignup(db, visitor, { signup: signup.id, sessions: [sessions[1] ?? ''], now: closesAt })
    const after = await entries()
    expect(after.map(({ id }) => id)).toEqual(before.map(({ id }) => id))
    expect(after.map(({ cancelled, title }) => [cancelled, title.slice(0, 4)])).toEqual([
      [true, '【中止】'],
      [true, '【取消し'],
    ])
    for (const [at, { version }] of after.entries()) expect(version).toBeGreaterThan(before[at]?.version ?? 0)
    const shown = await ownEntries(db, await own(signup, db), { lang: 'ja', publicUrl: 'https://city.example' })
    expect(calendarFile({ entries: shown, name: '行事' }).match(/STATUS:CANCELLED/g)).toHaveLength(2)
  }))

test('whoever waits reads it as the heading, with their place in the line', () =>
  withDb(async (db) => {
    await sampleEvent(db, chosen)
    await signUp(db, visitor, signupInput({ sessions: [1] }))
    await signUp(db, visitor, signupInput({ sessions: [1] }))
    const waits = await signUp(db, visitor, signupInput({ sessions: [1] }))
    const both = await signUp(db, visitor, signupInput({ sessions: [1, 2] }))
    const has = await signUp(db, visitor, signupInput({ sessions: [3] }))
    const heads = await Promise.all(
      [waits, both, has].map(async (each) => waitingHead((await own(each, db)).places, closesAt)),
    )
    expect(heads).toEqual([{ key: 'waiting', count: 2 }, { key: 'partlyWaiting' }, null])
  }))

test('an application is opened by a code that can be written down, and by the link it had before there was one', () =>
  withDb(async (db) => {
    await sampleEvent(db, chosen)
    const [mine, other] = [
      await signUp(db, visitor, signupInput({ sessions: [1] })),
      await signUp(db, visitor, signupInput({ sessions: [2] })),
    ]
    expect(signupSecret(mine.id)).toMatch(/^([2-9A-HJKMNP-TV-Z]{4}-){3}[2-9A-HJKMNP-TV-Z]{4}$/)
    for (const secretOf of [signupSecret, olderSignupSecret]) {
      expect(await ownSignup(db, mine.number, secretOf(mine.id))).toMatchObject({ number: mine.number })
      await expect(ownSignup(db, mine.number, secretOf(other.id))).rejects.toMatchObject({ status: 404 })
    }
  }))
