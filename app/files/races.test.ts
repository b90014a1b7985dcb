import { createHash, randomBytes } from 'node:crypto'
import { sql } from 'kysely'
import { system } from '#app/journal/journal.ts'
import type { Db } from '#db/connection'
import { race, testRaces } from '#db/races.fixture'
import { openFile, storePicture } from './file.ts'
import { sweepFiles } from './sweeping.ts'

/** Bytes that nothing has referred to for longer than they are kept. */
async function forgotten(db: Db) {
  const bytes = Buffer.concat([Buffer.from('ffd8ffe000104a464946', 'hex'), randomBytes(40)])
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  await sql`insert into stored_bytes (sha256, size, stored_at) values (${sha256}, 1, now() - interval '8 days')`.execute(
    db,
  )
  return { bytes, sha256 }
}
type Forgotten = Awaited<ReturnType<typeof forgotten>>

const store = (db: Db, { bytes }: Forgotten) => storePicture(db, system, { name: 'a.jpg', bytes })
const sweep = (db: Db) => sweepFiles(db)
const isThere = (db: Db, path: unknown) =>
  openFile(db, String(path).replace('/files/', '')).then(
    () => 'there',
    () => 'gone',
  )

testRaces([
  race({
    what: 'bytes that are stored anew meanwhile are passed by, and no sweep fails over them',
    locks: ['app/files/sweeping.ts sweepSome'],
    prepare: forgotten,
    first: store,
    second: sweep,
    after: async (db, _, [path, swept]) => [await isThere(db, path), swept],
    held: ['there', 'done'],
    lost: ['there', '23503'],
  }),
  race({
    what: 'bytes that are stored anew meanwhile are not destroyed',
    locks: ['app/files/sweeping.ts sweepSome', 'constraint files_sha256_fkey'],
    prepare: forgotten,
    first: store,
    second: sweep,
    after: async (db, _, [path]) => isThere(db, path),
    held: 'there',
    lost: 'gone',
  }),
  race({
    what: 'who stores what is being swept waits, and writes it anew',
    locks: ['app/files/bytes.ts storeBytes', 'constraint stored_bytes_pkey'],
    prepare: forgotten,
    until: 'app/files/sweeping.ts sweepSome',
    first: sweep,
    second: store,
    after: async (db, _, [, path]) => isThere(db, path),
    held: 'there',
    lost: 'gone',
  }),
])
