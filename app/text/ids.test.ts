import { expect, test } from 'vitest'
import { hashToken, newId, randomCode, randomKey, secretToken } from './ids.ts'

const many = <T>(make: () => T) => Array.from({ length: 2000 }, make)

test('ids sort by the time they were made and never repeat', () => {
  const ids = many(newId)
  expect(new Set(ids).size).toBe(ids.length)
  expect(ids.toSorted()).toEqual(ids)
  expect(ids[0]).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/)
})

test('codes have the asked shape and no look-alikes', () => {
  for (const code of many(() => randomCode(2, 4))) expect(code).toMatch(/^[2-9A-HJKMNP-TV-Z]{4}-[2-9A-HJKMNP-TV-Z]{4}$/)
  expect(randomCode(1, 6)).toHaveLength(6)
})

test('every letter of the alphabet turns up', () => {
  expect(new Set(many(() => randomCode(1, 4)).join('')).size).toBe(30)
})

test('keys are lower case and begin with a letter', () => {
  for (const key of many(() => randomKey())) expect(key).toMatch(/^[a-hjkmnp-tv-z][2-9a-hjkmnp-tv-z]{7}$/)
  expect(randomKey(1)).toHaveLength(1)
  expect(randomKey(20)).toHaveLength(20)
})

test('tokens carry 32 bytes and are kept as a hash', () => {
  expect(Buffer.from(secretToken(), 'base64url')).toHaveLength(32)
  expect(secretToken()).not.toBe(secretToken())
  expect(hashToken('abc')).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad')
})
