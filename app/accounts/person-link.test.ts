import { sql } from 'kysely'
import { expect, test } from 'vitest'
import type { Db } from '#db/connection'
import { withDb } from '#db/testing'
import { forgetLinks } from './forgetting.ts'
import { personOf, personWords } from './person.ts'
import { askForLink, enterByLink, findLink, tokenOf } from './person-link.ts'

const asked = { email: 'Sato@post.internal', language: 'ja', leadsTo: '/groups', from: '192.0.2.1' } as const
const newest = async (db: Db) => {
  const { id } = await db.selectFrom('personLinks').select('id').orderBy('id', 'desc').executeTakeFirstOrThrow()
  return { id, token: tokenOf(id) }
}

test('a link lets the reader of the letter box in, once', () =>
  withDb(async (db) => {
    await askForLink(db, asked)
    const link = await newest(db)
    expect(await findLink(db, link)).toMatchObject({ state: 'open', leadsTo: '/groups' })
    const { personId } = await enterByLink(db, link)
    expect(await personWords(db, personId)).toMatchObject({ email: 'Sato@post.internal' })
    await expect(enterByLink(db, link)).rejects.toMatchObject({ status: 409, code: 'people:refused.linkUsed' })
  }))

test('a made-up token and a link that is over open nothing', () =>
  withDb(async (db) => {
    await askForLink(db, asked)
    const link = await newest(db)
    for (const token of ['', 'x'.repeat(32), tokenOf('another')]) {
      await expect(enterByLink(db, { ...link, token })).rejects.toMatchObject({ status: 404 })
    }
    await expect(findLink(db, { id: 'no id', token: '' })).rejects.toMatchObject({ status: 404 })
    await sql`update person_links set expires_at = now() - interval '1 second'`.execute(db)
    await expect(enterByLink(db, link)).rejects.toMatchObject({ code: 'people:refused.linkOver' })
  }))

test('one address is one person, however it is written, and has no more than five links that are open', () =>
  withDb(async (db) => {
    for (let at = 0; at < 8; at++) {
      await askForLink(db, { ...asked, email: at % 2 ? 'sato@POST.internal ' : asked.email })
    }
    expect(await db.selectFrom('people').select('id').execute()).toHaveLength(1)
    expect(await db.selectFrom('personLinks').select('id').execute()).toHaveLength(5)
    const id = await personOf(db as never, asked)
    expect(await personWords(db, id)).toMatchObject({ email: 'Sato@post.internal' })
  }))

test('whoever asks is let in, however many links strangers have asked for to their address', () =>
  withDb(async (db) => {
    const strangers = async (count: number) => {
      for (let at = 0; at < count; at++) await askForLink(db, { ...asked, from: '203.0.113.9' })
    }
    const made = async () => (await db.selectFrom('personLinks').select('id').execute()).length
    await strangers(20)
    expect(await made()).toBe(5)
    // from where nobody asked before, one is sent all the same
    await askForLink(db, asked)
    expect(await made()).toBe(6)
    const link = await newest(db)
    await strangers(20)
    expect(await enterByLink(db, link)).toMatchObject({ leadsTo: '/groups' })
    // one that was used up is not counted, and is asked for again
    for (let at = 0; at < 10; at++) {
      await askForLink(db, asked)
      await enterByLink(db, await newest(db))
    }
    const before = await made()
    for (let at = 0; at < 40; at++) await askForLink(db, { ...asked, from: `198.51.100.${at}` })
    // many strangers at once fill no letter box, and every link that is open still lets in
    expect((await made()) - before).toBe(12 - 5)
    const { id } = await db
      .selectFrom('personLinks')
      .select('id')
      .where('usedAt', 'is', null)
      .orderBy('id')
      .executeTakeFirstOrThrow()
    expect(await enterByLink(db, { id, token: tokenOf(id) })).toMatchObject({ leadsTo: '/groups' })
  }))

test('from where a link was asked for is known by a hash alone, and forgotten once it is used', () =>
  withDb(async (db) => {
    await askForLink(db, asked)
    const from = () => db.selectFrom('personLinks').select('askedFrom').executeTakeFirstOrThrow()
    expect((await from()).askedFrom).toMatch(/^[0-9a-f]{64}$/)
    await enterByLink(db, await newest(db))
    expect(await from()).toEqual({ askedFrom: null })
  }))

test('links nobody used and addresses nobody confirmed are forgotten; who came in once stays', () =>
  withDb(async (db) => {
    await askForLink(db, asked)
    await enterByLink(db, await newest(db))
    await askForLink(db, { ...asked, email: 'typed-by-others@post.internal' })
    await forgetLinks(db)
    expect(await db.selectFrom('people').select('id').execute()).toHaveLength(2)
    await sql`update person_links set expires_at = expires_at - interval '32 days'`.execute(db)
    await sql`update people set made_at = made_at - interval '33 days'`.execute(db)
    await forgetLinks(db)
    const left = await db.selectFrom('people').select('id').execute()
    expect(await Promise.all(left.map(({ id }) => personWords(db, id)))).toMatchObject([{ email: asked.email }])
    expect(await db.selectFrom('personLinks').select('usedAt').execute()).toEqual([{ usedAt: expect.any(Date) }])
  }))
