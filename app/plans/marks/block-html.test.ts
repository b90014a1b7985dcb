import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { anyText } from '#app/text/any-text.fixture.ts'
import { stripRuby } from '#app/text/ruby.ts'
import { renderBlock } from './block-html.ts'

const html = (typed: string, kind = 'paragraph') => renderBlock(typed, { key: 'k', kind }).html
const text = (typed: string, kind = 'paragraph') => renderBlock(typed, { key: 'k', kind }).text

const ruby = (base: string, reading: string) => `<ruby>${base}<rp>（</rp><rt>${reading}</rt><rp>）</rp></ruby>`

test.each([
  ['{漢字|かんじ}を', `<p>${ruby('漢字', 'かんじ')}を</p>`],
  ['一行目\n二行目', '<p>一行目<br>二行目</p>'],
  ['**「強調」**です', '<p><strong>「強調」</strong>です</p>'],
  ['市は**「強調」**', '<p>市は<strong>「強調」</strong></p>'],
  ['葛\u{E0100}飾の𠮷野と👨‍👩‍👧', '<p>葛\u{E0100}飾の𠮷野と👨‍👩‍👧</p>'],
  ['次のとおり。\n- 一\n・二\n以上', '<p>次のとおり。</p>\n<ul>\n<li>一</li>\n<li>二</li>\n</ul>\n<p>以上</p>'],
  ['- 親\n  - 子\n  続き', '<ul>\n<li>親\n<ul>\n<li>子</li>\n</ul>\n</li>\n</ul>\n<p>  続き</p>'],
  ['- 一\n  続き', '<ul>\n<li>一<br>続き</li>\n</ul>'],
])('%j', (typed, expected) => expect(html(typed)).toBe(expected))

// Each was lost, renumbered or turned into something else when plans were read as Markdown.
test.each([
  '[出典]: 国勢調査',
  '[注]: 令和8年4月1日現在\n本文',
  '*印は推計、*印のないものは実績',
  '5*3*2',
  '1. 3. 5.',
  '1. 一\n3. 三\n5. 五',
  '1) 一\n3) 三',
  '- 5.2ポイント',
  '2026. 11. 1',
  '    四つの空白\n        八つ',
  '# 見出し\n---\n===',
  '> 引用',
  '`コード` と ```',
  '~~取消~~ _下線_ __二重__',
  '\\{ と \\* と \\\\',
  '&amp; &lt;b&gt; &#x41;',
  '<b>太字</b><!-- 注 --><script>alert("*x*")</script>',
  '[x] と [ ] と ![図](/files/1.png)',
  '[例](javascript:alert(1))',
  '** 空白 ** と **閉じない',
  '{漢字} と {|} と {a|}',
  '[^無]と\n[^余]: だれも触れない',
  '| だけ\nA | B',
  '・・・と続く',
  '+ 足す\n* 掛ける',
  '4~6月、〜末、~',
])('%j stands as it was typed', (typed) => {
  expect(text(typed)).toBe(typed)
  expect(html(typed)).not.toMatch(/<(?!\/?p>|br>)/)
})

test.each([
  ['1. 一\n3. 三\n5. 五', '1. 一|3. 三|5. 五'],
  ['1) 一\n3) 三', '1) 一|3) 三'],
  ['（1）一\n（3）三', '（1）一|（3）三'],
  ['① 一\n③ 三', '① 一|③ 三'],
  ['ア）一\nイ）二', 'ア）一|イ）二'],
  ['1.\t一\n2.\t二', '1.\t一|2.\t二'],
])('in a list %j are items with their numbers as typed', (typed, items) => {
  expect(html(typed, 'list')).toMatch(/^<ul class="as-typed">\n(?:<li>[^<]+<\/li>\n)+<\/ul>$/)
  expect(text(typed, 'list')).toBe(items.replaceAll('|', '\n'))
})

test('a list takes ・ and -, within each other by how far they are moved in', () => {
  expect(html('・学校\n　・小学校\n・- 地域', 'list')).toBe(
    '<ul>\n<li>学校\n<ul>\n<li>小学校</li>\n</ul>\n</li>\n<li>- 地域</li>\n</ul>',
  )
  expect(html('- 5.2ポイント\n- 3人', 'list')).toBe('<ul>\n<li>5.2ポイント</li>\n<li>3人</li>\n</ul>')
  expect(
    html(Array.from({ length: 40 }, (_, at) => `${' '.repeat(at * 2)}- ${at}`).join('\n'), 'list').match(/<ul>/g),
  ).toHaveLength(8)
})

describe('links', () => {
  test.each([
    ['[例](https://example.jp)', '<a href="https://example.jp" rel="noopener">例</a>'],
    ['[例](/plans/1)', '<a href="/plans/1">例</a>'],
    ['[例](#x)', '<a href="#x">例</a>'],
    ['[例](mailto:a@example.jp)', '<a href="mailto:a@example.jp">例</a>'],
    ['[{例|れい}の**字**](/a_(b))', `<a href="/a_(b)">${ruby('例', 'れい')}の<strong>字</strong></a>`],
    [
      'https://example.jp/a?b=1をご覧ください',
      '<a href="https://example.jp/a?b=1" rel="noopener">https://example.jp/a?b=1</a>をご覧ください',
    ],
    ['（https://example.jp/）', '（<a href="https://example.jp/" rel="noopener">https://example.jp/</a>）'],
    ['a@example.jpへ', '<a href="mailto:a@example.jp">a@example.jp</a>へ'],
    ['[例](https://example.jp/例)', '<a href="https://example.jp/%E4%BE%8B" rel="noopener">例</a>'],
  ])('%s', (typed, expected) => expect(html(typed)).toBe(`<p>${expected}</p>`))

  test.each([
    'javascript:alert(1)',
    'JAVASCRIPT:alert(1)',
    'java&#115;cript:alert(1)',
    'data:text/html,x',
    '//example.jp',
    '/\\example.jp',
    'vbscript:x',
    'example.jp',
    '<\tjavascript:x>',
    '&#9;javascript:x',
  ])('no link to %s', (address) => expect(html(`[例](${address})`)).not.toContain('href'))
})

test('tables scroll by keyboard, their head says so, readings keep their bars', () => {
  const table = html('| 年 | {人口|じんこう} | |\n|---|--:|---|\n| 1 | 2 |')
  expect(table).toMatch(/^<div class="table-scroll" tabindex="0" role="group"><table>/)
  expect(table).toContain('<th scope="col">年</th>')
  expect(table).toContain(`<th scope="col" data-align="right">${ruby('人口', 'じんこう')}</th>`)
  expect(table).toContain('<td>1</td>\n<td data-align="right">2</td>\n<td></td>')
  expect(html('| a | b |\n| c | d |')).not.toContain('<th')
})

test('rows of a spreadsheet become a table where a table was asked for', () => {
  const pasted = '年\t人口\n令和2年\t"60,840\n（推計）"\n5" 管\t"x ""y"""\n\n注：4月1日現在'
  expect(text(pasted, 'table')).toBe('年\t人口\n令和2年\t60,840\n（推計）\n5" 管\tx "y"\n注：4月1日現在')
  expect(html(pasted, 'table').match(/<td>/g)).toHaveLength(6)
  expect(html('第1\t目的', 'paragraph')).toBe('<p>第1\t目的</p>')
})

test('footnotes of two blocks never share an id, and every link in them has its goal', () => {
  const source = '本文[^1]と[^二]と[^1]。\n\n[^1]: 注の文\n[^二]: 二つ目'
  const pages = ['a', 'b'].map((key) => renderBlock(source, { key, kind: 'paragraph' }).html)
  const found = (pattern: RegExp) => Array.from(pages.join('').matchAll(pattern), ([, id]) => id)
  const ids = found(/ id="([^"]*)"/g)
  const goals = found(/ (?:href="#|aria-describedby=")([^"]*)"/g)
  expect(new Set(ids).size).toBe(ids.length)
  expect(goals.length).toBeGreaterThan(10)
  for (const goal of goals) expect(ids).toContain(goal)
  expect(pages[0]).toContain('<p class="footnote-label" id="a-footnote-label">注</p>')
  expect(text(source)).toBe('本文とと。\n注の文\n二つ目')
})

test('plain text is what a reader reads', () => {
  expect(text('{章|しょう}\n\n- 一\n- [二](/a)\n\n| 年 | 人 |\n|---|---|\n| 1 | 2 |\n\n　字下げ<b>')).toBe(
    '章\n一\n二\n年\t人\n1\t2\n　字下げ<b>',
  )
  expect(text('')).toBe('')
})

test('ruby can be left out', () => expect(stripRuby('{漢字|かんじ}と{ |}と{仮名|かな}')).toBe('漢字と{ |}と仮名'))

describe('for any text', () => {
  const kinds = fc.constantFrom('paragraph', 'list', 'table', 'note')

  test('nothing but known tags comes out, without handlers and styles', () => {
    const known =
      /<\/?(?:a|br|div|li|ol|p|rp|rt|ruby|section|strong|sup|table|tbody|td|th|thead|tr|ul)(?: [a-z-]+(?:="[^"<]*")?)*>/g
    const markup = fc
      .array(
        fc.constantFrom(
          ...['<script>', '</p>', '<img src=x onerror=y>', '[a](', ')', 'javascript:x', '"', "'", '**', '`', '- '],
          ...['| a |\n|---|\n', '[^1]', '\n[^1]: ', '\n', '{a|', 'b}', '&lt;', '<!--', '> ', '\t', '#', '𠮷', '「'],
        ),
        { maxLength: 20 },
      )
      .map((parts) => parts.join(''))
    fc.assert(
      fc.property(fc.oneof(anyText, markup), kinds, (typed, kind) => {
        const out = html(typed, kind)
        expect(out.replace(known, '')).not.toContain('<')
        for (const [tag] of out.matchAll(known)) expect(tag).not.toMatch(/ on[a-z]+=| style=|javascript:/)
      }),
      { numRuns: 1000 },
    )
  })

  // Everything a keyboard in Japan types, half and full width; a piece that is no mark, and what is seen of one that is.
  const signs = Array.from({ length: 95 }, (_, at) => String.fromCodePoint(32 + at))
  const wide = signs.map((sign) => (sign === ' ' ? '　' : String.fromCodePoint((sign.codePointAt(0) ?? 0) + 0xfee0)))
  const japanese = [
    '市',
    'の',
    '計画',
    'ー',
    '一',
    '、',
    '。',
    '「',
    '」',
    '・',
    '〜',
    '①',
    '㎡',
    '𠮷',
    '葛\u{E0100}',
    '👩‍🌾',
  ]
  const word = fc
    .array(fc.constantFrom('市', 'の', '計画', '年', '🙂'), { minLength: 1, maxLength: 3 })
    .map((all) => all.join(''))
  type Piece = { typed: string; seen: string }
  const literal = fc
    .array(fc.constantFrom(...signs, ...wide, ...japanese), { minLength: 1, maxLength: 12 })
    .map((all) => all.join(''))
    .filter((all) => !/\*\*|\]\(|\{[^{}|]+\|[^{}|]+\}|\[\^/.test(all))
    .map((typed): Piece => ({ typed, seen: typed }))
  const mark = fc.oneof(
    word.map((seen): Piece => ({ typed: `**${seen}**`, seen })),
    fc.tuple(word, word).map(([seen, reading]): Piece => ({ typed: `{${seen}|${reading}}`, seen })),
    word.map((seen): Piece => ({ typed: `[${seen}](/plans)`, seen })),
  )
  // a letter between them, so that two pieces do not make a third mark
  const lineOf = (piece: fc.Arbitrary<Piece>) =>
    fc.array(piece, { minLength: 1, maxLength: 6 }).map((pieces): Piece => {
      const join = (part: keyof Piece) => `市${pieces.map((piece) => piece[part]).join('の')}の`
      return { typed: join('typed'), seen: join('seen') }
    })
  const line = lineOf(fc.oneof({ weight: 3, arbitrary: literal }, mark))
  const lines = (make: (piece: Piece) => Piece, of = line) =>
    fc.array(of.map(make), { minLength: 1, maxLength: 4 }).map((all): Piece => {
      const join = (part: keyof Piece) => all.map((piece) => piece[part]).join('\n')
      return { typed: join('typed'), seen: join('seen') }
    })
  const block = fc.oneof(
    lines((piece) => piece),
    lines(({ typed, seen }) => ({ typed: `・${typed}`, seen })),
    lines(({ typed, seen }) => ({ typed: `- ${typed}`, seen })),
    lines(({ typed }) => {
      const cell = typed.replaceAll('|', '/')
      return { typed: `| ${cell} |`, seen: cell }
    }, lineOf(literal)),
    lines(({ typed, seen }) => ({ typed: `(1) ${typed}`, seen: `(1) ${seen}` })),
  )

  test('what is seen is what was typed, but for the marks that the help names', () => {
    fc.assert(
      fc.property(fc.array(block, { minLength: 1, maxLength: 4 }), kinds, (blocks, kind) => {
        const typed = blocks.map((each) => each.typed).join('\n\n')
        // two pieces that make a mark over what stands between them
        fc.pre(!/\{[^{}|\n]+\|[^{}|\n]+\}|\*\*|\]\(|\[\^/.test(blocks.map(({ seen }) => seen).join('\n')))
        expect(text(typed, kind)).toBe(blocks.map(({ seen }) => seen).join('\n'))
      }),
      { numRuns: 1000 },
    )
  })

  test.each(['**', '[', '{', '[a](', '- ', '|', '|a|\n', '"\t', 'www.', 'a@', '[^1]', '**a**', '- a\n', '1.a\n'])(
    'as many %j as a field takes lose nothing that is no mark',
    (sign) => {
      const many = sign.repeat(Math.floor(10_000 / sign.length))
      const letters = (of: string) => of.replaceAll(/[^a1w]/g, '')
      for (const kind of ['paragraph', 'list', 'table']) expect(letters(text(many, kind))).toBe(letters(many))
    },
  )
})
