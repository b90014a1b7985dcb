import fc from 'fast-check'
import { expect, test } from 'vitest'
import { agesIn, numberIn, wholeIn, yearIn } from './numbers.ts'
import { hearUnderstood } from './understood.ts'

test.each([
  ['12', '12'],
  ['１２', '12'],
  ['1,500', '1500'],
  ['１，５００', '1500'],
  ['12,345,678.5', '12345678.5'],
  ['−3', '-3'],
  ['007', '7'],
  ['0.50', '0.50'],
  ['15人', '15'],
  ['１５ 人', '15'],
])('%s is %s', (typed, number) => expect(numberIn(typed, ['人'])).toBe(number))

test.each([
  '1,5',
  '１，５',
  '1,50',
  '12,34,567',
  '1.234.567',
  '3歳6か月',
  '十五',
  '3万',
  '1e3',
  '0x10',
  '',
  '人',
  '5円',
  '1 5',
  '--3',
  '1,500,',
])('%s is asked back, never another number', (typed) => expect(numberIn(typed, ['人'])).toBeUndefined())

test('whatever is understood has the digits that were typed, in their order', () => {
  const typed = fc
    .array(fc.constantFrom(...'0123456789０５９,，.．-−+人 　'), { maxLength: 12 })
    .map((signs) => signs.join(''))
  fc.assert(
    fc.property(typed, (typed) => {
      const number = numberIn(typed, ['人'])
      if (number === undefined) return
      const digits = (of: string) =>
        of
          .normalize('NFKC')
          .replaceAll(/[^\d.]/g, '')
          .replace(/^0+(?=\d)/, '')
      expect(digits(number)).toBe(digits(typed))
    }),
    { numRuns: 2000 },
  )
})

test('a whole number is between two others', () => {
  expect(wholeIn('1,200', 1, 5000)).toBe(1200)
  expect(wholeIn('1.5', 1, 5)).toBeUndefined()
  expect(wholeIn('6', 1, 5)).toBeUndefined()
})

test.each([
  ['令和4', 2022],
  ['令和４年', 2022],
  ['R4', 2022],
  ['r.4', 2022],
  ['令和元年', 2019],
  ['平成31年', 2019],
  ['昭和 55', 1980],
  ['S55', 1980],
  ['2022年', 2022],
  ['令和4年度', 2022],
  ['平成32', undefined],
  ['大正20', undefined],
  ['22', undefined],
  ['令和', undefined],
])('%s is the year %s', (typed, year) => expect(yearIn(typed)).toBe(year))

test.each([
  ['3, 5', [3, 5]],
  ['３、５', [3, 5]],
  ['3歳6か月', [3]],
  ['1歳10ヶ月、4歳', [1, 4]],
  ['3歳と5歳', [3, 5]],
  ['3歳5歳', [3, 5]],
  ['10か月', [0]],
  ['3才 1才8カ月', [3, 1]],
  ['', []],
  ['3.5', null],
  ['5-6', null],
  ['三歳', null],
  ['年長', null],
])('%s are the ages %j', (typed, ages) => expect(agesIn(typed)).toEqual(ages))

test('what was typed otherwise than it is understood is heard of, and nothing else', async () => {
  const { understood } = await hearUnderstood(async () => {
    for (const typed of ['12', '１２', '1,200', ' 7 ', '1,5']) numberIn(typed)
    for (const typed of ['2027', '令和9年', '令和100年']) yearIn(typed)
    for (const typed of ['3歳6か月と5', '3.5', '']) agesIn(typed)
  })
  expect(understood).toEqual([
    ['１２', '12'],
    ['1,200', '1200'],
    ['令和9年', '2027'],
    ['3歳6か月と5', '3・5'],
  ])
})
