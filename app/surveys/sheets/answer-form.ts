import { faultOf } from '#app/forms/fields.ts'
import { numberIn, yearIn } from '#app/forms/numbers.ts'
import { type Answer, type Given, isEmpty } from '#app/surveys/questionnaires/given.ts'
import { itemsOfQuestion } from '#app/surveys/questionnaires/items.ts'
import { type Entry, isQuestion, type Option, type Question } from '#app/surveys/questionnaires/questionnaire.ts'
import { isBlank, lineBreaks } from '#app/text/characters.ts'
import type { Language } from '#app/text/language.ts'
import { pick } from '#app/wording.ts'

const otherLimit = 200
// No figure and no day is longer; what is, is not even brought into one shape.
const longestFigure = 40
const inOneShape = (typed: string) => (typed.length > longestFigure ? typed : typed.normalize('NFKC'))

/** Fields of a form as they came: one value, or several of one name. */
export type Fields = Record<string, string | string[]>
export type AnswerError = { key: string; values?: Record<string, string | number> }
type Reading = { complete: boolean; lang?: Language }
export type ReadAnswers = { given: Given; errors: Record<string, AnswerError[]> }

/** Name of the field of an item; `.other` beside an option, `.1`, `.2` … the ranks of a ranking. */
export const fieldOf = (item: string, part?: string | number): string =>
  `q.${item}${part === undefined ? '' : `.${part}`}`

/** Whether names of fields answer what a form did not ask; that is refused, not passed over. */
export const answersMore = (names: string[], asked: string[]): boolean =>
  names.some((name) => name.startsWith('q.') && !asked.includes(name))
export const unknownQuestion = 'surveys:answer.unknownQuestion'

/** What the choice of none sends: a radio button that was chosen by mistake cannot be let go of otherwise. */
const none = '-'

const several = (value: string | string[] | undefined): string[] =>
  (value === undefined ? [] : [value].flat()).filter((each) => each !== '' && each !== none)
const one = (value: string | string[] | undefined): string => [value ?? ''].flat()[0] ?? ''

/**
 * Reads the answers to what is shown on a page. What cannot be taken gives a message at its field: unknown options, out of
 * range, too many ticks, too long, and, where `complete`, what is required and missing. Messages name options in `lang`.
 */
export function readAnswers(entries: Entry[], fields: Fields, { complete, lang = 'ja' }: Reading): ReadAnswers {
  const given: Given = {}
  const errors: ReadAnswers['errors'] = {}
  for (const question of entries.filter(isQuestion)) {
    for (const { item } of itemsOfQuestion(question)) {
      const { answer, error, about } = readAnswer(question, item, fields)
      if (!isEmpty(answer)) given[item] = answer
      const missing = complete && question.required && isEmpty(answer)
      const named = error && about ? { ...error, values: { option: pick(lang, about.words) } } : error
      const shown = named ?? (missing ? { key: `surveys:answer.missing.${question.type}` } : null)
      if (shown) errors[fieldNames(question, item)[0]] = [shown]
    }
  }
  return { given, errors }
}

/** The fields that ask for an item, the one that messages stand at first. */
export function fieldNames(question: Question, item: string): [string, ...string[]] {
  if (question.type === 'ranking') {
    return [fieldOf(item, 1), ...Array.from({ length: question.max - 1 }, (_, at) => fieldOf(item, at + 2))]
  }
  const other = 'options' in question && question.options.some((option) => option.other)
  return other ? [fieldOf(item), fieldOf(item, 'other')] : [fieldOf(item)]
}

/** What was given, as the fields of a form hold it. */
export function fieldsOf(entries: Entry[], given: Given): Fields {
  const fields: Fields = {}
  for (const question of entries.filter(isQuestion)) {
    for (const { item } of itemsOfQuestion(question)) {
      const { choices = [], other, amount, day, words } = given[item] ?? {}
      const [name] = fieldNames(question, item)
      const codes = choices.map(String)
      if (question.type === 'ranking') for (const [at, code] of codes.entries()) fields[fieldOf(item, at + 1)] = code
      else if (codes.length > 0) fields[name] = question.type === 'multiple' ? codes : (codes[0] ?? '')
      if (other) fields[fieldOf(item, 'other')] = other
      const text = amount ?? day ?? words
      if (text) fields[name] = text
    }
  }
  return fields
}

/** `about`: the option that the message is about. */
type Read = { answer: Answer; error?: AnswerError; about?: Option }

function readAnswer(question: Question, item: string, fields: Fields): Read {
  const value = fields[fieldOf(item)]
  switch (question.type) {
    case 'single':
    case 'scale':
    case 'matrix':
      return readOne(question.options, several(value), one(fields[fieldOf(item, 'other')]))
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

/**
 * Words beside "other" belong to such an option. Where nothing was chosen they choose it; where something else was, only
 * the person can say which of the two they meant.
 */
function readChoices(options: Option[], typed: string[], words: string): Read {
  const codes = [...new Set(typed.map(Number))]
  const other = options.find((option) => option.other)
  const hasWords = other !== undefined && !isBlank(words)
  if (codes.length === 0 && hasWords) codes.push(other.code)
  const unknown = codes.some((code) => !options.some((option) => option.code === code))
  if (unknown) return { answer: {}, error: { key: 'surveys:answer.unknownOption' } }
  if (!hasWords) return { answer: { choices: codes } }
  const read = readWords(words.replaceAll(/\r?\n/g, ' '), otherLimit, false)
  const answer: Answer = { choices: codes, other: read.answer.words }
  if (codes.includes(other.code)) return { answer, error: read.error }
  return { answer, error: { key: 'surveys:answer.otherNotChosen' }, about: other }
}

function readOne(options: Option[], typed: string[], words: string): Read {
  const read = readChoices(options, typed, words)
  const count = read.answer.choices?.length ?? 0
  return count > 1 ? { ...read, error: { key: 'surveys:answer.tooMany', values: { max: 1, count } } } : read
}

function readMultiple(question: Extract<Question, { type: 'multiple' }>, typed: string[], words: string): Read {
  const read = readChoices(question.options, typed, words)
  const chosen = read.answer.choices ?? []
  if (read.error) return read
  const alone = question.options.find((option) => option.alone && chosen.includes(option.code))
  if (alone && chosen.length > 1) {
    return { ...read, error: { key: 'surveys:answer.alone' }, about: alone }
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

const [firstEra, lastYear] = [1868, 2200]

/** Where only years can be meant, one of an era is understood. What could be two numbers is asked back. */
function readNumber({ min, max, decimals = 0, unit }: Extract<Question, { type: 'number' }>, typed: string): Read {
  if (isBlank(typed)) return { answer: {} }
  const isYear = min != null && max != null && min >= firstEra && max <= lastYear
  const amount = (isYear ? yearIn(typed)?.toString() : undefined) ?? numberIn(typed, [unit?.ja, unit?.easy, unit?.en])
  if (amount === undefined) return { answer: { amount: typed }, error: { key: 'surveys:answer.notNumber' } }
  if ((amount.split('.')[1] ?? '').length > decimals) {
    const key = decimals === 0 ? 'surveys:answer.wholeNumber' : 'surveys:answer.decimals'
    return { answer: { amount }, error: { key, values: { decimals } } }
  }
  const value = Number(amount)
  if ((min != null && value < min) || (max != null && value > max)) {
    const key = min == null ? 'atMost' : max == null ? 'atLeast' : 'between'
    return { answer: { amount }, error: { key: `surveys:answer.${key}`, values: { min: min ?? '', max: max ?? '' } } }
  }
  return { answer: { amount } }
}

function readDate({ min, max }: Extract<Question, { type: 'date' }>, typed: string): Read {
  const day = inOneShape(typed).replaceAll('/', '-').trim()
  if (day === '') return { answer: {} }
  const moment = new Date(`${day}T00:00:00Z`)
  // The calendar of the database knows no year 0.
  const isDay =
    /^(?!0000)\d{4}-\d\d-\d\d$/.test(day) && !Number.isNaN(moment.getTime()) && moment.toISOString().startsWith(day)
  if (!isDay) return { answer: { day: typed }, error: { key: 'surveys:answer.notDay' } }
  if ((min != null && day < min) || (max != null && day > max)) {
    return { answer: { day }, error: { key: 'surveys:answer.dayRange', values: { min: min ?? '', max: max ?? '' } } }
  }
  return { answer: { day } }
}

function readWords(typed: string, limit: number, lines: boolean): Read {
  if (isBlank(typed)) return { answer: {} }
  const error = faultOf(typed, { max: limit, several: lines })
  return error ? { answer: { words: typed }, error } : { answer: { words: typed } }
}
