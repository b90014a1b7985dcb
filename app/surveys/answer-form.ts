import { badCharacters, lineBreaks } from '../text/characters.ts'
import { graphemeCount } from '../text/graphemes.ts'
import { type Answer, type Given, isEmpty } from './given.ts'
import { itemsOfQuestion } from './items.ts'
import { type Entry, isQuestion, type Option, type Question } from './questionnaire.ts'

/** Fields of a form as they came: one value, or several of one name. */
export type Fields = Record<string, string | string[]>
export type AnswerError = { key: string; values?: Record<string, string | number> }
export type ReadAnswers = { given: Given; errors: Record<string, AnswerError[]> }

/** Name of the field of an item; `.other` beside an option, `.1`, `.2` … the ranks of a ranking. */
export const fieldOf = (item: string, part?: string | number): string =>
  `q.${item}${part === undefined ? '' : `.${part}`}`

const several = (value: string | string[] | undefined): string[] =>
  (value === undefined ? [] : [value].flat()).filter((each) => each !== '')
const one = (value: string | string[] | undefined): string => [value ?? ''].flat()[0] ?? ''

/**
 * Reads the answers to what is shown on a page. What cannot be taken gives a message at its field: unknown options, out of
 * range, too many ticks, too long, and, where `complete`, what is required and missing.
 */
export function readAnswers(entries: Entry[], fields: Fields, { complete }: { complete: boolean }): ReadAnswers {
  const given: Given = {}
  const errors: ReadAnswers['errors'] = {}
  for (const question of entries.filter(isQuestion)) {
    for (const { item } of itemsOfQuestion(question)) {
      const { answer, error } = readAnswer(question, item, fields)
      if (!isEmpty(answer)) given[item] = answer
      const missing = complete && question.required && isEmpty(answer)
      const shown = error ?? (missing ? { key: `surveys:answer.missing.${question.type}` } : null)
      if (shown) errors[question.type === 'ranking' ? fieldOf(item, 1) : fieldOf(item)] = [shown]
    }
  }
  return { given, errors }
}

type Read = { answer: Answer; error?: AnswerError }

function readAnswer(question: Question, item: string, fields: Fields): Read {
  const value = fields[fieldOf(item)]
  switch (question.type) {
    case 'single':
    case 'scale':
    case 'matrix':
      return readChoices(question.options, several(value).slice(0, 1), one(fields[fieldOf(item, 'other')]))
    case 'multiple':
      return readMultiple(question, several(value), one(fields[fieldOf(item, 'other')]))
    case 'ranking':
      return readRanking(question, item, fields)
    case 'number':
      return readNumber(question, one(value))
    case 'date':
      return readDate(question, one(value))
    default:
      return readWords(lineBreaks(one(value)), question.limit, question.type === 'long')
  }
}

/** Words beside "other" are taken where such an option is chosen; where it was forgotten, they choose it. */
function readChoices(options: Option[], typed: string[], words: string): Read {
  const codes = [...new Set(typed.map(Number))]
  const other = options.find((option) => option.other)
  if (codes.length === 0 && other && words.trim() !== '') codes.push(other.code)
  const unknown = codes.some((code) => !options.some((option) => option.code === code))
  const answer: Answer = { choices: codes }
  if (unknown) return { answer: {}, error: { key: 'surveys:answer.unknownOption' } }
  if (words.trim() === '' || !other || !codes.includes(other.code)) return { answer }
  const read = readWords(words.replaceAll(/\r?\n/g, ' '), 200, false)
  return { answer: { ...answer, other: read.answer.words }, error: read.error }
}

function readMultiple(question: Extract<Question, { type: 'multiple' }>, typed: string[], words: string): Read {
  const read = readChoices(question.options, typed, words)
  const chosen = read.answer.choices ?? []
  if (read.error) return read
  const alone = question.options.find((option) => option.alone && chosen.includes(option.code))
  if (alone && chosen.length > 1) {
    return { ...read, error: { key: 'surveys:answer.alone', values: { option: alone.words.ja } } }
  }
  if (question.max != null && chosen.length > question.max) {
    return { ...read, error: { key: 'surveys:answer.tooMany', values: { max: question.max, count: chosen.length } } }
  }
  if (question.min != null && !alone && chosen.length > 0 && chosen.length < question.min) {
    return { ...read, error: { key: 'surveys:answer.tooFew', values: { min: question.min, count: chosen.length } } }
  }
  return read
}

function readRanking(question: Extract<Question, { type: 'ranking' }>, item: string, fields: Fields): Read {
  const ranks = Array.from({ length: question.max }, (_, at) => one(fields[fieldOf(item, at + 1)]))
  const typed = ranks.filter((each) => each !== '').map(Number)
  const read = readChoices(question.options, typed.map(String), '')
  if (read.error) return read
  if (new Set(typed).size < typed.length) return { ...read, error: { key: 'surveys:answer.rankTwice' } }
  if (ranks.slice(0, typed.length).some((each) => each === '')) {
    return { ...read, error: { key: 'surveys:answer.rankGap' } }
  }
  return read
}

/** Full-width digits are digits: people type with a Japanese keyboard. */
function readNumber({ min, max, decimals = 0 }: Extract<Question, { type: 'number' }>, typed: string): Read {
  const amount = typed.normalize('NFKC').replaceAll(',', '').replaceAll('−', '-').trim()
  if (amount === '') return { answer: {} }
  if (!/^-?\d{1,12}(\.\d{1,8})?$/.test(amount)) {
    return { answer: { amount: typed }, error: { key: 'surveys:answer.notNumber' } }
  }
  if ((amount.split('.')[1] ?? '').length > decimals) {
    const key = decimals === 0 ? 'surveys:answer.wholeNumber' : 'surveys:answer.decimals'
    return { answer: { amount }, error: { key, values: { decimals } } }
  }
  const value = Number(amount)
  if ((min != null && value < min) || (max != null && value > max)) {
    const key = min == null ? 'atMost' : max == null ? 'atLeast' : 'between'
    return { answer: { amount }, error: { key: `surveys:answer.${key}`, values: { min: min ?? '', max: max ?? '' } } }
  }
  return { answer: { amount: String(value) === amount ? amount : amount.replace(/^(-?)0+(?=\d)/, '$1') } }
}

function readDate({ min, max }: Extract<Question, { type: 'date' }>, typed: string): Read {
  const day = typed.normalize('NFKC').replaceAll('/', '-').trim()
  if (day === '') return { answer: {} }
  const moment = new Date(`${day}T00:00:00Z`)
  const isDay = /^\d{4}-\d\d-\d\d$/.test(day) && !Number.isNaN(moment.getTime()) && moment.toISOString().startsWith(day)
  if (!isDay) return { answer: { day: typed }, error: { key: 'surveys:answer.notDay' } }
  if ((min != null && day < min) || (max != null && day > max)) {
    return { answer: { day }, error: { key: 'surveys:answer.dayRange', values: { min: min ?? '', max: max ?? '' } } }
  }
  return { answer: { day } }
}

function readWords(typed: string, limit: number, lines: boolean): Read {
  if (typed.trim() === '') return { answer: {} }
  if (badCharacters(typed) || (!lines && typed.includes('\n'))) {
    return { answer: { words: typed }, error: { key: 'ui:field.badCharacters' } }
  }
  const count = typed.length > limit ? graphemeCount(typed) : 0
  if (count > limit) {
    return {
      answer: { words: typed },
      error: { key: 'ui:field.tooLong', values: { max: limit, count, over: count - limit } },
    }
  }
  return { answer: { words: typed } }
}
