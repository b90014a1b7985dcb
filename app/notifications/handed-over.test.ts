import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { newId } from '#app/text/ids.ts'
import { freshDatabase } from '#db/testing'
import { post } from './mail.ts'
import { MailServer } from './mail-server.ts'
import { sendMail } from './sending.ts'
import { mailServer } from './smtp.fixture.ts'

const from = 'tomoni@city.internal'
let at: Awaited<ReturnType<typeof freshDatabase>>
beforeAll(async () => {
  at = await freshDatabase()
})
afterAll(() => at.drop())

async function waiting(): Promise<string> {
  const writer = {
    lang: 'ja',
    city: '市',
    contact: '',
    t: (key: string) => key,
    address: (path: string) => path,
  } as const
  const about = { kind: 'submission', id: newId() }
  const letter = { subject: 'a', parts: [{ text: 'b' }] }
  await at.db.transaction().execute((trx) => post(trx, { kind: 'receipt', about, to: 'a@b.internal', letter, writer }))
  const { id } = await at.db.selectFrom('mails').select('id').orderBy('id', 'desc').executeTakeFirstOrThrow()
  return id
}

const standing = (id: string) =>
  at.db.selectFrom('mails').select(['state', 'why', 'handedOverAt']).where('id', '=', id).executeTakeFirstOrThrow()
const later = (id: string) =>
  sql`update mails set handed_over_at = handed_over_at - interval '3 minutes' where id = ${id}`.execute(at.db)

/** A process of its own that sends one mail, to be killed. */
function sender(mail: string, smtp: string) {
  const program = `
    const { connect } = await import('./db/connection.ts')
    const { MailServer } = await import('./app/notifications/mail-server.ts')
    const { sendMail } = await import('./app/notifications/sending.ts')
    await sendMail(connect(${JSON.stringify(at.url)}), new MailServer(${JSON.stringify(smtp)}, '${from}'), '${mail}')`
  return spawn(process.execPath, ['--input-type=module', '-e', program], { stdio: 'ignore' })
}
async function kill(child: ReturnType<typeof sender>): Promise<void> {
  child.kill('SIGKILL')
  if (child.signalCode === null) await once(child, 'exit')
}
const patience = { timeout: 300_000 }

test('killed once the server has all of a mail: it is not sent again by itself, and somebody is told why', async () => {
  const box = await mailServer(['take_slowly'])
  const mail = await waiting()
  const child = sender(mail, box.url)
  await expect.poll(() => box.taken.length, patience).toBe(1)
  await kill(child)
  const server = new MailServer(box.url, from)
  await sendMail(at.db, server, mail)
  // it may still be answered: whoever else sends it waits
  expect(await standing(mail)).toMatchObject({ state: 'waiting', handedOverAt: expect.any(Date) })
  await later(mail)
  await sendMail(at.db, server, mail)
  expect(await standing(mail)).toEqual({ state: 'kept', why: 'maybe_sent', handedOverAt: null })
  expect(box.taken).toHaveLength(1)
  server.close()
  await box.close()
}, 600_000)

test('killed before the server has all of a mail: it goes out once', async () => {
  const box = await mailServer(['slow'])
  const mail = await waiting()
  const child = sender(mail, box.url)
  await expect.poll(() => box.asked.length, patience).toBe(1)
  await kill(child)
  expect(await standing(mail)).toMatchObject({ state: 'waiting', handedOverAt: null })
  const server = new MailServer(box.url, from)
  await sendMail(at.db, server, mail)
  expect(await standing(mail)).toMatchObject({ state: 'sent' })
  expect(box.taken).toHaveLength(1)
  server.close()
  await box.close()
}, 600_000)

test('two who send the same mail at once send one; unguarded they would send two, known by one Message-ID', async () => {
  const box = await mailServer()
  const servers = [new MailServer(box.url, from), new MailServer(box.url, from)]
  const mail = await waiting()
  const both = await Promise.allSettled(servers.map((server) => sendMail(at.db, server, mail)))
  expect(box.taken).toHaveLength(1)
  expect(both.filter(({ status }) => status === 'rejected').length).toBeLessThan(2)
  expect(await standing(mail)).toMatchObject({ state: 'sent' })
  const words = { to: 'a@b.internal', subject: 'a', text: 'b', html: 'b' }
  await Promise.all(servers.map((server) => server.send(mail, words, async () => undefined)))
  expect(box.taken).toHaveLength(3)
  expect(new Set(box.taken.map(({ mail: { messageId } }) => messageId)).size).toBe(1)
  for (const server of servers) server.close()
  await box.close()
}, 600_000)

test('where it cannot be written down that a mail is on its way, its end is not sent', async () => {
  const box = await mailServer()
  const server = new MailServer(box.url, from)
  const mail = await waiting()
  const words = { to: 'a@b.internal', subject: 'a', text: 'b', html: 'b' }
  const failing = server.send(mail, words, () => Promise.reject(new Error('the database is away')))
  await expect(failing).rejects.toThrow('the database is away')
  expect(box.taken).toEqual([])
  await sendMail(at.db, server, mail)
  expect(await standing(mail)).toMatchObject({ state: 'sent' })
  server.close()
  await box.close()
}, 600_000)
