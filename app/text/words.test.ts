import fc from 'fast-check'
import { expect, test, vi } from 'vitest'
import { anyText } from './any-text.fixture.ts'
import { snapToGrapheme } from './graphemes.ts'
import { words } from './words.ts'

test('numbers, katakana words and Latin words stay whole', () => {
  expect(words('令和12年度')).toContain('12')
  expect(words('予算1,234.5億円')).toContain('1,234.5')
  expect(words('コミュニティセンターを')).toEqual(['コミュニティセンター', 'を'])
  expect(words('well-being都市')[0]).toBe('well-being')
})

test.each(['アー', 'a-', '1', 'a’'])('%j over and over is one word, and read once', (part) => {
  const text = part.repeat(2000)
  let read = 0
  const test = RegExp.prototype.test
  const looked = vi.spyOn(RegExp.prototype, 'test').mockImplementation(function (this: RegExp, typed) {
    read += typed.length
    return test.call(this, typed)
  })
  try {
    expect(words(text)).toEqual([text])
    expect(read).toBeLessThan(10 * text.length)
  } finally {
    looked.mockRestore()
  }
})

test('words give the text back and none begins inside a character', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      const found = words(text)
      expect(found.join('')).toBe(text)
      let at = 0
      for (const word of found) {
        expect(word).not.toBe('')
        expect(snapToGrapheme(text, at)).toBe(at)
        at += word.length
      }
    }),
    { numRuns: 500 },
  )
})
