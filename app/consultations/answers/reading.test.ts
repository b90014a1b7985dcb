import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { sentences } from '#app/text/sentences.ts'
import { withDb } from '#db/testing'
import { answer, answeringSample, group, send } from './answering.fixture.ts'
import { type Passage, readOpinions, tidyPassages, wordsOf } from './reading.ts'

const refused = (code: string) => expect.objectContaining({ code })

test('one letter becomes several opinions, each with its place; the letter stays as it was', () =>
  withDb(async (trx) => {
    const sample = await answeringSample(trx)
    const body = '居場所を増やしてください。𠮷田橋も直して👨‍👩‍👧‍👦ほしいです。\n夜のバスもお願いします。'
    const sent = await send(trx, body)
    const [item = ''] = sent.items
    const [one, two, three] = sentences(body).map(({ start, end }): Passage => [start, end])
    const made = await readOpinions(trx, sample.author, {
      item,
      expected: sent.opinions,
      opinions: [
        { passages: [one as Passage, three as Passage] },
        { passages: [two as Passage], section: sample.section('c2') },
      ],
    })
    const rows = await trx.selectFrom('opinions').selectAll().where('itemId', '=', item).orderBy('id').execute()
    expect(rows).toHaveLength(3)
    expect(rows[0]?.retiredAt).not.toBeNull()
    expect(rows.slice(1).map(({ id }) => id)).toEqual(made)
    expect(rows[1]).toMatchObject({
      text: '居場所を増やしてください。\n夜のバスもお願いします。',
      passages: [one, three],
      sectionId: sample.section('c1'),
    })
    expect(rows[2]).toMatchObject({ text: '𠮷田橋も直して👨‍👩‍👧‍👦ほしいです。', sectionId: sample.section('c2') })
    const original = await trx.selectFrom('submissionItems').select('body').where('id', '=', item).executeTakeFirst()
    expect(original?.body).toBe(body)
  }))

test('who read an older state is told, and nothing is lost', () =>
  withDb(async (trx) => {
    const sample = await answeringSample(trx)
    const { items, opinions } = await send(trx, '一つめ。二つめ。')
    const input = { item: items[0] ?? '', expected: opinions, opinions: [{ passages: [[0, 4]] as Passage[] }] }
    await readOpinions(trx, sample.author, input)
    await expect(readOpinions(trx, sample.approver, input)).rejects.toEqual(refused('answers:refused.readMeanwhile'))
  }))

test('opinions of an approved answer stay', () =>
  withDb(async (trx) => {
    const sample = await answeringSample(trx)
    const { items, opinions } = await send(trx, '一つめ。二つめ。')
    await answer(trx, sample, await group(trx, sample, opinions))
    const input = { item: items[0] ?? '', expected: opinions, opinions: [{ passages: [[0, 4]] as Passage[] }] }
    await expect(readOpinions(trx, sample.author, input)).rejects.toEqual(refused('answers:refused.approved'))
  }))

describe('passages', () => {
  test.each<[string, Passage[]]>([
    ['half a pair of surrogates', [[0, 1]]],
    ['beyond the text', [[0, 99]]],
    ['nothing', [[2, 2]]],
    [
      'twice the same',
      [
        [0, 4],
        [2, 6],
      ],
    ],
    ['none', []],
  ])('refuses %s', (_, passages) => {
    expect(() => tidyPassages('𠮷田橋を直して', passages)).toThrow('answers:refused.passages')
  })

  test('the whole text is no passage', () => {
    expect(
      tidyPassages('直して。はい。', [
        [4, 7],
        [0, 4],
      ]),
    ).toBeNull()
  })

  test('whatever sentences are chosen, the words are those of the original', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', minLength: 1 }), fc.infiniteStream(fc.boolean()), (body, chosen) => {
        const picked = sentences(body).filter(() => chosen.next().value)
        if (picked.length === 0) return
        const tidy = tidyPassages(
          body,
          picked.map(({ start, end }): Passage => [start, end]),
        )
        const letters = (text: string) => text.replace(/\s/g, '')
        expect(letters(wordsOf(body, tidy))).toBe(letters(picked.map(({ text }) => text).join('')))
      }),
    )
  })
})
