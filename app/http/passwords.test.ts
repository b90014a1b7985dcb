import { globSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { sentFields, writtenTexts } from './typed.ts'

const sources = globSync('app/**/*.{ts,tsx}', { exclude: ['**/*.test.ts'] }).map((file) => readFileSync(file, 'utf8'))
/** All fields that people type passwords into. */
const fields = sources.flatMap((source) =>
  source
    .split('<TextField')
    .slice(1)
    .map((rest) => rest.slice(0, rest.indexOf('/>')))
    .filter((field) => field.includes('type="password"')),
)
const names = fields.map((field) => /name="(\w+)"/.exec(field)?.[1] ?? 'no name')

test('password managers can fill them in, and nothing hinders pasting', () => {
  expect(fields.filter((field) => !/autoComplete="(current|new)-password"/.test(field))).toEqual([])
  // what is pasted into a text of a plan keeps its marks: long texts alone, of which no password is one
  const isOfTexts = (source: string) => /if \(!\(field instanceof HTMLTextAreaElement\)[^\n]*\) return/.test(source)
  expect(sources.filter((source) => /onPaste|['"]paste['"]/.test(source) && !isOfTexts(source))).toEqual([])
})

test('what is typed into a field for passwords is on no page that gives back what was written', () => {
  expect(names).toHaveLength(4)
  const form = new FormData()
  for (const name of names) form.append(name, `${name} long enough to be one`)
  const typed = sentFields({ form })
  expect(typed).toEqual({})
  expect(writtenTexts(typed)).toEqual([])
})
