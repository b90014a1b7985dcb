import fc from 'fast-check'
import { expect, test } from 'vitest'
import { renderBlock } from './block-html.ts'
import { passagesOf, readAsText, textOf } from './passages.ts'

const kinds = ['paragraph', 'list', 'table'] as const

test('what is read, with where links lead, readings and how deep items stand', () => {
  const [first] = passagesOf(
    '{市|し}は[例](/a)を**守る**。\n・一\n　・二\n　　続き\n本文[^1]\n[^1]: 注の文',
    'paragraph',
  )
  const lines = first && 'lines' in first ? first.lines : []
  expect(lines.map(({ before, runs, level, opens }) => [before + textOf(runs), level, opens])).toEqual([
    ['市は例を守る。', 0, true],
    ['・一', 1, true],
    ['　・二', 2, true],
    ['　　続き', 2, false],
    ['本文［注1］', 0, true],
    ['注1 注の文', 0, true],
  ])
  expect(lines[0]?.runs).toEqual([
    { text: '市', link: '', reading: 'し', isBold: false },
    { text: 'は', link: '', reading: '', isBold: false },
    { text: '例', link: '/a', reading: '', isBold: false },
    { text: 'を', link: '', reading: '', isBold: false },
    { text: '守る', link: '', reading: '', isBold: true },
    { text: '。', link: '', reading: '', isBold: false },
  ])
})

test('numbers of a list stand as they were typed', () => {
  expect(readAsText(passagesOf('1. 一\n3. 三\n（ア）小\n① 丸', 'list'))).toBe('1. 一\n3. 三\n（ア）小\n① 丸')
})

test('a table is read as one, with a head or without', () => {
  expect(passagesOf('前\n| 年 | 人 |\n|---|---|\n| 1 | 2 |\n後', 'table')).toMatchObject([
    { lines: [{}] },
    {
      hasHead: true,
      rows: [
        [{}, {}],
        [{}, {}],
      ],
    },
    { lines: [{}] },
  ])
  expect(passagesOf('年\t人\n1\t2', 'table')).toMatchObject([{ hasHead: false }])
})

test('what is read is what is shown, whatever was typed', () => {
  const sign = fc.constantFrom(
    ...[
      '市',
      'の',
      '**',
      '[',
      '](/a)',
      '{',
      '|',
      '}',
      '・',
      '- ',
      '1. ',
      '\n',
      '\n\n',
      '　',
      '[^1]',
      '\n[^1]: ',
      '| a | b |\n',
      '\t',
    ],
  )
  const typed = fc.array(sign, { maxLength: 25 }).map((all) => all.join(''))
  const bare = (text: string) => text.replace(/［注\d+］|^注\d+ |[\s・|]/gm, '')
  fc.assert(
    fc.property(typed, fc.constantFrom(...kinds), (text, kind) => {
      const shown = renderBlock(text, { key: 'k', kind }).text
      expect(bare(readAsText(passagesOf(text, kind)))).toBe(bare(shown))
    }),
    { numRuns: 500 },
  )
})
