import { expect, test } from 'vitest'
import { csv, phoneCell } from './csv.ts'

test('quotes what has to be quoted, and keeps spreadsheets from running it', () => {
  expect(
    csv([
      ['番号', '意見'],
      [1, '「居場所」を,増やす'],
      [2, '一行目\n"二行目"'],
    ]),
  ).toBe('\ufeff番号,意見\r\n1,"「居場所」を,増やす"\r\n2,"一行目\n""二行目"""\r\n')
  expect(csv([['=1+1', '+81', '-3', '@x', '\t1', '３－４']])).toBe("\ufeff'=1+1,'+81,'-3,'@x,'\t1,３－４\r\n")
})

test.each(['＝1+1', '＋81', '－3', '＠x', '﹦1', ' =1', '　=1', '\ufeff=1', '\u200b＝1', '\u00a0+1', '\n=1', '\r1'])(
  '%j is no formula',
  (typed) => expect(csv([[typed, 'x']])).toMatch(/^\ufeff"?'/),
)

test.each(['a=1', '「＝」', '〒123', '−3', '', ' a', '3-4'])('%j stays as it is', (typed) =>
  expect(csv([[typed, 'x']])).toBe(`\ufeff${typed},x\r\n`),
)

test.each([
  ['09011112222', '090-1111-2222'],
  ['０９０１１１１２２２２', '090-1111-2222'],
  ['0312345678', '03-1234-5678'],
  ['0120123456', '0120-123-456'],
  ['0422123456', '042212-3456'],
  ['03-1234-5678', '03-1234-5678'],
  ['（０３）1234 5678', '（０３）1234 5678'],
  ['+81 3 1234 5678', '+81 3 1234 5678'],
  ['', ''],
])('of the telephone %j no spreadsheet makes a number: %s', (typed, cell) => {
  expect(phoneCell(typed)).toBe(cell)
  expect(cell).not.toMatch(/^\d+$/)
})
