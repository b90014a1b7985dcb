import { existsSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

/** What OWASP ASVS 5.0.0 asks at levels 1 and 2. */
const asked = `
1.1.1 1.1.2 1.2.1 1.2.2 1.2.3 1.2.4 1.2.5 1.2.6 1.2.7 1.2.8 1.2.9 1.3.1 1.3.2 1.3.3 1.3.4 1.3.5 1.3.6 1.3.7 1.3.8
1.3.9 1.3.10 1.3.11 1.4.1 1.4.2 1.4.3 1.5.1 1.5.2 2.1.1 2.1.2 2.1.3 2.2.1 2.2.2 2.2.3 2.3.1 2.3.2 2.3.3 2.3.4 2.4.1
3.2.1 3.2.2 3.3.1 3.3.2 3.3.3 3.3.4 3.4.1 3.4.2 3.4.3 3.4.4 3.4.5 3.4.6 3.5.1 3.5.2 3.5.3 3.5.4 3.5.5 3.7.1 3.7.2
4.1.1 4.1.2 4.1.3 4.2.1 4.3.1 4.3.2 4.4.1 4.4.2 4.4.3 4.4.4 5.1.1 5.2.1 5.2.2 5.2.3 5.3.1 5.3.2 5.4.1 5.4.2 5.4.3
6.1.1 6.1.2 6.1.3 6.2.1 6.2.2 6.2.3 6.2.4 6.2.5 6.2.6 6.2.7 6.2.8 6.2.9 6.2.10 6.2.11 6.2.12 6.3.1 6.3.2 6.3.3 6.3.4
6.4.1 6.4.2 6.4.3 6.4.4 6.5.1 6.5.2 6.5.3 6.5.4 6.5.5 6.6.1 6.6.2 6.6.3 6.8.1 6.8.2 6.8.3 6.8.4 7.1.1 7.1.2 7.1.3
7.2.1 7.2.2 7.2.3 7.2.4 7.3.1 7.3.2 7.4.1 7.4.2 7.4.3 7.4.4 7.4.5 7.5.1 7.5.2 7.6.1 7.6.2 8.1.1 8.1.2 8.2.1 8.2.2
8.2.3 8.3.1 8.4.1 9.1.1 9.1.2 9.1.3 9.2.1 9.2.2 9.2.3 9.2.4 10.1.1 10.1.2 10.2.1 10.2.2 10.3.1 10.3.2 10.3.3 10.3.4
10.4.1 10.4.2 10.4.3 10.4.4 10.4.5 10.4.6 10.4.7 10.4.8 10.4.9 10.4.10 10.4.11 10.5.1 10.5.2 10.5.3 10.5.4 10.5.5
10.6.1 10.6.2 10.7.1 10.7.2 10.7.3 11.1.1 11.1.2 11.2.1 11.2.2 11.2.3 11.3.1 11.3.2 11.3.3 11.4.1 11.4.2 11.4.3 11.4.4
11.5.1 11.6.1 12.1.1 12.1.2 12.1.3 12.2.1 12.2.2 12.3.1 12.3.2 12.3.3 12.3.4 13.1.1 13.2.1 13.2.2 13.2.3 13.2.4 13.2.5
13.3.1 13.3.2 13.4.1 13.4.2 13.4.3 13.4.4 13.4.5 14.1.1 14.1.2 14.2.1 14.2.2 14.2.3 14.2.4 14.3.1 14.3.2 14.3.3 15.1.1
15.1.2 15.1.3 15.2.1 15.2.2 15.2.3 15.3.1 15.3.2 15.3.3 15.3.4 15.3.5 15.3.6 15.3.7 16.1.1 16.2.1 16.2.2 16.2.3 16.2.4
16.2.5 16.3.1 16.3.2 16.3.3 16.3.4 16.4.1 16.4.2 16.4.3 16.5.1 16.5.2 16.5.3 17.1.1 17.2.1 17.2.2 17.2.3 17.2.4 17.3.1
17.3.2
`
  .trim()
  .split(/\s+/)

const page = readFileSync('docs/security.md', 'utf8')
const rank = (number: string) => number.split('.').reduce((sum, part) => sum * 100 + Number(part), 0)

type Row = { numbers: string[]; kind: string; last: string }

/** Every row that is about requirements, by the head of its table. */
function readRows(): Row[] {
  let kind = ''
  return page.split('\n').flatMap((line) => {
    const cells = line.split(' | ').map((cell) => cell.replace(/^\| | \|$/g, ''))
    if (cells[0] === 'no.') kind = cells[1] ?? ''
    if (!/^\d+\.\d+\.\d+\b/.test(cells[0] ?? '')) return []
    return [{ numbers: (cells[0] ?? '').split(', '), kind, last: cells.at(-1) ?? '' }]
  })
}

const rows = readRows()
const met = rows.filter(({ kind }) => kind === 'how it is met')

test('every requirement stands in docs/security.md once, in its order', () => {
  expect(asked).toHaveLength(253)
  const found = rows.flatMap(({ numbers }) => numbers)
  expect(found.toSorted((a, b) => rank(a) - rank(b))).toEqual(asked)
  for (const kind of new Set(rows.map((row) => row.kind))) {
    const firsts = rows.filter((row) => row.kind === kind).map(({ numbers }) => rank(numbers[0] ?? ''))
    expect(firsts, kind).toEqual(firsts.toSorted((a, b) => a - b))
  }
})

test('its count is right', () => {
  const count = (kind: string) => rows.filter((row) => row.kind === kind).flatMap(({ numbers }) => numbers).length
  const counted = ['how it is met', 'what to do', 'what is missing', 'why'].map(count)
  const head = page.slice(0, page.indexOf('## What is laid down'))
  expect([...head.matchAll(/\| (\d+) \|$/gm)].map(([, told]) => Number(told))).toEqual(counted)
})

test('what is said to be met is shown by a test that exists, or laid down in a section that does', () => {
  const headings = [...page.matchAll(/^#+ (.+)$/gm)].map(
    ([, title = '']) => `#${title.toLowerCase().replaceAll(' ', '-')}`,
  )
  const wrong = met.flatMap(({ numbers: [number], last }) => {
    const tests = [...last.matchAll(/`([^`]+)`((?: ·? ?“[^”]+”)+)/g)].flatMap(([, file = '', titles = '']) =>
      [...titles.matchAll(/“([^”]+)”/g)].map(([, title = '']) => ({ file, title })),
    )
    const sections = [...last.matchAll(/\]\((#[\w-]+)\)/g)].map(([, name = '']) => name)
    const missing = tests.filter(({ file, title }) => !existsSync(file) || !readFileSync(file, 'utf8').includes(title))
    if (tests.length + sections.length === 0 && !last.includes('(test: ')) return [`${number}: shown by nothing`]
    return [...missing.map(({ title }) => title), ...sections.filter((name) => !headings.includes(name))].map(
      (what) => `${number}: ${what}`,
    )
  })
  expect(wrong).toEqual([])
})
