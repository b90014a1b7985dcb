import { execFileSync } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync, statfsSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { personOf } from '#app/accounts/person.ts'
import { startPerson } from '#app/accounts/session.ts'
import { stampOf } from '#app/forms/sender.ts'
import { beginRegistration } from '#app/organisations/registration/application.ts'
import { commentPage, type Demo, prefixes, said, startDemo, words } from '../demo.fixture.ts'
import { ask, send } from '../portal.fixture.ts'

/** Only root may mount a small disk; elsewhere these are passed over. */
const mayMount = process.getuid?.() === 0 && process.platform === 'linux'
const disks: string[] = []

function smallDisk(size: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'tomoni-disk-'))
  execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${size},mode=755`, 'tmpfs', folder])
  disks.push(folder)
  return folder
}

/** Takes all the room there is, until it is given back. */
function fill(folder: string): () => void {
  const rest = join(folder, 'rest')
  const { bavail, bsize } = statfsSync(folder)
  writeFileSync(rest, Buffer.alloc(bavail * bsize))
  return () => rmSync(rest)
}

let demo: Demo
beforeAll(async () => {
  demo = await startDemo()
}, 600_000)
afterAll(async () => {
  await demo?.stop()
  for (const disk of disks) {
    execFileSync('umount', ['-l', disk])
    rmSync(disk, { recursive: true, force: true })
  }
})

test.skipIf(!mayMount)(
  'the disk of the files is full: an upload is refused in words, nothing is stored half, and it is ready again with room',
  async () => {
    const disk = smallDisk('16m')
    const portal = await demo.portal({ DATA_DIR: disk })
    const person = await demo.db.transaction().execute((trx) => personOf(trx, { email: 'd@e.example', language: 'en' }))
    const group = await beginRegistration(demo.db, person)
    const cookie = (await startPerson(demo.db, person, '', false)).split(';')[0] ?? ''
    const path = `/my/groups/${group}/application/papers/new/rules`
    const upload = async (prefix: string) => {
      const edge = 'edge4711'
      const head = `--${edge}\r\nContent-Disposition: form-data; name="paper"; filename="a.pdf"\r\nContent-Type: application/pdf\r\n\r\n`
      const body = Buffer.concat([
        Buffer.from(`${head}%PDF-1.7\n`),
        randomBytes(900_000),
        Buffer.from(`\r\n--${edge}--\r\n`),
      ])
      return ask(portal.port, prefix + path, {
        method: 'POST',
        body,
        headers: {
          'Content-Type': `multipart/form-data; boundary=${edge}`,
          Origin: `http://127.0.0.1:${portal.port}`,
          Cookie: cookie,
        },
      })
    }
    // its worker needs a moment
    await expect.poll(async () => (await ask(portal.port, '/readyz')).text).toBe('ok\n')
    expect((await upload('')).status).toBe(303)
    const giveBack = fill(disk)
    for (const [prefix, language] of Object.entries(prefixes)) {
      const refused = await upload(prefix)
      expect([refused.status, refused.headers['retry-after']]).toEqual([503, '60'])
      expect(said(refused.text)).toContain(words('ui:errors.full', language))
    }
    const ready = await ask(portal.port, '/readyz')
    expect([ready.status, ready.text]).toEqual([503, 'not ready: disk\n'])
    expect((await ask(portal.port, '/healthz')).status).toBe(200)
    expect((await ask(portal.port, '/plans')).status).toBe(200)
    const papers = await demo.db
      .selectFrom('organisationPapers')
      .select('sha256')
      .where('handedInBy', '=', person)
      .execute()
    expect(papers).toHaveLength(1)
    const { rows } = await sql`select from stored_bytes b where not exists (
      select from bytes_in_use u where u.sha256 = b.sha256)`.execute(demo.db)
    expect(rows).toEqual([])
    expect(
      execFileSync('ls', ['-A', join(disk, 'files')])
        .toString()
        .trim(),
    ).toBe(papers[0]?.sha256)
    giveBack()
    expect((await upload('')).status).toBe(303)
    await expect
      .poll(async () => (await ask(portal.port, '/readyz')).text, { timeout: 120_000, interval: 1000 })
      .toBe('ok\n')
  },
  240_000,
)

test('the disk of the database is full: what was written is given back, nothing is stored half', async () => {
  // what PostgreSQL says then, said by a trigger: a real one would take the whole server of these tests with it
  await sql`create function say_full() returns trigger language plpgsql as $$
    begin raise exception 'could not extend file: No space left on device' using errcode = '53100'; end $$`.execute(
    demo.db,
  )
  await sql`create trigger say_full before insert on opinions for each row execute function say_full()`.execute(demo.db)
  const portal = await demo.portal({ RATE_LIMITS: 'off' })
  const stamp = stampOf(new Date(Date.now() - 60_000))
  const [opinion, formKey] = ['居場所を中学校区ごとに置いてください。', randomBytes(32).toString('base64url')]
  const comment = (prefix: string) =>
    send(portal.port, `${prefix}${commentPage.replace('/comment', '/submission')}`, {
      ...{ stamp, formKey, class: 'resident', name: 'a', address: 'b', email: 'a@b.example' },
      'items[0].body': opinion,
    })
  const count = async () => (await demo.db.selectFrom('submissions').select('id').execute()).length
  const before = await count()
  for (const [prefix, language] of Object.entries(prefixes)) {
    const refused = await comment(prefix)
    expect([refused.status, refused.headers['retry-after']]).toEqual([503, '60'])
    expect(said(refused.text)).toContain(words('ui:errors.full', language))
    expect(refused.text).toContain(opinion)
  }
  expect(await count()).toBe(before)
  expect((await ask(portal.port, '/readyz')).text).toBe('not ready: disk\n')
  expect(portal.output()).toContain('PostgreSQL 53100')
  await sql`drop trigger say_full on opinions`.execute(demo.db)
  expect((await comment('')).status).toBe(303)
  expect(await count()).toBe(before + 1)
}, 600_000)
