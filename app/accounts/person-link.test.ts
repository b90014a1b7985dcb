import { sql } from 'kysely'
import { expect, test } from 'vitest'
import type { Db } from '#db/connection'
import { withDb } from '#db/testing'
import { personOf, personWords, renamePerson } from './person.ts'
import { askForLink, enterByLink, findLink, tokenOf } from './person-link.ts'

const asked = { email: 'Sato@post.internal', language: 'ja', leadsTo: '/groups' } as const
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

test('one address is one person, however it is written, and gets no more than five links an hour', () =>
  withDb(async (db) => {
    for (let at = 0; at < 8; at++) {
      await askForLink(db, { ...asked, email: at % 2 ? 'sato@POST.internal ' : asked.email })
    }
    expect(await db.selectFrom('people').select('id').execute()).toHaveLength(1)
    expect(await db.selectFrom('personLinks').select('id').execute()).toHaveLength(5)
    const id = await personOf(db as never, asked)
    await renamePerson(db, id, { name: '佐藤 みどり', nameKana: 'さとう みどり', phone: '' })
    expect(await personWords(db, id)).toMatchObject({ name: '佐藤 みどり', email: 'Sato@post.internal' })
  }))
