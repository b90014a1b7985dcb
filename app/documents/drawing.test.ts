import { expect, test } from 'vitest'
import { difference } from '#app/text/difference.ts'
import { differences } from './drawing.ts'

test('many long texts are compared as each of them would be', async () => {
  const text = (at: number) => `${at}番目。市民の皆さんとともに、歩いて暮らせるまちをつくります。`.repeat(10)
  const changes = Array.from({ length: 40 }, (_, at) => ({
    before: text(at),
    after: text(at).replaceAll('まち', '市'),
  }))
  expect(await differences(changes)).toEqual(changes.map(({ before, after }) => difference(before, after)))
})

test('those of the longest plan find room, whoever else waits', async () => {
  const text = (at: number) => `${at}番目の段落です。`
  const changes = Array.from({ length: 3500 }, (_, at) => ({ before: text(at), after: `${text(at)}新しい文です。` }))
  expect(await differences(changes)).toHaveLength(3500)
})
