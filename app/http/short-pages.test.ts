import { globSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

const pages = globSync('app/**/pages/desk/*.tsx').map((file) => ({ file, text: readFileSync(file, 'utf8') }))
const middle = (numbers: number[]) => numbers.sort((a, b) => a - b)[Math.floor(numbers.length / 2)]
const lines = (text: string) => text.trimEnd().split('\n').length

test('a page of the desk is short: what it shows and what it looks up stand in views and look-ups', () => {
  expect(pages.length).toBeGreaterThan(150)
  expect(middle(pages.map(({ text }) => lines(text)))).toBeLessThanOrEqual(55)
  expect(Math.max(...pages.map(({ text }) => lines(text)))).toBeLessThanOrEqual(150)
})

test('it imports little', () => {
  const imports = pages.map(({ text }) => lines(text.slice(0, text.lastIndexOf('\nimport ') + 1)) + 1)
  expect(middle(imports)).toBeLessThanOrEqual(14)
})

test('what a page of the desk shows comes from usePage, and who works there from its wrapper', () => {
  const own = pages.filter(({ text }) => /\b(?:useLoaderData|useActionData|shownForm|deskMe)\b/.test(text))
  // The first page of the desk leads visitors to the sign-in and has no form.
  expect(own.map(({ file }) => file.split('/pages/desk/')[1]?.replace('.tsx', '')).sort()).toEqual(['home'])
})
