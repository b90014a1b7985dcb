import decodeQr from 'qr/decode.js'
import { expect, test } from 'vitest'
import { press } from '#app/documents/press.ts'
import { readPdf } from '#app/documents/reading.fixture.ts'
import type { Speaker } from '#app/documents/speaker.ts'
import { href } from '#app/href.ts'
import type { Actor } from '#app/journal/journal.ts'
import { sampleSurvey } from '#app/surveys/questionnaires/survey.fixture.ts'
import { inFours } from '#app/text/fours.ts'
import { secretToken } from '#app/text/ids.ts'
import type { Language } from '#app/text/language.ts'
import { codeOf } from '#app/text/letter-code.ts'
import { translator } from '#app/text/translation.ts'
import { withDb } from '#db/testing'
import { codesToPrint, endCodes, findBatch, readCodes } from './code-batch.ts'
import { makeCodes } from './codes.ts'
import { surveyLetters } from './letters.ts'
import { paperForm } from './paper-form.ts'
import { paperSurvey } from './paper-survey.ts'
import { pictured } from './qr.fixture.ts'

const system: Actor = { kind: 'system' }
const unspaced = (text: string) => text.replace(/\s/g, '')
const speaker = (lang: Language): Speaker => ({
  ...{ lang, publisher: '青葉野市', t: translator(lang), day: () => '2026-12-04' },
  address: (path) => `https://plans.example.jp${path}`,
})

test.each(['ja', 'ja-easy', 'en'] as const)('the form of paper asks every question, in %s', (lang) =>
  withDb(async (trx) => {
    await sampleSurvey(trx, { sample: true })
    const survey = await paperSurvey(trx, 'chosa')
    const data = paperForm(survey, { draft: false, code: 'ABCDEFGHJKM' }, speaker(lang))
    const { text, pages, info } = await readPdf(
      await press({ format: 'pdf', template: 'app/surveys/sheets/paper-form.typ', data }),
    )
    expect(info.Title).toBe('暮らしのアンケート')
    for (const page of pages) expect(page).toContain('ABCD-EFGH-JKM')
    const whole = unspaced(text)
    for (const words of ['住みやすいと感じますか。', '図書館', '特にない', 'バス', '引っ越してきた日はいつですか。']) {
      expect(whole).toContain(words)
    }
    if (lang === 'ja') {
      expect(whole).toContain('問1で1と答えた方だけ')
      expect(whole).toContain('問5で1か2と答えた、または、問6の「バス」で3か4と答えた方だけ')
      expect(whole).toContain('無回答として数えます')
    }
  }),
)

test('letters carry each code once, one or four on a sheet, without those that are void', () =>
  withDb(async (trx) => {
    const { id } = await sampleSurvey(trx, { sample: true })
    const batchId = await makeCodes(trx, system, { survey: 'chosa', count: 9, label: '郵送', formKey: secretToken() })
    const batch = await findBatch(trx, id, batchId)
    expect(batch.parts).toEqual([{ from: 1, to: 9 }])
    await endCodes(trx, system, { survey: 'chosa', numbers: [2], kind: 'void', reason: '紛失' })
    const survey = await paperSurvey(trx, 'chosa')
    const codes = await codesToPrint(trx, batchId)
    expect(codes.map(({ number }) => number)).toEqual([1, 3, 4, 5, 6, 7, 8, 9])
    for (const [form, sheets] of [
      ['one', 8],
      ['four', 2],
    ] as const) {
      const data = await surveyLetters(survey, codes, form, speaker('ja'))
      const { text, totalPages } = await readPdf(
        await press({ format: 'pdf', template: 'app/documents/letters.typ', data }),
      )
      expect(totalPages).toBe(sheets)
      for (const { code } of codes) expect(text.split(inFours(code))).toHaveLength(2)
      expect(text).not.toContain(inFours(codeOf(id, 2)))
    }
  }))

test('the QR code of every letter is read back as the address of the survey with its code', () =>
  withDb(async (trx) => {
    await sampleSurvey(trx, { sample: true })
    const batch = await makeCodes(trx, system, { survey: 'chosa', count: 40, label: '郵送', formKey: secretToken() })
    const codes = await codesToPrint(trx, batch)
    const printed = (await surveyLetters(await paperSurvey(trx, 'chosa'), codes, 'one', speaker('ja'))).letters
    expect(printed.map(({ qr }) => decodeQr(pictured(qr), { timeLimit: 1000 }))).toEqual(
      codes.map(({ code }) => `https://plans.example.jp${href('/surveys/:survey', { survey: 'chosa' }, { code })}`),
    )
  }))

test('codes typed line by line: what cannot be taken is told by line', () =>
  withDb(async (trx) => {
    const { id } = await sampleSurvey(trx, { sample: true })
    await makeCodes(trx, system, { survey: 'chosa', count: 3, label: '郵送', formKey: secretToken() })
    await endCodes(trx, system, { survey: 'chosa', numbers: [3], kind: 'undelivered', reason: '転居' })
    const [one, three] = [inFours(codeOf(id, 1)), codeOf(id, 3)]
    const other = codeOf('another survey', 1)
    expect(await readCodes(trx, id, `${one.toLowerCase()}\n\nABCD\n${three}\n${other}\n${one.toLowerCase()}`)).toEqual({
      numbers: [1],
      troubles: [
        { kind: 'mistyped', lines: ['ABCD'] },
        { kind: 'unknown', lines: [other] },
        { kind: 'ended', lines: [three] },
      ],
    })
  }))
