import { system } from '#app/journal/journal.ts'
import { newId } from '#app/text/ids.ts'
import type { Db } from '#db/connection'
import { race, testRaces } from '#db/races.fixture'
import { post, sendAgain } from './mail.ts'
import type { MailServer } from './mail-server.ts'
import { sendMail } from './sending.ts'

/** Says yes to whatever it is given. */
const server = {
  send: async (_id: string, _words: unknown, handOver: () => Promise<void>) => {
    await handOver()
    return { kind: 'taken' }
  },
} as unknown as MailServer

async function waiting(db: Db): Promise<string> {
  const say = { t: (key: string) => key, address: (path: string) => path }
  const writer = { lang: 'ja', city: '市', contact: '', ...say } as const
  const letter = { subject: 'a', parts: [{ text: 'b' }] }
  const mail = {
    kind: 'receipt',
    about: { kind: 'submission', id: newId() },
    to: 'a@b.internal',
    letter,
    writer,
  } as const
  await db.transaction().execute((trx) => post(trx, mail))
  const { id } = await db.selectFrom('mails').select('id').orderBy('id', 'desc').executeTakeFirstOrThrow()
  return id
}

testRaces([
  race({
    what: 'a mail that has just gone out is not sent again',
    locks: ['app/notifications/mail.ts sendAgain'],
    prepare: waiting,
    first: (db, id) => sendMail(db, server, id),
    second: (db, id) => sendAgain(db, system, id),
    held: ['done', 'mails:refused.sentAlready'],
    lost: ['done', 'done'],
  }),
])
