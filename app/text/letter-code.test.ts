import fc from 'fast-check'
import { expect, test } from 'vitest'
import { inFours, lettersOf } from './fours.ts'
import { codeOf, hashCode, isWellFormed } from './letter-code.ts'

const survey = '019a0000-0000-7000-8000-000000000001'
const letters = '23456789ABCDEFGHJKMNPQRSTVWXYZ'
const codes = fc.integer({ min: 1, max: 1_000_000 }).map((number) => codeOf(survey, number))

test('a code is the same whenever it is reckoned, another in another survey, and is printed in groups', () => {
  const code = codeOf(survey, 1)
  expect(codeOf(survey, 1)).toBe(code)
  expect(codeOf(survey.replace(/1$/, '2'), 1)).not.toBe(code)
  expect(inFours(code)).toMatch(/^[2-9A-HJKMNP-TV-Z]{4}-[2-9A-HJKMNP-TV-Z]{4}-[2-9A-HJKMNP-TV-Z]{3}$/)
  expect(hashCode(survey, code)).not.toContain(code)
})

test('fifty thousand codes are all different and all well-formed', () => {
  const all = Array.from({ length: 50_000 }, (_, at) => codeOf(survey, at + 1))
  expect(new Set(all).size).toBe(50_000)
  expect(all.every(isWellFormed)).toBe(true)
})

test('every single wrong letter is seen', () => {
  fc.assert(
    fc.property(codes, (code) => {
      for (const at of code.split('').keys()) {
        for (const letter of letters) {
          const typed = code.slice(0, at) + letter + code.slice(at + 1)
          expect(isWellFormed(typed)).toBe(typed === code)
        }
      }
    }),
  )
})

test('every swap of neighbours is seen', () => {
  fc.assert(
    fc.property(codes, fc.nat(9), (code, at) => {
      const typed = code.slice(0, at) + code[at + 1] + code[at] + code.slice(at + 2)
      expect(isWellFormed(typed)).toBe(typed === code)
    }),
    { numRuns: 3000 },
  )
})

test('what is typed from paper is read as it was meant', () => {
  const code = codeOf(survey, 7)
  expect(lettersOf(inFours(code))).toBe(code)
  expect(lettersOf(` ${inFours(code).toLowerCase().replaceAll('-', ' ')} `)).toBe(code)
  const wide = [...inFours(code)].map((letter) => String.fromCodePoint((letter.codePointAt(0) ?? 0) + 0xfee0)).join('')
  expect(lettersOf(wide)).toBe(code)
  expect(isWellFormed('')).toBe(false)
  expect(isWellFormed(code.slice(1))).toBe(false)
})
