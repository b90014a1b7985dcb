import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { askForLink } from '#app/accounts/person-link.ts'
import { answer, answeringSample, group, resultInput, send } from '#app/consultations/answers/answering.fixture.ts'
import { publishResult } from '#app/consultations/answers/result.ts'
import { findReceipt } from '#app/consultations/comments/receipt.ts'
import { closesAt, sampleCall, sampleSubmission } from '#app/consultations/comments/sample-call.fixture.ts'
import { submit } from '#app/consultations/comments/submission.ts'
import { withdraw } from '#app/consultations/comments/withdrawal.ts'
import { sampleOrganisation } from '#app/organisations/groups/organisation.fixture.ts'
import type { Db } from '#db/connection'
import { withDb } from '#db/testing'
import { mailAnswers, mailReceipts } from './consultation-mails.ts'
import { written } from './letter.ts'
import { mailLink } from './link-mail.ts'
import { forgetMails, openMail, sendAgain, viewMail } from './mail.ts'
import { MailServer } from './mail-server.ts'
import { mailOrganisationStep } from './organisation-mails.ts'
import { sendMail, sendMails } from './sending.ts'
import { type Mood, mailServer } from './smtp.fixture.ts'

const visitor = { kind: 'visitor' } as const
const email = 'shimizu@post.internal'

/** The receipt mail of somebody who has just sent their opinion, as it waits to be sent. */
async function waitingMail(db: Db, changes: Partial<Parameters<typeof sampleSubmission>[0]> = {}) {
  await sampleCall(db)
  const receipt = await submit(db, visitor, sampleSubmission({ email, ...changes }))
  const { id } = await db.selectFrom('submissions').select('id').executeTakeFirstOrThrow()
  await mailReceipts(db, [id])
  const mail = await db.selectFrom('mails').selectAll().executeTakeFirst()
  return { ...receipt, submission: id, mail: mail?.id ?? '', sealed: mail?.sealed ?? null }
}

const standing = (db: Db, id: string) =>
  db.selectFrom('mails').select(['state', 'why', 'reply', 'attempts']).where('id', '=', id).executeTakeFirstOrThrow()
const jobsFor = async (db: Db, task: string) => {
  const { rows } = await sql<{ id: number; late: number }>`select id, extract(epoch from run_at - now())::float as late
    from graphile_worker.jobs where task_identifier = ${task}`.execute(db)
  return rows
}

async function withServer(
  moods: Mood[],
  run: (box: Awaited<ReturnType<typeof mailServer>>, server: MailServer) => Promise<void>,
) {
  const box = await mailServer(moods)
  const server = new MailServer(box.url, 'ともに <tomoni@city.internal>')
  try {
    await run(box, server)
  } finally {
    server.close()
    await box.close()
  }
}

test('a receipt goes to whoever gave an address, in both forms, with a link that opens it', () =>
  withServer([], (box, server) =>
    withDb(async (db) => {
      const { mail, receiptNumber } = await waitingMail(db)
      await sendMail(db, server, mail)
      await sendMail(db, server, mail)
      expect(await standing(db, mail)).toMatchObject({ state: 'sent', attempts: 1 })
      const [sent, ...others] = box.taken
      expect(others).toEqual([])
      expect(sent?.to).toEqual([email])
      expect(sent?.mail.from).toMatchObject({ address: 'tomoni@city.internal', name: 'ともに' })
      expect(sent?.mail.subject).toContain(receiptNumber)
      expect(sent?.mail.headers).toContainEqual(
        expect.objectContaining({ key: 'auto-submitted', value: 'auto-generated' }),
      )
      for (const words of [sent?.mail.text ?? '', sent?.mail.html ?? '']) {
        const [, number = '', secret = ''] = /\/receipts\/([^/\s"]+)\/([^/\s"<]+)/.exec(words) ?? []
        expect(await findReceipt(db, number, secret)).toMatchObject({ receiptNumber })
        // nobody has confirmed the address: it is not sent what anybody may have written
        expect(words).not.toContain('居場所')
        expect(words).not.toContain('清水')
      }
    }),
  ))

test.each([
  ['ja', '受付番号'],
  ['ja-easy', '受付番号（うけつけばんごう）'],
  ['en', 'Receipt number'],
] as const)('speaks %s to whoever wrote in it', (language, words) =>
  withDb(async (db) => {
    const { mail, sealed } = await waitingMail(db, { language })
    expect(openMail(mail, sealed as Buffer).text).toContain(words)
  }),
)

test('nothing is sent without an address, to a withdrawn one, or twice', () =>
  withDb(async (db) => {
    const { submission, receiptNumber, secret } = await waitingMail(db)
    await mailReceipts(db, [submission])
    expect(await db.selectFrom('mails').select('id').execute()).toHaveLength(1)
    expect(await jobsFor(db, 'send_mails')).toHaveLength(1)
    await submit(db, visitor, sampleSubmission({ email: '', phone: '090-0000-0000', formKey: 'another form key 1' }))
    expect(await jobsFor(db, 'receipt_mails')).toHaveLength(1)
    await db.deleteFrom('mails').execute()
    await withdraw(db, visitor, { number: receiptNumber, secret, now: new Date(closesAt.getTime() - 1) })
    await mailReceipts(db, [submission])
    expect(await db.selectFrom('mails').select('id').execute()).toEqual([])
  }))

test('of a crowd whose receipts are mailed together one whose words cannot be opened keeps no other from theirs', () =>
  withDb(async (db) => {
    await sampleCall(db)
    for (const at of [1, 2, 3]) {
      await submit(db, visitor, sampleSubmission({ email: `${at}${email}`, formKey: `form number 100${at}` }))
    }
    expect(await jobsFor(db, 'receipt_mails')).toHaveLength(1)
    const { rows } = await sql<{ id: string }>`select told.submission as id
      from graphile_worker._private_jobs, json_to_recordset(payload) as told(submission text)`.execute(db)
    const ids = rows.map(({ id }) => id)
    expect(ids).toHaveLength(3)
    await db
      .updateTable('submissionPersons')
      .set({ sealed: Buffer.from('broken') })
      .where('submissionId', '=', ids[1] ?? '')
      .execute()
    for (const _ of [1, 2]) await expect(mailReceipts(db, ids)).rejects.toThrow()
    expect(await db.selectFrom('mails').select('aboutId').orderBy('id').execute()).toEqual(
      [ids[0], ids[2]].map((aboutId) => ({ aboutId })),
    )
  }))

test('of mails that are sent together one that cannot be opened keeps no other from going', () =>
  withServer([], (box, server) =>
    withDb(async (db) => {
      await sampleCall(db)
      for (const at of [1, 2]) {
        await submit(db, visitor, sampleSubmission({ email: `${at}${email}`, formKey: `form number 100${at}` }))
      }
      const sent = await db.selectFrom('submissions').select('id').execute()
      await mailReceipts(
        db,
        sent.map(({ id }) => id),
      )
      const mails = await db.selectFrom('mails').select('id').orderBy('id').execute()
      const [broken = '', whole = ''] = mails.map(({ id }) => id)
      await db
        .updateTable('mails')
        .set({ sealed: Buffer.from('broken') })
        .where('id', '=', broken)
        .execute()
      await expect(sendMails(db, server, [broken, whole])).rejects.toThrow()
      expect(await standing(db, whole)).toMatchObject({ state: 'sent' })
      expect(box.taken).toHaveLength(1)
    }),
  ))

test('a server that refuses is not asked again; one that puts off, drops or is away is', () =>
  withServer(['delay', 'refuse'], (box, server) =>
    withDb(async (db) => {
      const { mail } = await waitingMail(db)
      await sql`delete from graphile_worker._private_jobs`.execute(db)
      await sendMail(db, server, mail)
      expect(await standing(db, mail)).toEqual({ state: 'waiting', why: 'server_away', reply: 451, attempts: 1 })
      const [again] = await jobsFor(db, 'send_mail')
      expect(again?.late).toBeGreaterThan(3)
      await sendMail(db, server, mail)
      expect(await standing(db, mail)).toEqual({ state: 'refused', why: 'server_refused', reply: 550, attempts: 2 })
      expect(box.taken).toEqual([])
    }),
  ))

test('a mail waits while the server drops the line or is away, and goes out once when it is back', () =>
  withDb(async (db) => {
    const box = await mailServer(['drop'])
    const from = 'tomoni@city.internal'
    const { mail } = await waitingMail(db)
    const first = new MailServer(box.url, from)
    await sendMail(db, first, mail)
    expect(await standing(db, mail)).toMatchObject({ state: 'waiting', why: 'server_away', reply: null })
    first.close()
    await box.close()
    const away = new MailServer(box.url, from)
    await sendMail(db, away, mail)
    // it has just not answered: it is left in peace for a while, without a connection
    await sendMail(db, away, mail)
    away.close()
    expect(await standing(db, mail)).toMatchObject({ state: 'waiting', attempts: 3 })
    const back = await mailServer([], box.port)
    const again = new MailServer(back.url, from)
    await sendMail(db, again, mail)
    expect(await standing(db, mail)).toMatchObject({ state: 'sent', attempts: 4 })
    expect(back.taken).toHaveLength(1)
    again.close()
    await back.close()
  }))

test('without a server, or to an address that cannot be, mails are kept, can be read and sent later', () =>
  withServer([], (box, server) =>
    withDb(async (db) => {
      const { author } = await answeringSample(db)
      await send(db, '居場所を。', { email })
      const { id: submission } = await db.selectFrom('submissions').select('id').executeTakeFirstOrThrow()
      await mailReceipts(db, [submission])
      const { id: mail } = await db.selectFrom('mails').select('id').executeTakeFirstOrThrow()
      await sendMail(db, null, mail)
      expect(await standing(db, mail)).toMatchObject({ state: 'kept', why: 'no_server' })
      await expect(viewMail(db, author, { mail, reason: ' ' })).rejects.toMatchObject({ status: 422 })
      expect(await viewMail(db, author, { mail, reason: '届かないと電話があった' })).toMatchObject({ to: email })
      const seen = await db.selectFrom('journal').select('details').where('verb', '=', 'mail.viewed').execute()
      expect(seen).toEqual([{ details: { reason: '届かないと電話があった' } }])
      await sendAgain(db, author, mail)
      await sendMail(db, server, mail)
      expect(box.taken).toHaveLength(1)
      await expect(sendAgain(db, author, mail)).rejects.toMatchObject({ code: 'mails:refused.sentAlready' })
    }),
  ))

test.each(['a@city.example', 'a@b.invalid', 'someone@example.jp'])('%s is never asked for', (to) =>
  withServer([], (box, server) =>
    withDb(async (db) => {
      const { mail } = await waitingMail(db, { email: to })
      await sendMail(db, server, mail)
      expect(await standing(db, mail)).toMatchObject({ state: 'kept', why: 'no_such_address' })
      expect(box.taken).toEqual([])
    }),
  ),
)

async function inTurn<T>(all: T[], run: (one: T) => Promise<void>): Promise<void> {
  for (const one of all) await run(one)
}

test.each([
  ['one after another', (db: Db, ids: string[]) => inTurn(ids, (id) => mailReceipts(db, [id]))],
  ['all at once', mailReceipts],
])(
  'one letter box gets no more than twenty mails a day, what is more on a later one, and strangers no more: %s',
  (_, mail) =>
    withDb(async (db) => {
      await sampleCall(db)
      for (let at = 0; at < 85; at++) {
        const letters = [email, email.toUpperCase(), email.replace('@', '＠'), `${email}\u200e`]
        await submit(db, visitor, sampleSubmission({ email: letters[at % 4], formKey: `form number ${1000 + at}` }))
      }
      const ids = await db.selectFrom('submissions').select('id').execute()
      await mail(
        db,
        ids.map(({ id }) => id),
      )
      const counts = await db
        .selectFrom('mails')
        .select(sql<number>`round(extract(epoch from coalesce(not_before, now()) - now()) / 86400)::int`.as('days'))
        .select((eb) => ['state', 'why', eb.fn.countAll<number>().as('count')])
        .groupBy(['state', 'why', 'days'])
        .orderBy('days')
        .orderBy('state', 'desc')
        .execute()
      expect(counts).toEqual([
        { state: 'waiting', why: null, days: 0, count: 20 },
        { state: 'kept', why: 'too_many', days: 0, count: 5 },
        ...[1, 2, 3].map((days) => ({ state: 'waiting', why: 'later', days, count: 20 })),
      ])
      const jobs = await jobsFor(db, 'send_mail')
      expect(jobs.filter(({ late }) => late > 80_000)).toHaveLength(60)
    }),
)

test('what strangers cause uses up nothing else: a link, a notice to a group and an answer still go out', () =>
  withDb(async (db) => {
    await sampleCall(db)
    for (let at = 0; at < 21; at++) {
      await submit(db, visitor, sampleSubmission({ email, formKey: `form number ${1000 + at}` }))
    }
    for (const { id } of await db.selectFrom('submissions').select('id').execute()) await mailReceipts(db, [id])
    const group = await sampleOrganisation(db, { email })
    await askForLink(db, { email, language: 'ja', leadsTo: '/my', from: '192.0.2.1' })
    const { id: link } = await db.selectFrom('personLinks').select('id').executeTakeFirstOrThrow()
    await mailLink(db, link)
    const step = await db
      .selectFrom('organisationSteps')
      .select('id')
      .where('organisationId', '=', group.id)
      .executeTakeFirstOrThrow()
    await mailOrganisationStep(db, step.id)
    const { id: sent } = await db.selectFrom('submissions').select('consultationId as id').executeTakeFirstOrThrow()
    await mailAnswers(db, { consultation: sent })
    const rows = await db.selectFrom('mails').select(['kind', 'why']).orderBy('madeAt').execute()
    expect(rows.filter(({ why }) => why === 'too_many')).toEqual([])
    expect(rows.filter(({ why }) => why === 'later').map(({ kind }) => kind)).toEqual(['receipt', 'answer'])
    expect(rows.filter(({ kind }) => kind === 'link' || kind === 'group')).toEqual([
      { kind: 'link', why: null },
      { kind: 'group', why: null },
    ])
  }))

test('everybody who took part is told of the answers, without a second mail when told again', () =>
  withDb(async (db) => {
    const sample = await answeringSample(db)
    const first = await send(db, '居場所を。', { email })
    await send(db, 'バスを。', { email: 'another@post.internal', language: 'en' })
    await send(db, '歩道を。', { email: '', phone: '090-0000-0000' })
    const { opinions } = await db
      .selectFrom('opinions')
      .select(sql<string[]>`array_agg(id)`.as('opinions'))
      .executeTakeFirstOrThrow()
    await answer(db, sample, await group(db, sample, opinions))
    await publishResult(db, sample.author, resultInput())
    expect(await jobsFor(db, 'answer_mails')).toHaveLength(1)
    const { consultationId } = await db
      .selectFrom('submissions')
      .select('consultationId')
      .where('id', '=', first.id)
      .executeTakeFirstOrThrow()
    await mailAnswers(db, { consultation: consultationId })
    await mailAnswers(db, { consultation: consultationId })
    const mails = await db
      .selectFrom('mails')
      .select(['id', 'sealed', 'kind', 'language'])
      .orderBy('language')
      .execute()
    expect(mails.map(({ kind, language }) => [kind, language])).toEqual([
      ['answer', 'en'],
      ['answer', 'ja'],
    ])
    const words = openMail(mails[1]?.id ?? '', mails[1]?.sealed as Buffer)
    expect(words.text).toContain('/consultations/iken/result')
    expect(words.text).toMatch(/\/receipts\/[2-9A-Z-]+\/[2-9A-Z-]+/)
  }))

test('what stands in a title stays text, and cannot write a header', () => {
  const writer = {
    lang: 'ja',
    city: '青葉野市',
    contact: '',
    t: (key: string) => key,
    address: (path: string) => path,
  } as const
  const title = '<img src=x onerror=alert(1)>\r\nBcc: everybody@post.internal'
  const { html, subject } = written(
    { subject: title, parts: [{ text: title }, { facts: [[title, title]] }] },
    email,
    writer,
  )
  expect(html).not.toContain('<img')
  expect(subject).not.toMatch(/[\r\n]/)
})

test('what mails said is destroyed by rule; that they were sent is not', () =>
  withDb(async (db) => {
    const { mail } = await waitingMail(db)
    await sendMail(db, null, mail)
    await sql`update municipality set mails_kept_days = 30`.execute(db)
    await forgetMails(db)
    expect(await db.selectFrom('mails').select('sealed').executeTakeFirst()).not.toEqual({ sealed: null })
    await sql`update mails set made_at = now() - interval '31 days'`.execute(db)
    await forgetMails(db)
    expect(await db.selectFrom('mails').select(['sealed', 'state']).execute()).toEqual([
      { sealed: null, state: 'kept' },
    ])
  }))

test('what the city owes is put off without end, and never lost', () =>
  withDb(async (db) => {
    await sampleCall(db)
    for (let at = 0; at < 101; at++) {
      await submit(db, visitor, sampleSubmission({ email, formKey: `form number ${1000 + at}` }))
    }
    const { id } = await db.selectFrom('submissions').select('consultationId as id').executeTakeFirstOrThrow()
    await mailAnswers(db, { consultation: id })
    const rows = await db.selectFrom('mails').select(['state', 'why']).where('kind', '=', 'answer').execute()
    expect(rows.filter(({ state }) => state === 'waiting')).toHaveLength(101)
    expect(rows.filter(({ why }) => why === 'later')).toHaveLength(81)
  }))

test('a mail that is put off is sent on its day, however long ago it was written, and sooner if staff say so', () =>
  withServer([], (box, server) =>
    withDb(async (db) => {
      const { mail } = await waitingMail(db)
      const [written, turn] = [sql<Date>`now() - interval '9 days'`, sql<Date>`now() - interval '1 minute'`]
      await db.updateTable('mails').set({ madeAt: written, notBefore: turn, why: 'later' }).execute()
      await sendMail(db, server, mail)
      expect(await standing(db, mail)).toMatchObject({ state: 'sent', why: null })
      expect(box.taken).toHaveLength(1)
      await db.updateTable('mails').set({ state: 'kept', why: 'too_many', notBefore: turn }).execute()
      await sendAgain(db, visitor, mail)
      expect(await db.selectFrom('mails').select(['state', 'notBefore']).execute()).toEqual([
        { state: 'waiting', notBefore: null },
      ])
    }),
  ))
