import { createHash, randomBytes } from 'node:crypto'
import { mkdir, utimes, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { system } from '#app/journal/journal.ts'
import { newId } from '#app/text/ids.ts'
import { config } from '#config'
import type { Db } from '#db/connection'
import { freshDatabase, withDb } from '#db/testing'
import { openFile, storePicture } from './file.ts'
import { readBytes } from './folder.ts'
import { storePaper } from './paper.ts'
import { roomForFiles } from './room.ts'
import { sweepFiles } from './sweeping.ts'

const folder = join(config.DATA_DIR, 'files')
const picture = () => Buffer.concat([Buffer.from('ffd8ffe000104a464946', 'hex'), randomBytes(40)])
const pdf = () => new TextEncoder().encode(`%PDF-1.7\n${randomBytes(8).toString('hex')}\n%%EOF`)
const hashOf = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex')
const isThere = (sha256: string) =>
  readBytes(sha256).then(
    () => true,
    () => false,
  )
const age = (db: Db, sha256: string) =>
  sql`update stored_bytes set stored_at = now() - interval '8 days' where sha256 = ${sha256}`.execute(db)

test('bytes that nothing refers to are destroyed seven days later, and the journal says how many', () =>
  withDb(async (db) => {
    const { sha256 } = await storePaper(db, 'organisation_papers.paper', newId(), pdf())
    await sweepFiles(db)
    expect(await isThere(sha256)).toBe(true)
    await age(db, sha256)
    await sweepFiles(db)
    expect(await isThere(sha256)).toBe(false)
    const swept = await db.selectFrom('journal').select('details').where('verb', '=', 'file.swept').execute()
    expect(swept).toEqual([{ details: { files: 1, bytes: expect.any(Number) } }])
  }))

test('what a row refers to is never destroyed, however old', () =>
  withDb(async (db) => {
    const bytes = picture()
    const path = await storePicture(db, system, { name: 'a.jpg', bytes })
    await age(db, hashOf(bytes))
    await sweepFiles(db)
    expect((await openFile(db, path.replace('/files/', ''))).bytes.length).toBe(bytes.length)
  }))

test('every table that refers to stored bytes is known to the sweep, and the database refuses what it forgets', () =>
  withDb(async (db) => {
    const { rows } = await sql<{ table: string }>`select conrelid::regclass::text as table from pg_constraint
      where contype = 'f' and confrelid = 'stored_bytes'::regclass order by 1`.execute(db)
    const { rows: seen } = await sql<{ table: string }>`select distinct dependent.ref::regclass::text as table from (
      select d.refobjid as ref from pg_rewrite r join pg_depend d on d.objid = r.oid and d.refclassid = 'pg_class'::regclass
      where r.ev_class = 'bytes_in_use'::regclass and d.refobjid <> r.ev_class) dependent order by 1`.execute(db)
    expect(seen).toEqual(rows)
    const bytes = picture()
    await storePicture(db, system, { name: 'a.jpg', bytes })
    await expect(sql`delete from stored_bytes where sha256 = ${hashOf(bytes)}`.execute(db)).rejects.toMatchObject({
      code: '23503',
    })
  }))

test('what a crash left is found: whole bytes get their seven days, unfinished ones a day', () =>
  withDb(async (db) => {
    await mkdir(folder, { recursive: true })
    const bytes = randomBytes(20)
    const [whole, begun, left] = [hashOf(bytes), `.${crypto.randomUUID()}`, `.${crypto.randomUUID()}`]
    for (const name of [whole, begun, left]) await writeFile(join(folder, name), bytes)
    const before = new Date(Date.now() - 2 * 86_400_000)
    await utimes(join(folder, left), before, before)
    await sweepFiles(db)
    expect(await Promise.all([whole, begun, left].map(isThere))).toEqual([true, true, false])
    await age(db, whole)
    await sweepFiles(db)
    expect(await isThere(whole)).toBe(false)
  }))

test('bytes stored again while they are swept are there afterwards, whoever comes first', async () => {
  const { db, drop } = await freshDatabase()
  try {
    for (const sweepsFirst of [true, false]) {
      const bytes = picture()
      const sha256 = hashOf(bytes)
      await db
        .insertInto('storedBytes')
        .values({ sha256, size: 1 })
        .onConflict((c) => c.doNothing())
        .execute()
      await age(db, sha256)
      let second: Promise<unknown> = Promise.resolve()
      const isWaiting = async () => {
        const { rows } = await sql`select from pg_locks where not granted`.execute(db)
        return rows.length
      }
      await db.transaction().execute(async (trx) => {
        const sweep = (on: Db) => sweepFiles(on)
        const store = (on: Db) => storePicture(on, system, { name: 'a.jpg', bytes })
        await (sweepsFirst ? sweep(trx) : store(trx))
        second = sweepsFirst ? store(db) : sweep(db)
        // a sweep passes by what is held; whoever stores waits for it
        if (sweepsFirst) await expect.poll(isWaiting).toBe(1)
        else await second
      })
      await second
      expect(await isThere(sha256)).toBe(true)
    }
  } finally {
    await drop()
  }
})

test('over the ceiling nothing more is taken, and it is told before', () =>
  withDb(async (db) => {
    const { gigabytes } = await roomForFiles(db)
    expect(gigabytes).toBe(0)
    const large = 2 ** 31 - 2 ** 21
    const fill = async (count: number) => {
      for (let at = 0; at < count; at++) {
        await db
          .insertInto('storedBytes')
          .values({ sha256: `large ${newId()}`, size: large })
          .execute()
      }
    }
    await fill(4)
    expect(await roomForFiles(db)).toMatchObject({ gigabytes: 8, most: 10, isNearlyFull: false, isFull: false })
    await fill(1)
    expect(await roomForFiles(db)).toMatchObject({ gigabytes: 10, isNearlyFull: true, isFull: false })
    const bytes = pdf()
    await expect(storePaper(db, 'organisation_papers.paper', newId(), bytes)).resolves.toMatchObject({
      type: 'application/pdf',
    })
    await fill(1)
    await expect(storePaper(db, 'organisation_papers.paper', newId(), bytes)).rejects.toMatchObject({
      status: 507,
      code: 'files:refused.noRoom',
    })
    const room = picture()
    await expect(storePicture(db, system, { name: 'a.jpg', bytes: room })).rejects.toMatchObject({ status: 507 })
    expect(await isThere(hashOf(room))).toBe(false)
  }))
