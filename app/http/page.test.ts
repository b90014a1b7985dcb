import { globSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

const pages = globSync('app/**/pages/**/*.{ts,tsx}', { exclude: ['**/*.test.ts'] }).map((file) => ({
  file,
  text: readFileSync(file, 'utf8'),
}))
const found = (what: RegExp, among = pages) =>
  among.flatMap(({ file, text }) => (what.test(text) ? [file.replace(/^app\//, '')] : [])).sort()
const inFolder = (name: string) => pages.filter(({ file }) => file.includes(`/pages/${name}/`))

test('the pages are found', () => {
  expect(pages.length).toBeGreaterThan(330)
  expect(inFolder('desk').length).toBeGreaterThan(200)
  expect(inFolder('my').length).toBeGreaterThan(30)
})

test('a page is run by its wrapper: at the desk, for those who act for groups, in public', () => {
  // Answers what no page does, and what was refused before any: there is nothing to look for.
  const own = 'municipality/pages/not-found.tsx'
  expect(found(/\bhandle\b[^}]*\} from '#app\/http\/handle\.ts'/)).toEqual([])
  expect(
    found(
      /export (?:const|(?:async )?function) (?:loader|action)\b(?! = (?:\w+AtDesk|atDesk|forPerson|inPublic|fileInPublic|handleOpen)\b)/,
    ),
  ).toEqual([own])
})

test('who asks and what a page is about is found by its wrapper', () => {
  // One page for both: anybody's application and, under another address, that of a group.
  const both = 'events/signups/pages/new-signup.tsx'
  expect(found(/\bawait (?:staff|person)\(args\)|\b(?:function|const) mine\b/)).toEqual([both])
})

test('a form is read, its verb run and the way gone on in one place', () => {
  // A file in the answer to a form: without a reason it leads back to the page that asks for one.
  const file = 'events/signups/pages/desk/signup-people.ts'
  expect(found(/typeof done === 'string'|\.attempt\(|\breadForm\(|\breadFields\(/)).toEqual([file])
})

test('no page builds a status itself', () => {
  const own = 'municipality/pages/not-found.tsx'
  expect(found(/\bjson\(|\bdata\(|new Response\([^)]*,\s*\{\s*status\b/)).toEqual([own])
})

test('a step is told by the page it has, never by its address', () => {
  expect(found(/\bpathname\b|\.url\.(?:split|endsWith|includes|match)/)).toEqual([])
})
