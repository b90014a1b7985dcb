import { createHash } from 'node:crypto'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import { Workshop } from '#app/documents/workshop.ts'
import { storeBytes } from '#app/files/bytes.ts'
import { readBytes } from '#app/files/folder.ts'
import { refuse } from '#app/plans/sources/limits.ts'
import { Busy } from '#app/refusal.ts'
import { type Db, inTransaction, type Trx } from '#db/connection'
import { insertRows } from '#db/rows'
import { type FolderRead, type readFolder, sourceFile } from './read-folder.ts'

/** Goes up when the same file would be read otherwise than before. */
export const readerVersion = 1

/** A process of its own: a large document takes seconds and hundreds of megabytes, and may be made to harm whoever reads it. */
const readers = new Workshop<{ readFolder: typeof readFolder }>({
  ...{ mostWaiting: 20, atOnce: 1, patienceMs: 120_000, keptBytes: 1 },
  program: 'app/plans/imports/reading-process.ts',
})

const begun = 10
const read = 60
const stored = 100

/** The job of an import: reads what came and stores its lines. Done again after a restart, it leaves the same. */
export async function readImport(db: Db, { import: id }: { import: string }): Promise<void> {
  const row = await db
    .selectFrom('imports')
    .select(['sha256', 'fileName', 'begunAt', 'readAt', 'refusal'])
    .where('id', '=', id)
    .executeTakeFirst()
  if (!row?.sha256 || row.readAt || row.refusal) return
  await db.updateTable('imports').set({ begunAt: sql`now()`, progress: begun }).where('id', '=', id).execute()
  const folder = await mkdtemp(join(tmpdir(), 'tomoni-import-'))
  try {
    await writeFile(join(folder, sourceFile), await readBytes(row.sha256))
    const found = await reading(folder, row.fileName || 'pasted.txt', row.begunAt !== null)
    await db.updateTable('imports').set({ progress: read }).where('id', '=', id).execute()
    await inTransaction(db, (trx) => store(trx, id, found))
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

/** A document over which the process hung or died once may have met a restart; the second time it is the document. */
async function reading(folder: string, name: string, isAgain: boolean): Promise<FolderRead> {
  try {
    return await readers.make('readFolder', folder, name)
  } catch (error) {
    if (!(isAgain && error instanceof Busy && error.cause)) throw error
    const { code, values } = refuse('tooLong')
    return { refusal: { code, values } }
  }
}

async function store(trx: Trx, id: string, found: FolderRead): Promise<void> {
  const set = trx.updateTable('imports').where('id', '=', id)
  if ('refusal' in found) {
    const refusal = sql<typeof found.refusal>`${JSON.stringify(found.refusal)}::text::jsonb`
    await set.set({ refusal, progress: stored }).execute()
    return
  }
  const { lines, proposal, pictures, format } = found
  await trx.deleteFrom('importLines').where('importId', '=', id).execute()
  await trx.deleteFrom('importPictures').where('importId', '=', id).execute()
  for (const { file, ...picture } of pictures) {
    const bytes = await readFile(file)
    const sha256 = createHash('sha256').update(bytes).digest('hex')
    await storeBytes(trx, sha256, bytes)
    await trx
      .insertInto('importPictures')
      .values({ importId: id, ...picture, sha256 })
      .execute()
  }
  const rows = lines.map((line, at) => {
    const { kind, alike, doubt } = proposal.lines[at] ?? { kind: 'paragraph', alike: 'text', doubt: null }
    return { importId: id, at, line, proposed: kind, alike, doubt }
  })
  for (let at = 0; at < rows.length; at += 1000) await insertRows(trx, 'importLines', rows.slice(at, at + 1000))
  const entries = sql<typeof proposal.entries>`${JSON.stringify(proposal.entries)}::text::jsonb`
  await set.set({ readAt: sql`now()`, reader: readerVersion, format, entries, progress: stored }).execute()
}
