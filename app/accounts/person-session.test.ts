import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { hashToken } from '#app/text/ids.ts'
import { withDb } from '#db/testing'
import { member } from './member.fixture.ts'
import { personOf } from './person.ts'
import { endPerson, endPersonEverywhere, findPersonSession, findStaffSession, start, startPerson } from './session.ts'
import { wayBack, wayHome } from './way-back.ts'

const sendBack = (cookie: string) => cookie.split(';')[0] ?? ''
const asked = { email: 'sato@group.example', language: 'ja-easy' } as const

test('a person has a session and a cookie of their own, kept as a hash, for thirty days', () =>
  withDb(async (db) => {
    const id = await personOf(db, asked)
    const cookie = await startPerson(db, id, 'Firefox', true)
    expect(cookie).toMatch(/^__Host-tomoni-person=\w+; HttpOnly; Max-Age=2592000; Path=\/; SameSite=Lax; Secure$/)
    const stored = await db.selectFrom('personSessions').select('id').execute()
    expect(stored).toEqual([{ id: hashToken(sendBack(cookie).split('=')[1] ?? '') }])
    expect(await findPersonSession(db, sendBack(cookie), true)).toEqual({ id, language: 'ja-easy' })
    await sql`update person_sessions set expires_at = now() + interval '1 day',
      started_at = now() - interval '29 days'`.execute(db)
    await findPersonSession(db, sendBack(cookie), true)
    const { rows } = await sql<{ late: boolean }>`select expires_at > now() + interval '1 day' as late
      from person_sessions`.execute(db)
    expect(rows).toEqual([{ late: false }])
    expect(await endPerson(db, sendBack(cookie), true)).toMatch(/^__Host-tomoni-person=; .*Max-Age=0/)
    expect(await findPersonSession(db, sendBack(cookie), true)).toBeNull()
  }))

test('a person whose telephone is lost signs out everywhere from another browser', () =>
  withDb(async (db) => {
    const id = await personOf(db, asked)
    const other = await personOf(db, { ...asked, email: 'ito@group.example' })
    const [here, lost] = [
      sendBack(await startPerson(db, id, '', false)),
      sendBack(await startPerson(db, id, '', false)),
    ]
    const others = sendBack(await startPerson(db, other, '', false))
    await endPersonEverywhere(db, here, false)
    const found = await Promise.all([here, lost, others].map((cookies) => findPersonSession(db, cookies, false)))
    expect(found.map((person) => person?.id)).toEqual([undefined, undefined, other])
    const entries = await db.selectFrom('journal').select('verb').where('aboutId', '=', id).orderBy('id').execute()
    expect(entries.at(-1)).toEqual({ verb: 'session.endedEverywhere' })
  }))

test('no session opens the other kind of door', () =>
  withDb(async (db) => {
    const person = sendBack(await startPerson(db, await personOf(db, asked), '', false))
    const staff = sendBack(await start(db, (await member(db, { password: null })).id, '', false))
    expect(await findStaffSession(db, person.replace('tomoni-person', 'tomoni'), false)).toBeNull()
    expect(await findPersonSession(db, staff.replace('tomoni', 'tomoni-person'), false)).toBeNull()
    expect(await findStaffSession(db, `${person}; ${staff}`, false)).not.toBeNull()
    expect(await findPersonSession(db, `${person}; ${staff}`, false)).not.toBeNull()
  }))

test.each(['//evil.example/my', 'https://evil.example/my', '/my/../desk', '/myth', '/my/sign-in', '/my\\x', null])(
  'the way home is a page of one’s own: not %s',
  (to) => expect(wayHome(to)).toBeNull(),
)

test('ways back stay what they were', () => {
  expect(wayHome('/my/groups/a?b=1')).toBe('/my/groups/a?b=1')
  expect(wayBack('/desk/plans?x=1')).toBe('/desk/plans?x=1')
  for (const to of ['/desk/sign-in?to=x', '/my', '//evil.example/desk']) expect(wayBack(to)).toBeNull()
})
