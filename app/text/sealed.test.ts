import { createCipheriv, randomBytes } from 'node:crypto'
import { expect, test } from 'vitest'
import { personalDataKey } from '#config'
import { newId } from './ids.ts'
import { type Place, seal, sealBytes, unseal, unsealBytes } from './sealed.ts'

const id = newId()
const person = { name: '青葉 花子', email: 'hanako@example.jp' }

/** As the first portals sealed it. */
function sealedBefore(bound: string, value: unknown): Buffer {
  const nonce = randomBytes(12)
  const cipher = createCipheriv('aes-256-gcm', personalDataKey(), nonce).setAAD(Buffer.from(bound))
  const sealed = Buffer.concat([cipher.update(JSON.stringify(value)), cipher.final()])
  return Buffer.concat([Buffer.from([1]), nonce, cipher.getAuthTag(), sealed])
}

test('what is sealed opens where it was sealed, and holds nothing to read', () => {
  const sealed = seal('signups.applicant', id, person)
  expect(unseal('signups.applicant', id, sealed)).toEqual(person)
  expect(sealed.includes('hanako')).toBe(false)
  expect(seal('signups.applicant', id, person).equals(sealed)).toBe(false)
  const bytes = randomBytes(5000)
  expect(unsealBytes('event_materials.paper', id, sealBytes('event_materials.paper', id, bytes)).equals(bytes)).toBe(
    true,
  )
})

test.each<[string, Place, string]>([
  ['to another row', 'signups.applicant', newId()],
  ['to another table under the same id', 'people.contact', id],
  ['to another column under the same id', 'event_sessions.online', id],
])('moved %s it does not open', (_, place, row) => {
  expect(() => unseal(place, row, seal('signups.applicant', id, person))).toThrow()
  expect(() => unsealBytes(place, row, sealBytes('signups.applicant', id, randomBytes(9)))).toThrow()
})

test('what was sealed before the place was bound still opens, for its row alone', () => {
  const sealed = sealedBefore(id, person)
  expect(unseal('people.contact', id, sealed)).toEqual(person)
  expect(() => unseal('people.contact', newId(), sealed)).toThrow()
})

test('a new seal cannot pass for an old one, nor the other way round', () => {
  const [sealed, old] = [seal('people.contact', id, person), sealedBefore(id, person)]
  sealed[0] = 1
  old[0] = 2
  expect(() => unseal('people.contact', id, sealed)).toThrow()
  expect(() => unseal('people.contact', id, old)).toThrow()
})

test.each([0, 3, 255])('an unknown mark (%i) and what is broken do not open', (mark) => {
  const sealed = seal('people.contact', id, person)
  const [other, cut, changed] = [Buffer.from(sealed), sealed.subarray(0, 20), Buffer.from(sealed)]
  other[0] = mark
  changed[40] = (changed[40] ?? 0) ^ 1
  for (const each of [other, cut, changed, Buffer.alloc(0)]) expect(() => unseal('people.contact', id, each)).toThrow()
})
