import { spawnSync } from 'node:child_process'
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { applyPatch, parsePatch, reversePatch } from 'diff'
import { sql } from 'kysely'
import { afterAll, expect, inject, test } from 'vitest'
import { ensurePatched } from '../scripts/patch.mjs'
import { connect } from './connection.ts'
import { freshDatabase } from './testing.ts'

const folder = mkdtempSync(join(tmpdir(), 'tomoni-lines-'))
afterAll(() => rmSync(folder, { recursive: true }))

/** postgres.js as npm brings it. */
function unmended(name: string): string {
  const home = join(folder, name)
  cpSync(new URL('../node_modules/postgres', import.meta.url), home, { recursive: true })
  for (const patch of parsePatch(readFileSync(new URL('postgres.patch', import.meta.url), 'utf8'))) {
    const file = join(home, String(patch.newFileName).slice(2))
    const before = applyPatch(readFileSync(file, 'utf8'), reversePatch(patch))
    if (before === false) throw new Error(`${file} was not mended`)
    writeFileSync(file, before)
  }
  return home
}

/** Each of twenty holds a line, it is ended, and they ask twice: issue 1208 of porsager/postgres. */
function askTwice(driver: string) {
  const program = `
    const { default: postgres } = await import(${JSON.stringify(driver)})
    const open = () => postgres(${JSON.stringify(inject('testServer').url)}, { max: 1 })
    const other = open()
    const said = await Promise.all(Array.from({ length: 20 }, async () => {
      const ours = open()
      const held = await ours.reserve()
      const [{ pid }] = await held\`select pg_backend_pid() as pid\`
      await other\`select pg_terminate_backend(\${pid})\`
      const codes = []
      for (const _ of [1, 2]) await held\`select 1\`.catch(({ code }) => codes.push(code))
      held.release()
      return [codes.at(-1), (await ours\`select 'well again' as words\`)[0].words].join(', ')
    }))
    console.log([...new Set(said)].join('; '))
    process.exit()`
  // unmended some wait for ever instead: whether a line is known to be gone when it is asked is a matter of chance
  const { status, stdout, stderr } = spawnSync(process.execPath, ['--input-type=module', '-e', program], {
    encoding: 'utf8',
    timeout: 120_000,
    killSignal: 'SIGKILL',
  })
  return { status, said: stdout.trim(), stderr }
}

test('a line that is ended while somebody holds it is refused to them, and nothing else happens', () => {
  const { status, said } = askTwice(new URL('../node_modules/postgres/src/index.js', import.meta.url).href)
  expect([status, said]).toEqual([0, 'CONNECTION_CLOSED, well again'])
})

test('as npm brings the driver, it ends the process', () => {
  const driver = join(unmended('control'), 'src/index.js')
  const ended = () => {
    const { status, stderr } = askTwice(driver)
    return status !== 0 && stderr.includes("reading 'write'")
  }
  expect(Array.from({ length: 10 }).some(ended)).toBe(true)
})

test('the patch is applied once, and says so where the driver is another one', async () => {
  const home = unmended('another')
  await ensurePatched(home)
  await ensurePatched(home)
  expect(readFileSync(join(home, 'src/index.js'), 'utf8')).toContain('patchedBy')
  writeFileSync(join(home, 'src/index.js'), 'another')
  await expect(ensurePatched(home)).rejects.toThrow(/does not fit/)
  writeFileSync(join(home, 'package.json'), '{ "version": "3.5.0" }')
  await expect(ensurePatched(home)).rejects.toThrow(/made for postgres 3\.4\.9; 3\.5\.0 is installed/)
})

test('all lines ended again and again under eight writers: what was acknowledged is there, and all go on', async () => {
  const { url, db, drop } = await freshDatabase()
  const [killer, pool] = [connect(inject('testServer').url, 1), connect(url, 10)]
  await sql`create table written (number int primary key)`.execute(db)
  await db.destroy()
  const name = new URL(url).pathname.slice(1)
  const acknowledged: number[] = []
  const refused = new Set<string>()
  let [next, isOver] = [0, false]
  const writer = async () => {
    while (!isOver) {
      const number = next++
      const write = pool.transaction().execute(async (trx) => {
        await sql`insert into written values (${number})`.execute(trx)
        // asked side by side: they wait in a queue of the line
        await Promise.all([1, 1500].map((length) => sql`select ${'a'.repeat(length)}::text`.execute(trx)))
      })
      await write.then(
        () => acknowledged.push(number),
        (error) => refused.add(String(error.code)),
      )
    }
  }
  const writers = Array.from({ length: 8 }, writer)
  for (let round = 1; round <= 20; round++) {
    const before = acknowledged.length
    await expect.poll(() => acknowledged.length).toBeGreaterThan(before)
    await sql`select pg_terminate_backend(pid) from pg_stat_activity
      where datname = ${name} and backend_type = 'client backend'`.execute(killer)
  }
  isOver = true
  await Promise.all(writers)
  const { rows } = await sql<{ number: number }>`select number from written`.execute(pool)
  const stored = new Set(rows.map(({ number }) => number))
  expect(acknowledged.filter((number) => !stored.has(number))).toEqual([])
  expect([...refused].filter((code) => !/^(57P01|CONNECTION_|ECONN|EPIPE)/.test(code))).toEqual([])
  await Promise.all([pool.destroy(), killer.destroy()])
  await drop()
})
