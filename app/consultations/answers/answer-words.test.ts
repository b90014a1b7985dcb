import { expect, test } from 'vitest'
import { withDb } from '#db/testing'
import { answeringSample, draftOf, group, resultInput, send } from './answering.fixture.ts'
import { checkNames } from './names-check.ts'
import { approveResponse, saveResponse, submitResponse } from './response.ts'
import { publishResult } from './result.ts'
import { resultPage } from './result-page.ts'

const english = { summaryEn: 'More places to be.', bodyEn: 'We add them.', bodyEasy: '{増|ふ}やします。' }

test('an answer goes through approval to the result with its translations, and says which of them are behind', () =>
  withDb(async (trx) => {
    const sample = await answeringSample(trx)
    const sent = await send(trx, '居場所を増やしてください。')
    const id = await group(trx, sample, sent.opinions)
    const draft = (version: number, changes: object) =>
      draftOf(id, { expectedVersion: version, category: 'reference', ...changes })
    await saveResponse(trx, sample.author, draft(0, { body: '増やします。', ...english }))
    // the Japanese text changes, and of the two translations one is said to fit
    expect(
      await saveResponse(trx, sample.author, draft(1, { body: '十か所増やします。', ...english, fits: ['easy'] })),
    ).toBe(2)
    await submitResponse(trx, sample.author, { group: id, version: 2 })
    await approveResponse(trx, sample.approver, { group: id, version: 2 })
    const refused = { code: 'answers:refused.approved' }
    const later = draft(2, { body: '十か所増やします。', ...english, bodyEn: 'We add ten.' })
    await expect(saveResponse(trx, sample.author, later)).rejects.toMatchObject(refused)
    await publishResult(trx, sample.author, resultInput())
    const [row] = (await resultPage(trx, 'iken')).rows
    expect(row?.summary).toEqual({ ja: expect.any(String), easy: null, en: english.summaryEn })
    expect(row?.body).toEqual({
      ...{ ja: '十か所増やします。', easy: english.bodyEasy, en: english.bodyEn },
      was: { en: '増やします。' },
    })
  }))

test('a translation alone makes a new wording', () =>
  withDb(async (trx) => {
    const sample = await answeringSample(trx)
    const id = await group(trx, sample, (await send(trx, '居場所を増やしてください。')).opinions)
    await saveResponse(trx, sample.author, draftOf(id))
    expect(await saveResponse(trx, sample.author, draftOf(id, { expectedVersion: 1, ...english }))).toBe(2)
    expect(await saveResponse(trx, sample.author, draftOf(id, { expectedVersion: 2, ...english }))).toBe(2)
  }))

test('names are looked for in translations as well', () =>
  withDb(async (trx) => {
    const sample = await answeringSample(trx)
    const id = await group(trx, sample, (await send(trx, '居場所を増やしてください。')).opinions)
    await saveResponse(trx, sample.author, draftOf(id, { bodyEasy: '{清水|しみず}𠮷郎さんの　いう　とおりです。' }))
    const { findings } = await checkNames(trx, sample.author, sample.id)
    expect(findings).toMatchObject([{ group: id, kind: 'name' }])
  }))
