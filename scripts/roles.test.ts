import { spawn } from 'node:child_process'
import { text } from 'node:stream/consumers'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { connect } from '#db/connection'
import { addJob } from '#db/jobs'
import { freshDatabase } from '#db/testing'

let fresh: Awaited<ReturnType<typeof freshDatabase>>
beforeAll(async () => {
  fresh = await freshDatabase('template0')
})
afterAll(() => fresh.drop())

/** A script on a database of somebody else, empty at first, with the two roles of decision 023. */
function start(script: string, ...args: string[]) {
  const roles = { DATABASE_URL: fresh.processUrl, DATABASE_OWNER_URL: fresh.url }
  const child = spawn(process.execPath, [`scripts/${script}.ts`, ...args], { env: { ...process.env, ...roles } })
  const said = Promise.all([text(child.stdout), text(child.stderr)])
  const code = new Promise((ended) => child.once('close', ended))
  return { child, ended: said.then(async (all) => ({ code: await code, said: all.join('') })) }
}
const run = (script: string, ...args: string[]) => start(script, ...args).ended

test('migrate fills it as its owner, once', async () => {
  expect(await run('migrate')).toMatchObject({ code: 0, said: expect.stringMatching(/^Applied 0001_text/) })
  expect(await run('migrate')).toMatchObject({ code: 0, said: expect.stringMatching(/^Nothing to apply/) })
})

test('migrate says in one line why it cannot: the database was made before the first release', async () => {
  const rename = (name: string, to: string) =>
    sql`update kysely_migration set name = ${to} where name = ${name}`.execute(fresh.db)
  await rename('0001_text', '0001_ground')
  const refused = await run('migrate')
  await rename('0001_ground', '0001_text')
  expect(refused).toEqual({ code: 1, said: expect.stringMatching(/^[^\n]+ made before the first release [^\n]+\n$/) })
})

test('staff:add invites as the role of the process', async () => {
  const added = await run('staff-add', '--name', '山田花子', '--email', 'hanako@example.jp', '--role', 'editor')
  expect(added).toMatchObject({ code: 0, said: expect.stringMatching(/\/desk\/invitations\//) })
  expect(await run('staff-add', '--renew', '--email', 'hanako@example.jp')).toMatchObject({ code: 0 })
})

test('worker does jobs as the role of the process', async () => {
  const asProcess = connect(fresh.processUrl, 1)
  await addJob(asProcess, 'forget_mails', {})
  await asProcess.destroy()
  const worker = start('worker')
  await expect.poll(async () => (await sql`select from graphile_worker.jobs`.execute(fresh.db)).rows).toEqual([])
  worker.child.kill('SIGTERM')
  expect(await worker.ended).toMatchObject({ code: 0, said: expect.not.stringMatching(/rror/) })
})

test('demo:reset touches no database of somebody else', async () => {
  expect(await run('demo-reset', '--yes')).toMatchObject({
    code: 1,
    said: expect.stringMatching(/DATABASE_URL is set/),
  })
})
