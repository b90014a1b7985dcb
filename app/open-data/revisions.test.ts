import { expect, test } from 'vitest'
import { Fixture } from '#app/plans/editions/reading.fixture.ts'
import { withDb } from '#db/testing'
import { publishedRevisions } from './revisions.ts'

test('a revision tells as data what its wordings do not show', () =>
  withDb(async (trx) => {
    const made = await Fixture.make(trx)
    const texts = ['[申込み](/a)は{市|し}へ', '[申込み](/b)は{市|いち}へ'] as const
    await made.publish(1, [{ key: '1', blocks: { a: texts[0] } }])
    await made.publish(2, [{ key: '1', blocks: { a: texts[1] } }])
    await made.revise('edit', { section: '1', block: 'a', before: texts[0], after: texts[1] }, ['1.0', '2.0'])
    expect(await publishedRevisions(trx, 'plan', 0, 10)).toMatchObject([
      {
        before: '申込みは市へ',
        after: '申込みは市へ',
        details: [
          { what: 'link', language: 'ja', on: '申込み', before: '/a', after: '/b' },
          { what: 'reading', language: 'ja', on: '市', before: 'し', after: 'いち' },
        ],
      },
    ])
  }))
