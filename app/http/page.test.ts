import { globSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

const pages = globSync('app/**/pages/desk/*.{ts,tsx}', { exclude: ['**/*.test.ts'] }).map((file) => ({
  file,
  text: readFileSync(file, 'utf8'),
}))
const found = (what: RegExp) =>
  pages
    .flatMap(({ file, text }) => (what.test(text) ? [file.split('/pages/desk/')[1]?.replace(/\.tsx?$/, '')] : []))
    .sort()

test('who asks and what a page of the desk is about is found by its wrapper', () => {
  expect(pages.length).toBeGreaterThan(200)
  // These are still to be brought over: three of them tell their step by the address.
  const left = ['names-at-door', 'new-word', 'organisation-step', 'qr', 'referral-step', 'response-step', 'sheet-step']
  expect(found(/\bawait staff\(args\)|\b(?:function|const) mine\b/)).toEqual(left)
})

test('a form of the desk is read, its verb run and the way gone on in one place', () => {
  // These need what they read of the form in their verb as well, or show a page of their own after it.
  const left = ['block-place', 'code-ends', 'new-sheet', 'new-word', 'response-step', 'sheet-mending', 'weights']
  expect(found(/typeof done === 'string'/)).toEqual(left)
})
