import { describe, expect, test } from 'vitest'
import { Forbidden } from '#app/refusal.ts'
import { deskMe, hasRole, isAdministrator, requireThat } from './access.ts'
import { type Role, roles, type Staff } from './staff.ts'

const [own, other] = ['11111111-1111-7111-8111-111111111111', '22222222-2222-7222-8222-222222222222']
const person = (...held: Staff['roles']): Staff => ({ id: own, name: '試験', email: 'a@b.example', roles: held })

describe.each(roles)('%s', (role: Role) => {
  const forAll = person({ role, departmentId: null })
  const forOne = person({ role, departmentId: own })

  test.each(roles)('against %s', (asked) => {
    const isSame = asked === role
    expect(hasRole(forAll, asked)).toBe(isSame)
    expect(hasRole(forAll, asked, own)).toBe(isSame)
    expect(hasRole(forAll, asked, null)).toBe(isSame)
    expect(hasRole(forOne, asked)).toBe(isSame)
    expect(hasRole(forOne, asked, own)).toBe(isSame)
    expect(hasRole(forOne, asked, other)).toBe(false)
    expect(hasRole(forOne, asked, null), 'what belongs to no department is for those who look after all').toBe(false)
  })

  test('administers', () => expect(isAdministrator(forAll)).toBe(role === 'administrator'))
})

test('without a role nothing is allowed', () => {
  expect(roles.some((role) => hasRole(person(), role))).toBe(false)
  expect(() => requireThat(isAdministrator(person()))).toThrow(Forbidden)
})

test('the frame of the desk shows each role once', () => {
  const me = person({ role: 'editor', departmentId: own }, { role: 'editor', departmentId: other })
  expect(deskMe(me)).toEqual({ name: '試験', roles: ['editor'] })
})
