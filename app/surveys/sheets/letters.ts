import { drawn } from '#app/documents/drawing.ts'
import { inLanguage, type Speaker } from '#app/documents/speaker.ts'
import { href } from '#app/href.ts'
import { asPrinted } from './code.ts'
import type { PrintedCode } from './code-batch.ts'
import type { PaperSurvey } from './paper-survey.ts'

export type LetterForm = 'one' | 'four'

/** Data of letters.typ: a letter on A4 for each code, or four cards on each sheet. */
export async function letters(survey: PaperSurvey, codes: PrintedCode[], form: LetterForm, speaker: Speaker) {
  const { lang, publisher, t, day, address } = speaker
  const own = (of: 'title' | 'purpose' | 'audience' | 'privacy') =>
    inLanguage(lang, { value: survey[of], easy: survey[`${of}Easy`], en: survey[`${of}En`] })
  const letter = async ({ number, code }: PrintedCode) => ({
    number: String(number),
    code: asPrinted(code),
    qr: await drawn('qrSvg', address(href('/surveys/:survey', { survey: survey.slug }, { code }))),
  })
  return {
    ...{ lang: lang === 'en' ? 'en' : 'ja', easy: lang === 'ja-easy', form, publisher },
    ...{ title: own('title'), purpose: own('purpose'), privacy: own('privacy'), contact: survey.contact },
    department: inLanguage(lang, {
      value: survey.department,
      easy: survey.departmentEasy,
      en: survey.departmentEn,
    }),
    period: t('survey-paper:letter.until', { from: day(survey.opensAt), to: day(survey.closesAt) }),
    address: address(href('/surveys/:survey', { survey: survey.slug })),
    words: {
      greeting: t('survey-paper:letter.greeting', { city: publisher }),
      how: t('survey-paper:letter.how'),
      scan: t('survey-paper:letter.scan'),
      type: t('survey-paper:letter.type'),
      paper: t('survey-paper:letter.paper'),
      code: t('survey-paper:letter.code'),
      noName: t('survey-paper:letter.noName'),
      once: t('survey-paper:letter.once'),
      period: t('survey-paper:letter.period'),
      contact: t('survey-paper:letter.contact'),
      privacy: t('survey-paper:form.privacy'),
      request: t('survey-paper:letter.request'),
      heading: t('survey-paper:letter.heading'),
    },
    letters: await Promise.all(codes.map(letter)),
  }
}
