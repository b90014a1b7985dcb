import { globSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { z } from 'zod'

// Every form of the portal, field by field: what somebody made by hand ends at the schema, with a message, and never as
// a value that the database stumbles over or that keeps the process busy.

const root = new URL('.', import.meta.url).pathname
// schemas of open data say what the portal answers; nobody sends them
const sources = globSync('**/*.{ts,tsx}', { cwd: root }).filter(
  (file) => !/\.(?:test|fixture)\.tsx?$|^open-data\/(?:addresses|schema-words|[\w-]+-schemas)\.ts$/.test(file),
)
const source = (file: string) => readFileSync(root + file, 'utf8')

const hostile: unknown[] = [
  ...[
    '',
    ' ',
    '0',
    '-1',
    '1.5',
    '1e9',
    '1e400',
    'NaN',
    '2147483648',
    '99999999999999999999',
    '9'.repeat(60),
    '９'.repeat(60),
  ],
  ...['\u0000', 'a\u0000b', '\ud800', 'a\udfff', '\uffff', '\u0007', 'up \u0000', 'あ\r\nい'],
  ...['0000-00-00', '0000-01-01', '9999999-01-01', '2026-02-30', '2026-01-01T25:00', '-000001-01-01T00:00'],
  ...['00000000-0000-0000-0000-00000000000', 'x'.repeat(36), '__proto__', 'constructor', '../../etc', "' or 1=1 --"],
  ...['a'.repeat(300), `a${'\u0301'.repeat(300_000)}`, '1,'.repeat(100_000), 'あ'.repeat(300_000), '> '.repeat(2000)],
  ...[
    [],
    ['\u0000'],
    ['a', 'a'],
    Array(3000).fill('x'),
    [['a']],
    {},
    { a: 1 },
    { a: '\u0000' },
    null,
    undefined,
    true,
    5,
    new File([], 'a'),
  ],
]

/** What PostgreSQL takes as text, integer and timestamp; anything else must not come out of a form. */
function stumbles(value: unknown): string | null {
  if (typeof value === 'string')
    return value.includes('\u0000') || !value.isWellFormed() || value.length > 500_000
      ? JSON.stringify(value.slice(0, 40))
      : null
  if (typeof value === 'number') return Number.isFinite(value) && Math.abs(value) < 2 ** 31 ? null : String(value)
  if (value instanceof Date) return value.getFullYear() > 1800 && value.getFullYear() < 10_000 ? null : String(value)
  if (value === null || typeof value !== 'object') return null
  return [...Object.keys(value), ...Object.values(value)].map(stumbles).find((each) => each !== null) ?? null
}

type Shape = Record<string, z.ZodType>
type Def = { innerType?: z.ZodType; in?: z.ZodType; element?: z.ZodType; shape?: Shape; valueType?: z.ZodType }

/** The fields of a form, whatever checks and turns stand around them. */
function fieldsOf(schema: z.ZodType, name = ''): [string, z.ZodType][] {
  const { innerType, in: typed, element, shape, valueType } = schema.def as Def
  if (shape) return Object.entries(shape).flatMap(([key, field]) => fieldsOf(field, `${name}.${key}`))
  const inner = innerType ?? typed ?? element ?? valueType
  return [[name, schema], ...(inner ? fieldsOf(inner, `${name}*`).filter(([, each]) => hasMore(each, inner)) : [])]
}
const hasMore = (each: z.ZodType, inner: z.ZodType) => each !== inner || 'shape' in inner.def

const holdForms = sources.filter(
  (file) =>
    /\.ts$/.test(file) &&
    /^export const \w+ = (?:z\b|\w+\.extend|fields)/m.test(source(file)) &&
    !/questionnaire\.ts$/.test(file),
)
const modules = await Promise.all(
  holdForms.map(async (file) => [file, await import(/* @vite-ignore */ root + file)] as const),
)
const forms = modules.flatMap(([file, module]) =>
  Object.entries(module as object).flatMap(([name, schema]) =>
    schema instanceof z.ZodType ? [[`${file} ${name}`, schema] as const] : [],
  ),
)

test('the forms are found', () => expect(forms.length).toBeGreaterThan(60))

test.each(forms)('%s lets nothing through that the database would stumble over', (_, schema) => {
  const through = fieldsOf(schema).flatMap(([name, field]) =>
    hostile.flatMap((value) => {
      const read = field.safeParse(value)
      const found = read.success ? stumbles(read.data) : null
      return found === null ? [] : [`${name}: ${found}`]
    }),
  )
  expect(through).toEqual([])
  for (const value of hostile) {
    const all = Object.fromEntries(fieldsOf(schema).map(([name]) => [name.slice(1), value]))
    const read = schema.safeParse(all)
    expect(read.success ? stumbles(read.data) : null).toBeNull()
  }
})

test('no form has a field of its own making: texts, ids, keys and numbers come from one door', () => {
  const own = sources
    .filter(
      (file) =>
        !/^(?:forms\/|config|surveys\/questionnaires\/questionnaire\.ts|accounts\/password-field\.ts)/.test(file),
    )
    .flatMap((file) => (source(file).match(/\bz\s*\.(?:string|uuid|coerce|iso|any|unknown)\b/g) ?? []).map(() => file))
  expect(own).toEqual([])
})
