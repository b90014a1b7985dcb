import { afterAll, expect, test } from 'vitest'
import { system } from '#app/journal/journal.ts'
import { freshDatabase, withDb } from '#db/testing'
import { disable, enable } from './disabling.ts'
import { accept, findInvitation, invite, latestInvitation } from './invitation.ts'
import { goodPassword, member } from './member.fixture.ts'
import { signIn } from './sign-in.ts'

const fresh = freshDatabase()
afterAll(async () => (await fresh).drop())

test('opens an account once, also when it is sent many times at once', async () => {
  const { db } = await fresh
  const { id, email } = await member(db, { password: null })
  const { token } = await invite(db, system, id)
  const passwords = Array.from({ length: 6 }, (_, at) => `${goodPassword} ${at}`)
  const outcomes = await Promise.allSettled(passwords.map((password) => accept(db, { token, password })))
  const won = outcomes.findIndex(({ status }) => status === 'fulfilled')
  expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
  for (const [at, outcome] of outcomes.entries()) {
    if (at !== won) expect(outcome).toMatchObject({ reason: { status: 409, code: 'accounts:refused.invitationGone' } })
  }
  expect(await signIn(db, { email, password: passwords[won] ?? '' })).toBe(id)
  expect(await findInvitation(db, token)).toEqual({ state: 'used' })
})

test('the secret is stored as a hash only, for seven days', () =>
  withDb(async (db) => {
    const { id, email } = await member(db, { password: null })
    const { token, expiresAt } = await invite(db, system, id)
    const rows = await db.selectFrom('invitations').selectAll().execute()
    expect(JSON.stringify(rows)).not.toContain(token)
    expect(Math.round((expiresAt.getTime() - Date.now()) / 3_600_000)).toBe(7 * 24)
    expect(await findInvitation(db, token)).toMatchObject({ state: 'open', name: '試験 花子', email })
    expect(JSON.stringify(await latestInvitation(db, id))).not.toContain(token)
  }))

test('a password that is refused leaves the link usable', async () => {
  const { db } = await fresh
  const { id } = await member(db, { password: null })
  const { token } = await invite(db, system, id)
  const refused = { code: 'accounts:refused.passwordShort', field: 'password' }
  await expect(accept(db, { token, password: 'short' })).rejects.toMatchObject(refused)
  expect(await accept(db, { token, password: goodPassword })).toBe(id)
})

test('ends with a newer one, with time, and with the account', () =>
  withDb(async (db) => {
    const { id } = await member(db, { password: null })
    const first = await invite(db, system, id)
    const second = await invite(db, system, id)
    expect(await findInvitation(db, first.token)).toEqual({ state: 'expired' })
    await expect(accept(db, { token: first.token, password: goodPassword })).rejects.toMatchObject({ status: 409 })
    await disable(db, system, id)
    expect(await findInvitation(db, second.token)).toEqual({ state: 'expired' })
    await expect(invite(db, system, id)).rejects.toMatchObject({ code: 'accounts:refused.inviteDisabled' })
    await enable(db, system, id)
    await expect(accept(db, { token: second.token, password: goodPassword })).rejects.toMatchObject({ status: 409 })
    expect(await findInvitation(db, 'no such token')).toEqual({ state: 'unknown' })
  }))
