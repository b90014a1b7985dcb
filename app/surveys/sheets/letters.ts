import { lastDay } from '#app/calendar.ts'
import { type LetterForm, letters } from '#app/documents/letters.ts'
import type { Speaker } from '#app/documents/speaker.ts'
import { href } from '#app/href.ts'
import { pick, wordingOf } from '#app/wording.ts'
import type { PrintedCode } from './code-batch.ts'
import type { PaperSurvey } from './paper-survey.ts'

/** A letter to each of a sample, with the code by which they answer. */
export function surveyLetters(survey: PaperSurvey, codes: PrintedCode[], form: LetterForm, speaker: Speaker) {
  const { lang, publisher, t, day } = speaker
  const own = (of: 'title' | 'purpose' | 'department' | 'privacy') => pick(lang, wordingOf(survey, of))
  return letters({
    ...{ form, codes, speaker },
    leadsTo: (code) => href('/surveys/:survey', { survey: survey.slug }, { code }),
    text: {
      ...{ title: own('title'), purpose: own('purpose'), privacy: own('privacy') },
      ...{ contact: survey.contact, department: own('department') },
      period: t('survey-paper:letter.until', { from: day(survey.opensAt), to: day(lastDay(survey.closesAt)) }),
    },
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
  })
}
