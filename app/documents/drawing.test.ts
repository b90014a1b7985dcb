import { expect, test } from 'vitest'
import { difference } from '../text/difference.ts'
import { differences } from './drawing.ts'

test('many long texts are compared as each of them would be', async () => {
  const text = (at: number) => `${at}番目。市民の皆さんとともに、歩いて暮らせるまちをつくります。`.repeat(10)
  const texts = Array.from({ length: 40 }, (_, at): [string, string] => [text(at), text(at).replaceAll('まち', '市')])
  expect(await differences(texts)).toEqual(texts.map(([before, after]) => difference(before, after)))
})
