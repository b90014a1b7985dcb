import { expect, test } from 'vitest'
import { readingsOf } from '#app/documents/readings.ts'
import { withReadings } from './auto-readings.ts'

const read = async (texts: string[]) => readingsOf(texts)
const page = (body: string) => `<html lang="ja"><body><main>${body}</main></body></html>`
const note = '<p class="hint auto-readings">自動</p>'
const auto = (text: string, reading: string) => `<ruby data-auto>${text}<rt>${reading}</rt></ruby>`

test.each([
  ['<p>市民の声</p>', `<p><span>${auto('市民', 'しみん')}の${auto('声', 'こえ')}</span></p>${note}`],
  // those of the staff stay
  ['<p><ruby>市民<rt>まちの人</rt></ruby>の</p>', '<p><ruby>市民<rt>まちの人</rt></ruby>の</p>'],
  // React's comments and what stands for a sign
  [
    '<p>市民&amp;声<!-- -->5</p>',
    `<p><span>${auto('市民', 'しみん')}&amp;${auto('声', 'こえ')}<!-- -->5</span></p>${note}`,
  ],
  // where no reading may stand
  ['<div translate="no">市民</div>', '<div translate="no">市民</div>'],
  ['<textarea title="A">市民</textarea>', '<textarea title="A">市民</textarea>'],
  // where no ruby can stand
  ['<select><option>市民</option></select>', `<select><option>市民（しみん）</option></select>${note}`],
  ['<i title="市民&amp;声"></i>', `<i title="市民（しみん）&amp;声（こえ）"></i>${note}`],
  ['<td data-label="市民">5</td>', `<td data-label="市民（しみん）">5</td>${note}`],
  // what is only heard is read aloud as it stands
  ['<nav aria-label="市民"></nav>', '<nav aria-label="市民"></nav>'],
  ['<i translate="no" title="市民"></i>', '<i translate="no" title="市民"></i>'],
  ['<svg><text>市民</text></svg><p lang="en">市民</p>', '<svg><text>市民</text></svg><p lang="en">市民</p>'],
])('readings of %s', async (written, shown) => {
  expect(await withReadings(page(written), read, '自動')).toBe(page(shown))
})

test('a page whose readings are not to be had is told from one that needs none', async () => {
  const broken = () => Promise.reject(new Error('no dictionary'))
  expect(await withReadings(page('<p>市民</p>'), broken, '')).toBeNull()
  expect(await withReadings(page('<p>しみん</p>'), broken, '')).toBe(page('<p>しみん</p>'))
})
