import { sql } from 'kysely'
import { describe, expect, test } from 'vitest'
import type { Actor } from '#app/journal/journal.ts'
import { freshDatabase, withDb } from '#db/testing'
import { countingWaves } from '#db/waves.fixture'
import { openPerson } from './personal.ts'
import { findReceipt } from './receipt.ts'
import { closesAt, opensAt, sampleCall, sampleSubmission } from './sample-call.fixture.ts'
import { submit } from './submission.ts'
import type { SubmissionInput } from './submission-input.ts'

const visitor: Actor = { kind: 'visitor' }
const justBefore = (moment: Date) => new Date(moment.getTime() - 1)

test('stores what was sent with the text its author saw, one opinion for each item, and the person apart', () =>
  withDb(async (trx) => {
    const call = await sampleCall(trx)
    const { receiptNumber, secret } = await submit(trx, visitor, sampleSubmission())
    expect(receiptNumber).toMatch(/^[2-9A-Z]{4}-[2-9A-Z]{4}-[2-9A-Z]{4}$/)
    expect(secret).toMatch(/^([2-9A-Z]{4}-){3}[2-9A-Z]{4}$/)
    const item = await trx.selectFrom('submissionItems').selectAll().executeTakeFirstOrThrow()
    expect(item).toMatchObject({
      sectionId: call.sectionId,
      blockId: call.blockId,
      blockVersionId: call.blockVersionId,
      quote: '中学校区ごとに',
      quoteBefore: '居場所は、',
      quoteAfter: '少なくとも一か所を設け、開く時間はその地区の人たちが話し合って決',
    })
    const opinion = await trx.selectFrom('opinions').selectAll().executeTakeFirstOrThrow()
    expect(opinion).toMatchObject({ itemId: item.id, text: item.body, groupId: null, sectionId: call.sectionId })
    expect(opinion.terms).toContain("'歩い'")
    const { submissionId, sealed } = await trx.selectFrom('submissionPersons').selectAll().executeTakeFirstOrThrow()
    expect(openPerson(submissionId, sealed)).toMatchObject({ name: '清水 𠮷郎', email: 'shimizu@example.jp' })
    expect(() => openPerson(call.id, sealed)).toThrow()
  }))

test('no table holds name, address or mail in the clear', () =>
  withDb(async (trx) => {
    await sampleCall(trx)
    await submit(trx, visitor, sampleSubmission({ class: 'commuter', classExtra: 'あおばの製作所' }))
    const tables = await sql<{
      tablename: string
    }>`select schemaname || '.' || tablename as tablename from pg_tables
      where schemaname in ('public', 'graphile_worker')`.execute(trx)
    const words = ['清水', '𠮷郎', '一丁目1番地', 'shimizu@example.jp', 'あおばの製作所']
    for (const { tablename } of tables.rows) {
      const { rows } = await sql<{ row: string }>`select t::text as row from ${sql.table(tablename)} t`.execute(trx)
      const text = rows.map(({ row }) => row).join('\n')
      const bytes = words.map((word) => Buffer.from(word).toString('hex'))
      for (const word of [...words, ...bytes]) expect(text.includes(word), `${word} in ${tablename}`).toBe(false)
    }
  }))

describe('the clock', () => {
  test.each([
    ['a moment before the opening', justBefore(opensAt), 'consultations:refused.notYetOpen'],
    ['exactly at the opening', opensAt, null],
    ['a moment before the close', justBefore(closesAt), null],
    ['exactly at the close', closesAt, 'consultations:refused.closed'],
  ])('%s', (_, now, code) =>
    withDb(async (trx) => {
      await sampleCall(trx)
      const sent = submit(trx, visitor, sampleSubmission({ now }))
      if (code) await expect(sent).rejects.toMatchObject({ status: 409, code })
      else await expect(sent).resolves.toHaveProperty('receiptNumber')
    }),
  )

  test("is the database's own where nobody says a time", () =>
    withDb(async (trx) => {
      await sampleCall(trx, {
        opensAt: new Date('2020-01-01'),
        closesAt: new Date(Date.now() + 86_400_000),
        shortPeriodReason: 'x',
      })
      await expect(submit(trx, visitor, sampleSubmission({ now: undefined }))).resolves.toHaveProperty('secret')
    }))

  test('paper that comes late is kept and flagged', () =>
    withDb(async (trx) => {
      await sampleCall(trx)
      await submit(trx, visitor, sampleSubmission({ now: closesAt, channel: 'mail' }))
      expect(await trx.selectFrom('submissions').select('late').executeTakeFirstOrThrow()).toEqual({ late: true })
    }))
})

describe('refuses', () => {
  test.each([
    ['a call that does not exist', { consultation: 'nai' }, 404, undefined],
    ['a class the call is not for', { class: 'taxpayer' }, 422, 'class'],
    ['an age band nobody offered', { ageBand: '12' }, 422, 'ageBand'],
    ['nothing at all', { items: [] }, 422, 'items[0].body'],
    ['an opinion without words', { items: [{ body: 'はい' }, { body: ' 　\n' }] }, 422, 'items[1].body'],
    ['more opinions than allowed', { items: Array.from({ length: 21 }, () => ({ body: 'はい' })) }, 422, ''],
    ['a section of another plan', { items: [{ section: 'nai', body: 'はい' }] }, 422, 'items[0].section'],
    ['a block of another plan', { items: [{ section: 's1', block: 'nai', body: 'はい' }] }, 422, 'items[0].section'],
    [
      'another version of the block',
      { items: [{ block: 'b1', blockVersion: 'nai', body: 'はい' }] },
      422,
      'items[0].section',
    ],
    ['a version without its block', { items: [{ blockVersion: 'nai', body: 'はい' }] }, 422, 'items[0].section'],
    ['a form key too short to be ours', { formKey: 'kurz' }, 422, undefined],
  ])('%s', (_, changes, status, field) =>
    withDb(async (trx) => {
      await sampleCall(trx)
      const refused = { status, ...(field === undefined ? {} : { field }) }
      await expect(submit(trx, visitor, sampleSubmission(changes))).rejects.toMatchObject(refused)
      expect(await trx.selectFrom('submissions').select('id').execute()).toEqual([])
    }),
  )

  test('a call whose notice is not published, as if it did not exist', () =>
    withDb(async (trx) => {
      const call = await sampleCall(trx)
      await sql`set local session_replication_role = replica`.execute(trx)
      await trx.deleteFrom('notices').where('consultationId', '=', call.id).execute()
      await expect(submit(trx, visitor, sampleSubmission())).rejects.toMatchObject({ status: 404 })
    }))
})

test('a quote that does not occur in the text is kept as typed, without position', () =>
  withDb(async (trx) => {
    await sampleCall(trx)
    await submit(trx, visitor, sampleSubmission({ items: [{ block: 'b1', quote: '書いてない言葉', body: 'はい' }] }))
    const item = await trx.selectFrom('submissionItems').selectAll().executeTakeFirstOrThrow()
    expect(item).toMatchObject({ quote: '書いてない言葉', quoteBefore: null, quoteAfter: null })
  }))

test('emoji, 𠮷, IVS, half-width kana and markup come back byte for byte', () =>
  withDb(async (trx) => {
    await sampleCall(trx)
    const body = '👨‍👩‍👧‍👦🇯🇵 𠮷 辻󠄀 ﾊﾝｶｸ カ\u3099 神\uFA19 <script>alert(1)</script>\n\n　**太字**\t~終~'
    const { receiptNumber, secret } = await submit(trx, visitor, sampleSubmission({ items: [{ body, reason: body }] }))
    const { items } = await findReceipt(trx, receiptNumber, secret)
    expect(items[0]?.body).toBe(body)
    expect(items[0]?.reason).toBe(body)
  }))

test('sending one form many times at once stores it once and shows the same receipt to all', async () => {
  const { db, drop } = await freshDatabase()
  try {
    await sampleCall(db)
    const sent = sampleSubmission()
    const receipts = await Promise.all(Array.from({ length: 8 }, () => submit(db, visitor, sent)))
    receipts.push(await submit(db, visitor, { ...sent, now: closesAt }))
    expect(new Set(receipts.map((receipt) => JSON.stringify(receipt))).size).toBe(1)
    const count = await sql<{
      n: number[]
    }>`select array[(select count(*) from submissions), (select count(*) from submission_items),
      (select count(*) from opinions), (select count(*) from journal where verb = 'submission.received')]::int[] as n`.execute(
      db,
    )
    expect(count.rows[0]?.n).toEqual([1, 1, 1, 1])
  } finally {
    await drop()
  }
})

describe('a crowd', () => {
  const crowd = (count: number) => Array.from({ length: count }, (_, at) => sampleSubmission({ name: `人${at}` }))

  test('is stored in as many waves as one, each with a receipt that opens what they sent', async () => {
    const fresh = await freshDatabase()
    const counting = countingWaves(fresh.url)
    try {
      await sampleCall(fresh.db)
      const send = (sent: SubmissionInput[]) =>
        counting.during(() => Promise.all(sent.map((one) => submit(counting.db, visitor, one))))
      const one = await send(crowd(1))
      const first = crowd(1)
      const many = await send([...first, ...crowd(20)])
      // the first is not kept waiting: two rounds
      expect(many.waves).toHaveLength(2 * one.waves.length)
      const [receipt] = many.result.slice(-1)
      const { number = '', secret = '' } = { number: receipt?.receiptNumber, secret: receipt?.secret }
      expect(await findReceipt(fresh.db, number, secret)).toMatchObject({ receiptNumber: number })
      const opened = await fresh.db
        .selectFrom('submissionPersons')
        .innerJoin('submissions', 'submissions.id', 'submissionId')
        .select(['submissionId', 'sealed'])
        .where('receiptNumber', '=', number)
        .executeTakeFirstOrThrow()
      expect(openPerson(opened.submissionId, opened.sealed).name).toBe('人19')
    } finally {
      await counting.db.destroy()
      await fresh.drop()
    }
  })

  test('one who is refused, sends twice or cannot be stored takes nobody along', async () => {
    const { db, drop } = await freshDatabase()
    try {
      await sampleCall(db)
      const twice = sampleSubmission()
      const sent = [
        ...crowd(2),
        sampleSubmission({ class: 'nobody' }),
        twice,
        sampleSubmission({ items: [{ section: 'elsewhere', body: '橋を' }] }),
        twice,
        sampleSubmission({ name: '\ud800' }),
        sampleSubmission({ items: [{ body: 'a\u0000b' }] }),
        ...crowd(2),
      ]
      const outcomes = await Promise.allSettled(sent.map((one) => submit(db, visitor, one)))
      const codes = outcomes.map((one) => (one.status === 'fulfilled' ? 'sent' : (one.reason.code ?? one.reason.name)))
      const places = 'consultations:refused.placeUnknown'
      const none = 'consultations:refused.classUnknown'
      expect(codes).toEqual(['sent', 'sent', none, 'sent', places, 'sent', 'sent', '22P05', 'sent', 'sent'])
      const numbers = outcomes.flatMap((one) => (one.status === 'fulfilled' ? [one.value.receiptNumber] : []))
      expect(new Set(numbers).size).toBe(numbers.length - 1)
      const stored = await db.selectFrom('submissions').select('receiptNumber').execute()
      expect(stored.map(({ receiptNumber }) => receiptNumber).sort()).toEqual([...new Set(numbers)].sort())
    } finally {
      await drop()
    }
  })
})

test.each(['submissions', 'submission_items', 'withdrawals', 'notices', 'extensions'])('%s are append-only', (table) =>
  withDb(async (trx) => {
    await sampleCall(trx)
    await submit(trx, visitor, sampleSubmission())
    await expect(sql`delete from ${sql.table(table)}`.execute(trx)).rejects.toThrow('append-only')
  }),
)

test('the journal knows that something came, not from whom', () =>
  withDb(async (trx) => {
    await sampleCall(trx)
    await submit(trx, visitor, sampleSubmission())
    const entry = await trx
      .selectFrom('journal')
      .selectAll()
      .where('verb', '=', 'submission.received')
      .executeTakeFirstOrThrow()
    expect(entry).toMatchObject({ actorKind: 'visitor', public: false, details: { channel: 'web', items: 1 } })
  }))
