import { lastDay } from '#app/calendar.ts'
import { qrSvg } from '#app/documents/qr.ts'
import type { Speaker } from '#app/documents/speaker.ts'
import { href } from '#app/href.ts'
import { conditionWords } from '#app/surveys/questionnaires/condition-words.ts'
import { mostTicks } from '#app/surveys/questionnaires/excess.ts'
import {
  type Condition,
  type Entry,
  isQuestion,
  numbersOf,
  type Question,
} from '#app/surveys/questionnaires/questionnaire.ts'
import { inFours } from '#app/text/fours.ts'
import { pick, type Wording, wordingOf } from '#app/wording.ts'
import type { PaperSurvey } from './paper-survey.ts'

type Printed = { draft: boolean; code: string | null }

/** Data of paper-form.typ: the same questions, as a form to be filled in by hand. */
export function paperForm(survey: PaperSurvey, { draft, code }: Printed, speaker: Speaker) {
  const { lang, publisher, t, day, address } = speaker
  const definition = draft ? survey.draft : survey.definition
  const said = (words: Wording) => pick(lang, words)
  const own = (of: 'title' | 'purpose' | 'audience' | 'privacy') => pick(lang, wordingOf(survey, of))
  const numbers = numbersOf(definition)
  const only = (show: Condition | null | undefined) => (show ? conditionWords(definition, show, { t, pick: said }) : '')
  const asked = (entry: Entry) => {
    const words = { words: said(entry.words), only: only(entry.show) }
    if (!isQuestion(entry)) return { kind: entry.type, ...words }
    return {
      ...{ kind: 'question', number: t('survey-paper:form.question', { number: numbers[entry.key] ?? 0 }), ...words },
      ...{ hint: entry.hint ? said(entry.hint) : '', how: howTo(entry, t), body: bodyOf(entry, said, t) },
    }
  }
  return {
    ...{ lang: lang === 'en' ? 'en' : 'ja', easy: lang === 'ja-easy', publisher, contact: survey.contact },
    ...{ title: own('title'), purpose: own('purpose'), audience: own('audience'), privacy: own('privacy') },
    department: pick(lang, wordingOf(survey, 'department')),
    period: t('survey-paper:letter.until', { from: day(survey.opensAt), to: day(lastDay(survey.closesAt)) }),
    until: t('survey-paper:form.until', { day: day(lastDay(survey.closesAt)) }),
    draft: draft ? t('survey-paper:form.draft') : '',
    code: code ? inFours(code) : '',
    web: {
      address: address(href('/surveys/:survey', { survey: survey.slug })),
      qr: qrSvg(address(href('/surveys/:survey', { survey: survey.slug }, code ? { code } : {}))),
    },
    words: {
      number: t('survey-paper:form.number'),
      code: t('survey-paper:form.code'),
      codeWhy: t('survey-paper:letter.noName'),
      howToFill: t('survey-paper:form.howToFill'),
      tick: t('survey-paper:form.tick'),
      skip: t('survey-paper:form.skip'),
      excess: t(`survey-paper:form.excess.${survey.excess}`),
      period: t('survey-paper:letter.period'),
      audience: t('survey-paper:form.audience'),
      returnTo: t('survey-paper:form.returnTo'),
      privacy: t('survey-paper:form.privacy'),
      web: t('survey-paper:form.web'),
      thanks: t('survey-paper:form.thanks'),
      contact: t('survey-paper:letter.contact'),
    },
    pages: definition.pages.map((page) => ({
      title: page.title ? said(page.title) : '',
      only: only(page.show),
      entries: page.entries.map(asked),
    })),
  }
}

function howTo(question: Question, t: Speaker['t']): string {
  const say = (key: string, values?: Record<string, unknown>) => t(`survey-paper:form.how.${key}`, values)
  switch (question.type) {
    case 'multiple': {
      const [most, least] = [mostTicks(question), question.min ?? 0]
      if (question.max == null || most >= question.options.length) return say('any')
      return least > 1 && least < most ? say('between', { min: least, max: most }) : say('upTo', { max: most })
    }
    case 'ranking':
      return say('ranking', { max: question.max })
    case 'matrix':
      return say('matrix')
    case 'single':
    case 'scale':
      return say('one')
    case 'number':
      return say('number')
    case 'date':
      return say('date')
    default:
      return say('words')
  }
}

function bodyOf(question: Question, pick: (words: Wording) => string, t: Speaker['t']) {
  const optionsOf = (options: Extract<Question, { type: 'single' }>['options']) =>
    options.map(({ code, words, other = false }) => ({ code: String(code), words: pick(words), other }))
  switch (question.type) {
    case 'matrix':
      return {
        type: 'matrix',
        options: optionsOf(question.options),
        rows: question.rows.map(({ words }) => pick(words)),
      }
    case 'ranking': {
      const ranks = Array.from({ length: question.max }, (_, at) => t('survey-paper:form.rank', { rank: at + 1 }))
      return { type: 'ranking', options: optionsOf(question.options), ranks }
    }
    case 'single':
    case 'multiple':
    case 'scale':
      return { type: 'options', options: optionsOf(question.options) }
    case 'number':
      return { type: 'number', unit: question.unit ? pick(question.unit) : '' }
    case 'date':
      return { type: 'date', parts: ['year', 'month', 'day'].map((part) => t(`survey-paper:form.${part}`)) }
    // A line of handwriting takes about thirty characters.
    default:
      return {
        type: 'lines',
        count: Math.min(20, Math.max(question.type === 'long' ? 4 : 1, Math.ceil(question.limit / 30))),
      }
  }
}
