import { expect, test } from 'vitest'
import type { Actor } from '#app/journal/journal.ts'
import { newId } from '#app/text/ids.ts'
import type { Trx } from '#db/connection'
import { withDb } from '#db/testing'
import { findReceipt } from './receipt.ts'
import { secretFor } from './receipt-secret.ts'
import { type CityWithPlan, closesAt, during, sampleCall, sampleSubmission } from './sample-call.fixture.ts'
import { submit } from './submission.ts'
import { withdraw } from './withdrawal.ts'

const visitor: Actor = { kind: 'visitor' }

async function sent(trx: Trx) {
  const call = await sampleCall(trx)
  return { call, ...(await submit(trx, visitor, sampleSubmission())) }
}

/** A second edition in which the block reads otherwise, or is gone. */
async function secondEdition(trx: Trx, { planId, sectionId, blockId }: CityWithPlan, plain: string | null) {
  const [editionId, versionId] = [newId(), newId()]
  await trx.insertInto('editions').values({ id: editionId, planId, number: 2, stage: 'draft' }).execute()
  if (plain === null) return
  const version = { id: versionId, blockId, kind: 'paragraph' as const, body: plain, html: plain, plain }
  await trx.insertInto('blockVersions').values(version).execute()
  await trx.insertInto('editionBlocks').values({ editionId, blockId, sectionId, versionId, position: 0 }).execute()
}

test('shows what was sent, where it belongs and the text its author saw', () =>
  withDb(async (trx) => {
    const { call, receiptNumber, secret } = await sent(trx)
    const receipt = await findReceipt(trx, receiptNumber, secret, during)
    expect(receipt).toMatchObject({
      state: 'received',
      mayWithdraw: true,
      consultation: { slug: 'iken', planSlug: 'keikaku' },
    })
    expect(receipt.items).toMatchObject([
      {
        sectionKey: 's1',
        blockKey: 'b1',
        section: { number: '1', title: '居場所' },
        seen: { plain: call.plain },
        since: null,
      },
    ])
    expect((await findReceipt(trx, receiptNumber, secret, closesAt)).state).toBe('considered')
  }))

test('an unknown number and a wrong secret are the same', () =>
  withDb(async (trx) => {
    const { receiptNumber, secret } = await sent(trx)
    const refused = { status: 404, code: 'consultations:refused.receiptUnknown' }
    await expect(findReceipt(trx, receiptNumber, secretFor('another form key'))).rejects.toMatchObject(refused)
    await expect(findReceipt(trx, 'AAAA-AAAA-AAAA', secret)).rejects.toMatchObject(refused)
  }))

test('tells how the text changed since, and that it is gone', () =>
  withDb(async (trx) => {
    const { call, receiptNumber, secret } = await sent(trx)
    await secondEdition(trx, call, call.plain.replace('一か所', '二か所'))
    const { items } = await findReceipt(trx, receiptNumber, secret)
    expect(items[0]?.since).toMatchObject({ kind: 'edited' })
    const parts = items[0]?.since?.kind === 'edited' ? items[0].since.parts : []
    expect(
      parts
        .filter(({ kind }) => kind !== 'added')
        .map(({ text }) => text)
        .join(''),
    ).toBe(call.plain)
  }))

test('a paragraph that is no longer there is said to be gone', () =>
  withDb(async (trx) => {
    const { call, receiptNumber, secret } = await sent(trx)
    await secondEdition(trx, call, null)
    expect((await findReceipt(trx, receiptNumber, secret)).items[0]?.since).toEqual({ kind: 'removed' })
  }))

test('withdrawing works until the close, once, and keeps what was sent', () =>
  withDb(async (trx) => {
    const { receiptNumber: number, secret } = await sent(trx)
    await expect(withdraw(trx, visitor, { number, secret: 'x', now: during })).rejects.toMatchObject({ status: 404 })
    await withdraw(trx, visitor, { number, secret, now: during })
    await withdraw(trx, visitor, { number, secret, now: during })
    const entries = await trx.selectFrom('journal').select('id').where('verb', '=', 'submission.withdrawn').execute()
    expect(entries).toHaveLength(1)
    const receipt = await findReceipt(trx, number, secret, during)
    expect(receipt).toMatchObject({ withdrawnAt: during, mayWithdraw: false, items: [{ position: 0 }] })
  }))

test('withdrawing after the close is refused', () =>
  withDb(async (trx) => {
    const { receiptNumber: number, secret } = await sent(trx)
    const late = withdraw(trx, visitor, { number, secret, now: closesAt })
    await expect(late).rejects.toMatchObject({ status: 409, code: 'consultations:refused.withdrawalClosed' })
    expect(await trx.selectFrom('withdrawals').selectAll().execute()).toEqual([])
  }))
