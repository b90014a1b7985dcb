import { expect, test } from 'vitest'
import { docxFile, inList, level, list, paragraph, use } from './docx.fixture.ts'
import { readDocx } from './docx.ts'
import { writtenNumber } from './number-formats.ts'

const numbers = (body: string, numbering: string, styles = '') =>
  readDocx(docxFile({ body, numbering, styles })).lines.map(({ number }) => number)

test.each([
  ['decimal', '1', '10', '21'],
  ['decimalFullWidth', '１', '１０', '２１'],
  ['decimalFullWidth2', '１', '１０', '２１'],
  ['decimalZero', '01', '10', '21'],
  ['decimalEnclosedCircle', '①', '⑩', '㉑'],
  ['decimalEnclosedParen', '⑴', '⑽', '(21)'],
  ['decimalEnclosedFullstop', '⒈', '⒑', '21.'],
  ['aiueo', 'ｱ', 'ｺ', 'ﾅ'],
  ['aiueoFullWidth', 'ア', 'コ', 'ナ'],
  ['iroha', 'ｲ', 'ﾇ', 'ﾅ'],
  ['irohaFullWidth', 'イ', 'ヌ', 'ナ'],
  ['japaneseCounting', '一', '十', '二十一'],
  ['japaneseDigitalTenThousand', '一', '一〇', '二一'],
  ['ideographDigital', '一', '一〇', '二一'],
  ['ideographTraditional', '甲', '癸', '甲甲甲'],
  ['japaneseLegal', '壱', '壱拾', '弐拾壱'],
  ['upperRoman', 'I', 'X', 'XXI'],
  ['lowerRoman', 'i', 'x', 'xxi'],
  ['upperLetter', 'A', 'J', 'U'],
  ['lowerLetterFullWidth', 'ａ', 'ｊ', 'ｕ'],
  ['none', '', '', ''],
  ['somethingOfTomorrow', '1', '10', '21'],
])('%s is written as a word processor writes it', (format, one, ten, more) => {
  expect([1, 10, 21].map((n) => writtenNumber(n, format))).toEqual([one, ten, more])
})

test('kanji count to hundreds, and letters begin again doubled', () => {
  expect([100, 111, 208].map((n) => writtenNumber(n, 'japaneseCounting'))).toEqual(['百', '百十一', '二百八'])
  expect([26, 27, 53].map((n) => writtenNumber(n, 'upperLetter'))).toEqual(['Z', 'AA', 'AAA'])
  expect([46, 47].map((n) => writtenNumber(n, 'aiueoFullWidth'))).toEqual(['ン', 'アア'])
})

const chapters = list(
  1,
  level(0, 'decimalFullWidth', '第%1章') +
    level(1, 'japaneseCounting', '第%2節') +
    level(2, 'decimal', '%1-%2-%3', '<w:isLgl/>'),
)

test('levels count by themselves, begin anew below a higher one, and show those above in figures where they are told to', () => {
  const body = [0, 1, 1, 2, 2, 0, 1, 2].map((at) => inList('見出し', 1, at)).join('')
  expect(numbers(body, chapters + use(1, 1))).toEqual([
    '第１章',
    '第一節',
    '第二節',
    '1-2-1',
    '1-2-2',
    '第２章',
    '第一節',
    '2-1-1',
  ])
})

test('lists of one kind count on together, and one that is to begin anew does so once', () => {
  const numbering =
    list(1, level(0, 'decimal', '(%1)')) +
    use(1, 1) +
    use(2, 1) +
    use(3, 1, '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="5"/></w:lvlOverride>')
  expect(numbers([1, 1, 2, 3, 3, 1].map((id) => inList('項目', id)).join(''), numbering)).toEqual([
    '(1)',
    '(2)',
    '(3)',
    '(5)',
    '(6)',
    '(7)',
  ])
})

test('a level that never begins anew goes on counting', () => {
  const numbering =
    list(1, level(0, 'decimal', '%1') + level(1, 'decimal', '%2)', '<w:lvlRestart w:val="0"/>')) + use(1, 1)
  expect(numbers([0, 1, 1, 0, 1].map((at) => inList('あ', 1, at)).join(''), numbering)).toEqual([
    '1',
    '1)',
    '2)',
    '2',
    '3)',
  ])
})

test('numbers come from styles too, with the level that names the style, along what a style is based on', () => {
  const styles =
    '<w:style w:type="paragraph" w:styleId="A"><w:name w:val="heading 1"/><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>' +
    '<w:style w:type="paragraph" w:styleId="B"><w:name w:val="中見出し"/><w:basedOn w:val="A"/><w:pPr><w:outlineLvl w:val="1"/></w:pPr></w:style>'
  const numbering =
    list(
      1,
      level(0, 'decimal', '%1.', '<w:pStyle w:val="A"/>') + level(1, 'decimal', '%1.%2', '<w:pStyle w:val="B"/>'),
    ) + use(1, 1)
  const styled = (style: string) => paragraph('見出し', `<w:pStyle w:val="${style}"/>`)
  const { lines } = readDocx(docxFile({ body: ['A', 'B', 'B', 'A'].map(styled).join(''), numbering, styles }))
  expect(lines.map(({ number, outline }) => [number, outline])).toEqual([
    ['1.', 1],
    ['1.1', 2],
    ['1.2', 2],
    ['2.', 1],
  ])
})

test('a paragraph that takes itself out of its list has no number; bullets of symbol fonts are dots', () => {
  const numbering = list(1, level(0, 'bullet', '\uf0b7') + level(1, 'bullet', '■')) + use(1, 1)
  expect(numbers(inList('あ', 1) + inList('い', 1, 1) + inList('う', 0), numbering)).toEqual(['・', '■', ''])
})

test('a list kept as a style is found by way of the style', () => {
  const styles =
    '<w:style w:type="numbering" w:styleId="L"><w:name w:val="章"/><w:pPr><w:numPr><w:numId w:val="2"/></w:numPr></w:pPr></w:style>'
  const numbering =
    '<w:abstractNum w:abstractNumId="1"><w:numStyleLink w:val="L"/></w:abstractNum>' +
    list(2, level(0, 'irohaFullWidth', '（%1）')) +
    use(1, 1) +
    use(2, 2)
  expect(numbers(inList('あ', 1) + inList('い', 1), numbering, styles)).toEqual(['（イ）', '（ロ）'])
})
