import { expect, test } from 'vitest'
import { setSynonyms } from '#app/municipality/synonyms.ts'
import { staffMember } from '#app/plans/writing/sample-plan.fixture.ts'
import { withDb } from '#db/testing'
import { countedSample } from './counted.fixture.ts'
import { countedSurvey, itemOf } from './counted-survey.ts'
import { readCells } from './population.ts'
import { tabulateItem } from './tabulation.ts'
import { addTextCode, codeTexts, redactText } from './text-coding.ts'
import { listTexts } from './texts.ts'
import { setWeighting, weightingItems } from './weighting.ts'

test('texts are found by folded words, coded several times, counted by code, and redacted without being changed', () =>
  withDb(async (trx) => {
    const sample = await countedSample(trx)
    const me = await staffMember(trx, '山本')
    const [survey, item] = [sample.id, 'voice']
    const texts = (filter: object = {}) => listTexts(trx, survey, item, { target: 'sample', ...filter })
    const all = (await texts()).rows
    expect(all).toHaveLength(10)
    // half-width kana were typed
    expect((await texts({ q: 'バスを' })).rows).toHaveLength(10)
    expect((await texts({ q: '意見1%0' })).rows).toHaveLength(0)
    expect((await texts({ q: '「バス」、' })).rows).toHaveLength(10)
    expect((await texts({ q: '。' })).rows).toHaveLength(0)
    // by the municipality's words for the same, in whatever letters
    expect((await texts({ q: '乗合' })).rows).toHaveLength(0)
    await setSynonyms(trx, me, '乗り合い、バス')
    for (const q of ['乗合', '乗り合い', 'ﾊﾞｽ']) expect((await texts({ q })).rows, q).toHaveLength(10)
    for (const code of [1, 2]) {
      await addTextCode(trx, me, { survey, item, code, label: `分類${code}`, labelEasy: null, labelEn: null })
    }
    await expect(
      addTextCode(trx, me, { survey, item, code: 1, label: '別', labelEasy: null, labelEn: null }),
    ).rejects.toMatchObject({ code: 'survey-results:refused.codeTaken' })
    const [one = '', two = '', three = ''] = all.map(({ sheet }) => sheet)
    const sheets = [
      { sheet: one, codes: [1] },
      { sheet: two, codes: [1, 2, 2] },
      { sheet: three, codes: [1] },
    ]
    await codeTexts(trx, me, { survey, item, sheets })
    await codeTexts(trx, me, { survey, item, sheets: [{ sheet: three, codes: [] }] })
    await expect(codeTexts(trx, me, { survey, item, sheets: [{ sheet: one, codes: [9] }] })).rejects.toMatchObject({
      code: 'survey-results:refused.codeUnknown',
    })
    expect((await texts({ code: 1 })).rows.map(({ codes }) => codes)).toEqual([[1], [1, 2]])
    expect((await texts({ uncoded: true })).rows).toHaveLength(8)
    const counted = await countedSurvey(trx, 'kazu')
    const figure = await tabulateItem(trx, { survey: counted, target: 'sample' }, itemOf(counted, item))
    // of all twenty who were asked
    expect(figure.rows.map(({ count, share }) => [count, share])).toEqual([
      [2, 10],
      [1, 5],
    ])
    await expect(redactText(trx, me, { survey, item, sheet: one, words: '', reason: ' ' })).rejects.toMatchObject({
      field: 'reason',
    })
    await redactText(trx, me, { survey, item, sheet: one, words: '意見', reason: '名前があるため' })
    const [first] = (await texts()).rows
    expect(first).toMatchObject({ words: all[0]?.words, redaction: { words: '意見', reason: '名前があるため' } })
    await expect(trx.deleteFrom('surveyRedactions').execute()).rejects.toThrow()
  }))

test('weights: cells without sheets and weights too high are refused until staff merge them', () =>
  withDb(async (trx) => {
    await countedSample(trx)
    const me = await staffMember(trx, '山本')
    const survey = await countedSurvey(trx, 'kazu')
    const items = weightingItems(survey)
    expect(items.map(({ item }) => item)).toEqual(['age', 'sex'])
    const set = (typed: string, highest = 5) => {
      const weighting = { items: ['age', 'sex'], cells: readCells(typed, items), highest }
      return setWeighting(trx, me, { survey, target: 'sample', weighting, reason: '10月1日' })
    }
    const sound = ['年代,性別,人口', '1,1,100', '1,2,100', '2,1,200', '2,2,200', '3,1,200', '３,２,２００']
    expect(() => readCells('1,1,100\n1,7,5', items)).toThrow('survey-results:refused.cellLine')
    expect(() => readCells('1,1,100\n1,1,5', items)).toThrow('survey-results:refused.cellTwice')
    await expect(set([...sound, '1,3,20'].join('\n'))).rejects.toMatchObject({
      ...{ code: 'survey-results:refused.stratumEmpty', values: { stratum: '1-3' } },
    })
    await expect(set(sound.join('\n'), 1.2)).rejects.toMatchObject({ code: 'survey-results:refused.weightTooHigh' })
    await set([...sound.slice(0, 2), '1,2,100,若い男性', '1,3,20,若い男性', ...sound.slice(3)].join('\n'))
    expect((await countedSurvey(trx, 'kazu')).weights.sample?.cells).toHaveLength(7)
    await set('')
    expect((await countedSurvey(trx, 'kazu')).weights.sample).toBeNull()
  }))
