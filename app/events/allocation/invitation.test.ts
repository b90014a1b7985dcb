import { expect, test } from 'vitest'
import { sampleEvent, signupInput } from '#app/events/programme/event.fixture.ts'
import { cancelSignup, signUp } from '#app/events/signups/signup.ts'
import { inFours } from '#app/text/fours.ts'
import type { Db } from '#db/connection'
import { freshDatabase, withDb } from '#db/testing'
import {
  findInvitationBatch,
  invitationBatches,
  invitationsToPrint,
  makeInvitations,
  voidInvitations,
} from './invitation.ts'

const visitor = { kind: 'visitor' } as const
const desk = { kind: 'system' } as const

let keys = 0
async function invited(db: Db, count: number, quota = 5) {
  const { id } = await sampleEvent(db, { way: 'invitation', quotas: [quota] })
  const made = { event: 'hiroba', count, label: '無作為抽出', formKey: `invitations key ${++keys}` }
  const batch = await makeInvitations(db, desk, made)
  const codes = (await invitationsToPrint(db, batch)).map(({ code }) => code)
  return { event: id, batch, codes, made }
}

test('codes are made in bulk, each its own, once for each form', () =>
  withDb(async (db) => {
    const { event, batch, codes, made } = await invited(db, 700)
    expect(new Set(codes).size).toBe(700)
    expect(await makeInvitations(db, desk, made)).toBe(batch)
    expect(await invitationBatches(db, event)).toMatchObject([{ count: 700, states: { unused: 700 } }])
    expect((await findInvitationBatch(db, event, batch)).parts).toEqual([
      { from: 1, to: 500 },
      { from: 501, to: 700 },
    ])
    const another = await makeInvitations(db, desk, { ...made, count: 2, formKey: 'another invitations key' })
    expect((await invitationsToPrint(db, another)).map(({ number }) => number)).toEqual([701, 702])
  }))

test('an application needs a code, typed as it is printed or not, and uses it up', () =>
  withDb(async (db) => {
    const { event, codes, batch } = await invited(db, 3, 1)
    const [a = '', b = '', c = ''] = codes
    const apply = (code?: string) => signUp(db, visitor, signupInput({ code }))
    await expect(apply()).rejects.toMatchObject({ code: 'invitations:refused.missing', field: 'code' })
    await expect(apply('7777')).rejects.toMatchObject({ code: 'invitations:refused.mistyped' })
    const first = await apply(inFours(a).toLowerCase())
    expect(first.states).toEqual(['accepted'])
    await expect(apply(a)).rejects.toMatchObject({ code: 'invitations:refused.used', status: 409 })
    expect((await apply(b)).states).toEqual(['waiting'])
    await voidInvitations(db, desk, { event, codes: `${inFours(c)}\n`, reason: '宛先不明' })
    await expect(apply(c)).rejects.toMatchObject({ code: 'invitations:refused.void' })
    expect(await invitationBatches(db, event)).toMatchObject([{ states: { used: 2, void: 1 } }])
    // what is void is not printed again, and a code is not given back by giving up
    expect(await invitationsToPrint(db, batch)).toHaveLength(2)
    await cancelSignup(db, visitor, { signup: first.id })
    await expect(apply(a)).rejects.toMatchObject({ code: 'invitations:refused.used' })
  }))

test('a code of another event is none', () =>
  withDb(async (db) => {
    const { codes } = await invited(db, 1)
    await db.updateTable('invitationCodes').set({ codeHash: 'of another' }).execute()
    await expect(signUp(db, visitor, signupInput({ code: codes[0] }))).rejects.toMatchObject({
      code: 'invitations:refused.unknown',
    })
  }))

test('codes are made void all or none, and never one that was used', () =>
  withDb(async (db) => {
    const { event, codes } = await invited(db, 2)
    await signUp(db, visitor, signupInput({ code: codes[0] }))
    const wanted = { event, codes: `${codes[1]}\n${codes[0]}`, reason: '宛先不明' }
    await expect(voidInvitations(db, desk, wanted)).rejects.toMatchObject({ code: 'invitations:refused.usedCode' })
    await expect(voidInvitations(db, desk, { ...wanted, codes: 'AAAA' })).rejects.toMatchObject({ field: 'codes' })
    await expect(voidInvitations(db, desk, { ...wanted, reason: ' ' })).rejects.toMatchObject({ field: 'reason' })
  }))

test('the same code sent by many at once: one application', async () => {
  const { db, drop } = await freshDatabase()
  try {
    const { codes } = await invited(db, 1)
    const sent = await Promise.allSettled(
      Array.from({ length: 8 }, () => signUp(db, visitor, signupInput({ code: codes[0] }))),
    )
    expect(sent.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    for (const each of sent) {
      if (each.status === 'rejected') expect(each.reason).toMatchObject({ code: 'invitations:refused.used' })
    }
    expect(await db.selectFrom('signups').select('id').execute()).toHaveLength(1)
  } finally {
    await drop()
  }
})

test('the database takes nobody without a code, and gives no code to a second', () =>
  withDb(async (db) => {
    const { codes } = await invited(db, 2)
    const first = await signUp(db, visitor, signupInput({ code: codes[0] }))
    await expect(
      db.updateTable('invitationCodes').set({ usedBy: null }).where('usedBy', '=', first.id).execute(),
    ).rejects.toMatchObject({ constraint_name: 'invitation_code_used' })
  }))
