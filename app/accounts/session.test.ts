import { expect, test } from 'vitest'
import { system } from '#app/journal/journal.ts'
import { hashToken } from '#app/text/ids.ts'
import type { Db } from '#db/connection'
import { withDb } from '#db/testing'
import { disable } from './disabling.ts'
import { member } from './member.fixture.ts'
import { end, endAll, findStaffSession, start } from './session.ts'
import { browserOf, listSessions, signOutEverywhere } from './sessions.ts'

const idIn = (cookie: string) => /^(?:__Host-)?tomoni=([^;]+)/.exec(cookie)?.[1] ?? ''
const sendBack = (cookie: string) => cookie.split(';')[0] ?? ''
const verbs = async (db: Db, id: string) =>
  (await db.selectFrom('journal').select('verb').where('aboutId', '=', id).orderBy('id').execute()).map((e) => e.verb)

test('only a hash of the session id is stored, and the cookie ends with the browser', () =>
  withDb(async (db) => {
    const { id } = await member(db, { password: null })
    const cookie = await start(db, id, 'Firefox', true)
    expect(cookie).toMatch(/^__Host-tomoni=\w+; HttpOnly; Path=\/; SameSite=Lax; Secure$/)
    const stored = await db.selectFrom('sessions').selectAll().where('userId', '=', id).execute()
    expect(stored.map((row) => row.id)).toEqual([hashToken(idIn(cookie))])
    expect(JSON.stringify(stored)).not.toContain(idIn(cookie))
    expect(await start(db, id, 'Firefox', false)).toMatch(/^tomoni=\w+; HttpOnly; Path=\/; SameSite=Lax$/)
  }))

test('finds the person with their roles and departments', () =>
  withDb(async (db) => {
    const departmentId = (
      await db.insertInto('departments').values(department).returning('id').executeTakeFirstOrThrow()
    ).id
    const roles = [
      { role: 'editor' as const, departmentId },
      { role: 'approver' as const, departmentId: null },
    ]
    const { id, email } = await member(db, { password: null, roles })
    const cookie = await start(db, id, 'Firefox', false)
    const found = await findStaffSession(db, `other=%E3%81; ${sendBack(cookie)}; last=1`, false)
    expect(found?.staff).toEqual({ id, name: '試験 花子', email, roles: expect.arrayContaining(roles) })
    expect(found?.sessionId).toBe(idIn(cookie))
  }))

const department = { id: '01900000-0000-7000-8000-000000000001', key: 'planning', name: '企画課', nameKana: 'きかくか' }

test.each([
  null,
  '',
  'tomoni=',
  'tomoni=%',
  'tomoni=zzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzz',
  `tomoni=${'a'.repeat(9000)}`,
])('a cookie that is none finds nobody: %.40s', (cookies) =>
  withDb(async (db) => expect(await findStaffSession(db, cookies, false)).toBeNull()),
)

test('ends one, ends all, and says so in the journal', () =>
  withDb(async (db) => {
    const { id } = await member(db, { password: null })
    const [one, two, three] = [
      await start(db, id, '', false),
      await start(db, id, '', false),
      await start(db, id, '', false),
    ]
    expect(await end(db, sendBack(one), false)).toMatch(/^tomoni=; .*Max-Age=0/)
    expect(await findStaffSession(db, sendBack(one), false)).toBeNull()
    expect(await findStaffSession(db, sendBack(two), false)).not.toBeNull()
    await signOutEverywhere(db, id)
    expect(await findStaffSession(db, sendBack(two), false)).toBeNull()
    expect(await findStaffSession(db, sendBack(three), false)).toBeNull()
    expect((await verbs(db, id)).filter((verb) => verb.startsWith('session'))).toEqual([
      ...Array(3).fill('session.started'),
      'session.ended',
      'session.endedEverywhere',
    ])
  }))

test('whoever signs in anew leaves the session the browser came with', () =>
  withDb(async (db) => {
    const { id } = await member(db, { password: null })
    const before = sendBack(await start(db, id, '', false))
    const elsewhere = sendBack(await start(db, id, '', false))
    const after = sendBack(await start(db, id, '', false, before))
    expect(await findStaffSession(db, before, false)).toBeNull()
    expect(await findStaffSession(db, elsewhere, false)).not.toBeNull()
    expect(await findStaffSession(db, after, false)).not.toBeNull()
  }))

test('ends twelve hours after its last use, and a week after its start whatever happens', () =>
  withDb(async (db) => {
    const { id } = await member(db, { password: null })
    const cookies = sendBack(await start(db, id, '', false))
    const hours = (count: number) => new Date(Date.now() + count * 3_600_000)
    const put = (values: { expiresAt: Date; startedAt?: Date }) =>
      db.updateTable('sessions').set(values).where('userId', '=', id).execute()
    const expiresAt = async () =>
      (await db.selectFrom('sessions').select('expiresAt').where('userId', '=', id).executeTakeFirstOrThrow()).expiresAt
    await put({ expiresAt: hours(1) })
    expect(await findStaffSession(db, cookies, false)).not.toBeNull()
    expect((await expiresAt()).getTime()).toBeGreaterThan(hours(11.9).getTime())
    await put({ expiresAt: hours(1), startedAt: hours(-7 * 24 + 2) })
    await findStaffSession(db, cookies, false)
    expect((await expiresAt()).getTime()).toBeLessThan(hours(2.1).getTime())
    await put({ expiresAt: hours(-0.01) })
    expect(await findStaffSession(db, cookies, false)).toBeNull()
  }))

test('a disabled account loses its sessions at once', () =>
  withDb(async (db) => {
    const { id } = await member(db)
    const cookies = sendBack(await start(db, id, '', false))
    await db.updateTable('staff').set({ disabledAt: new Date() }).where('id', '=', id).execute()
    expect(await findStaffSession(db, cookies, false)).toBeNull()
    await db.updateTable('staff').set({ disabledAt: null }).where('id', '=', id).execute()
    await disable(db, system, id)
    expect(await db.selectFrom('sessions').select('id').where('userId', '=', id).execute()).toEqual([])
  }))

test('shows a person their own browsers', () =>
  withDb(async (db) => {
    const { id } = await member(db, { password: null })
    const agent =
      'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/142.0 Safari/537.36 Edg/142.0'
    const cookie = await start(db, id, agent, false)
    const [shown] = await listSessions(db, { staffId: id, sessionId: idIn(cookie) })
    expect(shown).toEqual({ startedAt: expect.any(Date), own: true, browser: 'Edge', system: 'Windows' })
    await endAll(db, id)
    expect(await listSessions(db, { staffId: id, sessionId: idIn(cookie) })).toEqual([])
  }))

test.each([
  [
    'Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605.1 Version/18.0 Mobile Safari/604.1',
    'Safari',
    'iPhone / iPad',
  ],
  ['Mozilla/5.0 (Linux; Android 14) AppleWebKit/537.36 Chrome/142.0 Mobile Safari/537.36', 'Chrome', 'Android'],
  ['Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0', 'Firefox', 'Linux'],
  ['', '', ''],
])('knows %.30s', (agent, browser, system) => expect(browserOf(agent)).toEqual({ browser, system }))
