import fc from 'fast-check'
import { expect, test } from 'vitest'
import { anyText } from './any-text.fixture.ts'
import { renderBlock } from './markdown.ts'
import { markdownFault } from './markdown-bounds.ts'

const row = (columns: number, cell: string) => cell.repeat(columns)

test.each([
  ['quotations', `${'> '.repeat(2000)}a`, 'tooDeep'],
  ['quotations without spaces', `${'>'.repeat(9)}a`, 'tooDeep'],
  ['lists', `${'- '.repeat(2000)}a`, 'tooDeep'],
  ['numbered lists', `${'1. '.repeat(9)}a`, 'tooDeep'],
  ['both', `${'> - '.repeat(5)}a`, 'tooDeep'],
  ['lists, line by line', Array.from({ length: 40 }, (_, at) => `${' '.repeat(at * 2)}- a`).join('\n'), 'tooDeep'],
  ['lists by tabs', `${'\t'.repeat(30)}- a`, 'tooDeep'],
  [
    'a table whose short rows are filled up',
    `${row(200, 'a|')}\n${row(200, '-|')}\n${'|\n'.repeat(900)}`,
    'tooManyCells',
  ],
  ['emphasis', 'a*'.repeat(5000), 'tooManySigns'],
  ['emphasis of two kinds', '*_'.repeat(5000), 'tooManySigns'],
  ['deletions', '~~a '.repeat(2500), 'tooManySigns'],
  ['brackets', '['.repeat(10_000), 'tooManySigns'],
  ['pictures in pictures', '!['.repeat(990) + '](a)'.repeat(990), 'tooManySigns'],
  ['footnotes', `${'[^a]'.repeat(2500)}\n\n[^a]: b`, 'tooManySigns'],
  ['headings', 'a\n-\n'.repeat(2500), 'tooManyLines'],
  ['lines that end in a carriage return', 'a\r'.repeat(2000), 'tooManyLines'],
])('%s without end are refused, and shown as typed where they are stored', (_, source, fault) => {
  expect(markdownFault(source)).toBe(`ui:markdown.${fault}`)
  const { html, text } = renderBlock(source, { key: 'k' })
  expect(html).toMatch(/^<pre><code>/)
  expect(html.length).toBeLessThan(10 * source.length)
  expect(text.replace(/\s/g, '')).toBe(source.replace(/\s/g, ''))
})

test.each([
  ['eight quotations', `${'> '.repeat(8)}a`],
  ['eight lists, moved in by four', Array.from({ length: 8 }, (_, at) => `${' '.repeat(at * 4)}- a`).join('\n')],
  ['a rule of dashes', '- '.repeat(40)],
  ['a long list', '* 市民の意見\n'.repeat(300)],
  ['a table of 12 months and 100 lines', `${row(13, '|あ')}|\n${row(13, '|-')}|\n${`${row(13, '|1')}|\n`.repeat(100)}`],
  ['code far moved in', `\`\`\`\n${' '.repeat(60)}- a\n\`\`\``.replace('- a', 'a')],
  ['many words in bold', '**市民**と'.repeat(400)],
  ['many links', '[計画](/plans/a) '.repeat(300)],
])('%s are taken', (_, source) => {
  expect(markdownFault(source)).toBeNull()
  expect(renderBlock(source, { key: 'k' }).html).not.toMatch(/^<pre><code>[>*|-]/)
})

test('nothing that is taken breaks the reader off, and what it gives is bounded by what was typed', () => {
  const deep = fc.array(
    fc.oneof(anyText, fc.constantFrom('> ', '- ', '1. ', '  ', '\t', '|', '-|', '\n', '[', ']', '*', '[^a]')),
    {
      maxLength: 150,
      size: 'max',
    },
  )
  fc.assert(
    fc.property(deep, (parts) => {
      const source = parts.join('')
      expect(renderBlock(source, { key: 'k' }).html.length).toBeLessThan(400 * source.length + 2000)
    }),
    { numRuns: 60 },
  )
})
