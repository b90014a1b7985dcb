import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { anyText } from './any-text.fixture.ts'
import { renderBlock, stripRuby } from './markdown.ts'

const html = (markdown: string) => renderBlock(markdown, { key: 'k' }).html
const text = (markdown: string) => renderBlock(markdown, { key: 'k' }).text

const ruby = (base: string, reading: string) => `<ruby>${base}<rp>（</rp><rt>${reading}</rt><rp>）</rp></ruby>`

test.each([
  ['{漢字|かんじ}を', `<p>${ruby('漢字', 'かんじ')}を</p>`],
  ['\\{漢字|かんじ}', '<p>{漢字|かんじ}</p>'],
  ['`{a|b}`と{|}', '<p><code>{a|b}</code>と{|}</p>'],
  ['# 見出し', '<p><strong>見出し</strong></p>'],
  ['見出し\n---', '<p><strong>見出し</strong></p>'],
  ['一行目\n二行目', '<p>一行目<br>\n二行目</p>'],
  ['**「強調」**です', '<p><strong>「強調」</strong>です</p>'],
  ['市は**「強調」**', '<p>市は<strong>「強調」</strong></p>'],
  ['~~（案）~~から', '<p><del>（案）</del>から</p>'],
  ['４~６月~末', '<p>４~６月~末</p>'],
  ['- [ ] する\n- [x] した', '<ul>\n<li>☐ する</li>\n<li>☑ した</li>\n</ul>'],
  ['<b>太字</b>', '<p>&#x3C;b>太字&#x3C;/b></p>'],
  ['<div>\n\n*a*\n\n</div>', '<p>&#x3C;div></p>\n<p><em>a</em></p>\n<p>&#x3C;/div></p>'],
  ['<script>alert("*x*")</script>', '<p>&#x3C;script>alert("*x*")&#x3C;/script></p>'],
  ['<!-- 注 -->', '<p>&#x3C;!-- 注 --></p>'],
  ['5 < 6 & 7 > 6', '<p>5 &#x3C; 6 &#x26; 7 > 6</p>'],
  ['葛\u{E0100}飾の𠮷野と👨‍👩‍👧', '<p>葛\u{E0100}飾の𠮷野と👨‍👩‍👧</p>'],
])('%j', (markdown, expected) => expect(html(markdown)).toBe(expected))

describe('links and images', () => {
  test.each([
    ['[例](https://example.jp)', '<a href="https://example.jp" rel="noopener">例</a>'],
    ['[例](/plans/1)', '<a href="/plans/1">例</a>'],
    ['[例](#x)', '<a href="#x">例</a>'],
    ['[例](mailto:a@example.jp)', '<a href="mailto:a@example.jp">例</a>'],
    [
      'https://example.jp/a?b=1をご覧ください',
      '<a href="https://example.jp/a?b=1" rel="noopener">https://example.jp/a?b=1</a>をご覧ください',
    ],
    ['（https://example.jp/）', '（<a href="https://example.jp/" rel="noopener">https://example.jp/</a>）'],
    ['<https://example.jp/例>', '<a href="https://example.jp/%E4%BE%8B" rel="noopener">https://example.jp/例</a>'],
    ['[例](https://example.jp/例)', '<a href="https://example.jp/%E4%BE%8B" rel="noopener">例</a>'],
    ['`https://example.jp/例`', '<code>https://example.jp/例</code>'],
    ['![図](/files/1.png "題")', '<img src="/files/1.png" alt="図" title="題">'],
  ])('%s', (markdown, expected) => expect(html(markdown)).toBe(`<p>${expected}</p>`))

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
    '/&#9;/example.jp/\\',
  ])('no link to %s', (address) => expect(html(`[例](${address})`)).not.toMatch(/href="(?!\/%)/))

  test.each([
    'https://example.jp/a.png',
    '//example.jp/a.png',
    '/logout',
    '/files/../logout',
    '/files/%2e%2e/logout',
    '/files/.%2E/x',
    'data:image/png;base64,x',
  ])('no image from %s', (address) => expect(html(`![図](${address})`)).toBe('<p>図</p>'))
})

test('tables scroll by keyboard, their head says so, ruby and code keep their bars', () => {
  const table = html('| 年 | {人口|じんこう} | |\n|---|--:|---|\n| 1 | 2 | `{a|b}` |')
  expect(table).toMatch(/^<div class="table-scroll" tabindex="0" role="group"><table>/)
  expect(table).toContain('<th scope="col">年</th>')
  expect(table).toContain(`<th align="right" scope="col">${ruby('人口', 'じんこう')}</th>`)
  expect(table).toContain('<td></td>')
  expect(table).toContain('<td>1</td>\n<td align="right">2</td>\n<td><code>{a|b}</code></td>')
  expect(html('- | a |\n  |---|\n  | b |').match(/table-scroll/g)).toHaveLength(1)
})

test('footnotes of two blocks never share an id, and every link in them has its goal', () => {
  const source = '本文[^1]と[^二]と[^1]。\n\n[^1]: 注の文\n[^二]: 二つ目'
  const pages = ['a', 'b'].map((key) => renderBlock(source, { key }).html)
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
  expect(text('# {章|しょう}\n\n- *一*\n- [二](/a)\n\n| 年 | 人 |\n|---|---|\n| 1 | 2 |\n\n　字下げ<b>')).toBe(
    '章\n一\n二\n年\t人\n1\t2\n　字下げ<b>',
  )
  expect(text('![図の説明](/files/1.png)')).toBe('図の説明')
  expect(text('')).toBe('')
})

test('ruby can be left out', () => expect(stripRuby('{漢字|かんじ}と{ |}と{仮名|かな}')).toBe('漢字と{ |}と仮名'))

describe('for any text', () => {
  const known =
    /<\/?(?:a|blockquote|br|code|del|div|em|hr|img|li|ol|p|pre|rp|rt|ruby|section|strong|sup|table|tbody|td|th|thead|tr|ul)(?: [a-z-]+(?:="[^"<]*")?)*>/g
  const markup = fc
    .array(
      fc.constantFrom(
        '<script>',
        '</p>',
        '<img src=x onerror=y>',
        '[a](',
        ')',
        'javascript:x',
        '"',
        "'",
        '**',
        '`',
        '| a |\n|---|\n',
        '[^1]',
        '\n[^1]: ',
        '\n',
        '{a|',
        'b}',
        '&lt;',
        '<!--',
        '> ',
        '- ',
        '#',
        '\ufdd0',
        '\ufeff',
        '𠮷',
        '「',
      ),
      { maxLength: 20 },
    )
    .map((parts) => parts.join(''))

  test('nothing but known tags comes out, without handlers and styles', () => {
    fc.assert(
      fc.property(fc.oneof(anyText, markup), (source) => {
        const out = html(source)
        expect(out.replace(known, '')).not.toContain('<')
        for (const [tag] of out.matchAll(known)) expect(tag).not.toMatch(/ on[a-z]+=| style=|javascript:/)
      }),
      { numRuns: 500 },
    )
  })

  test('letters and digits are never lost', () => {
    const letters = (s: string) => s.replace(/[^\p{sc=Han}\p{sc=Hira}\p{sc=Kana}]/gu, '')
    const source = fc
      .array(
        fc.constantFrom(
          '市',
          'の',
          '計画',
          '**',
          '*',
          '「',
          '」',
          '~~',
          '`',
          '<b>',
          '\n',
          '、',
          '# ',
          '> ',
          '{',
          '}',
          'https://example.jp/',
          '_',
          ' ',
        ),
        { maxLength: 25 },
      )
      .map((parts) => parts.join(''))
    fc.assert(
      fc.property(source, (source) => {
        // What follows a code fence on its line names a programming language and is not shown.
        fc.pre(!/~~~|```/.test(source))
        expect(letters(text(source))).toBe(letters(source))
      }),
      { numRuns: 500 },
    )
  })
})
