import { expect, test } from 'vitest'
import { system } from '#app/journal/journal.ts'
import { Invalid } from '#app/refusal.ts'
import { withDb } from '#db/testing'
import { goodPassword, member } from './member.fixture.ts'
import { changePassword, checkPassword, hashPassword, setPassword, verifyPassword } from './password.ts'
import { findStaffSession, start } from './session.ts'
import { signIn } from './sign-in.ts'

const hanako = {
  ...{ email: 'hanako@city.example', name: '試験 花子' },
  city: { name: '青葉野市', nameKana: 'あおばのし', nameEn: 'Aobano City' },
}

test('is kept as argon2id with at least the recommended cost', async () => {
  const stored = await hashPassword(goodPassword)
  const [, memory, time] = /^\$argon2id\$v=19\$m=(\d+),t=(\d+),p=1\$/.exec(stored) ?? []
  expect(Number(memory)).toBeGreaterThanOrEqual(19_456)
  expect(Number(time)).toBeGreaterThanOrEqual(2)
  expect(stored).not.toBe(await hashPassword(goodPassword))
})

test('is the same however the input method composed it', async () => {
  const stored = await hashPassword('カフェで会議をする！')
  expect(await verifyPassword(stored, 'カフェで会議をする！'.normalize('NFD'))).toBe(true)
  expect(await verifyPassword(stored, 'カフェで会議をする?')).toBe(false)
})

test.each([
  ['みじかい', 'accounts:refused.passwordShort'],
  ['👨‍👩‍👧‍👦👨‍👩‍👧‍👦👨‍👩‍👧‍👦', 'accounts:refused.passwordShort'],
  ['あいうえお'.repeat(26), 'accounts:refused.passwordLong'],
  ['aaaaaaaaaaaaaaaa', 'accounts:refused.passwordEasy'],
  ['my name is Hanako', 'accounts:refused.passwordEasy'],
  ['試験 花子は元気です。今日も', 'accounts:refused.passwordEasy'],
  ['Tomoni-2026-desk', 'accounts:refused.passwordEasy'],
  ['青葉野市の計画をみんなで', 'accounts:refused.passwordEasy'],
  ['aobano-planning-7', 'accounts:refused.passwordEasy'],
])('refuses %s', (password, code) => {
  expect(() => checkPassword(password, hanako)).toThrow(expect.objectContaining({ code, field: 'password' }))
})

test.each([goodPassword, 'twelve chars', '  spaces count  '])('takes %s', (password) => {
  expect(() => checkPassword(password, hanako)).not.toThrow()
})

test('the name of the city is none, as it is called now', () =>
  withDb(async (db) => {
    const { id } = await member(db)
    const city = { name: '新町市', nameKana: 'しんまちし', nameEasy: '新町市', nameEn: 'Newtown City' }
    await db.insertInto('municipality').values(city).execute()
    const attempt = setPassword(db, system, { staffId: id, password: 'newtown-2026-desk' })
    await expect(attempt).rejects.toMatchObject({ code: 'accounts:refused.passwordEasy' })
  }))

test('changing it needs the current one, and ends all sessions', () =>
  withDb(async (db) => {
    const { id, email } = await member(db)
    const cookies = (await start(db, id, '', false)).split(';')[0] ?? ''
    const password = 'まったく別の長いことば'
    const wrong = changePassword(db, id, { currentPassword: 'まちがったことばです', password })
    await expect(wrong).rejects.toMatchObject({ code: 'accounts:refused.currentWrong', field: 'currentPassword' })
    await expect(changePassword(db, id, { currentPassword: goodPassword, password: goodPassword })).rejects.toThrow(
      Invalid,
    )
    expect(await findStaffSession(db, cookies, false)).not.toBeNull()
    await changePassword(db, id, { currentPassword: goodPassword, password: `${password}です` })
    expect(await findStaffSession(db, cookies, false)).toBeNull()
    expect(await signIn(db, { email, password: `${password}です` })).toBe(id)
  }))
