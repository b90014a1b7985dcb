import { faultOf } from '#app/forms/fields.ts'
import { type Answer, type Given, isEmpty } from '#app/surveys/questionnaires/given.ts'
import { itemsOf } from '#app/surveys/questionnaires/items.ts'
import type { Option, Question, Questionnaire } from '#app/surveys/questionnaires/questionnaire.ts'
import { lineBreaks } from '#app/text/characters.ts'
import { type AnswerError, fieldOf, readAnswers } from './answer-form.ts'

/** What stands on paper may be longer than the web takes. */
const longest = 5000
const marksOf = 'xｘ×✕'

export type TypedAnswer = { answer: Answer; error?: AnswerError }
export type TypedSheet = { given: Given; errors: Record<string, AnswerError[]> }

/** Reads a sheet of paper as it was typed, a field for each item; nothing is required, as nothing can be asked again. */
export function readSheet(definition: Questionnaire, fields: Record<string, string | undefined>): TypedSheet {
  const given: Given = {}
  const errors: TypedSheet['errors'] = {}
  for (const { item, question } of itemsOf(definition)) {
    const { answer, error } = readTyped(question, fields[fieldOf(item)] ?? '')
    if (!isEmpty(answer)) given[item] = answer
    if (error) errors[fieldOf(item)] = [error]
  }
  return { given, errors }
}

/** One field: empty (or 0 where options are asked for) is 無回答, x is unreadable. */
export function readTyped(question: Question, typed: string): TypedAnswer {
  const text = lineBreaks(typed).trim()
  if (text === '') return { answer: {} }
  if (text.length === 1 && marksOf.includes(text.toLowerCase())) return { answer: { unreadable: true } }
  const fault = faultOf(text, { max: longest, several: true })
  const isLong = fault?.key === 'ui:field.tooLong' || fault?.key === 'ui:field.farTooLong'
  if (isLong) return { answer: {}, error: { key: 'survey-paper:typing.tooLong', values: { max: longest } } }
  if (fault) return { answer: {}, error: fault }
  if ('options' in question) return readNumbers(question, text)
  if (question.type === 'number') return readSingle(question, text)
  if (question.type === 'date') return readSingle(question, dayOf(text))
  return { answer: { words: question.type === 'short' ? text.replaceAll(/\n+/g, ' ') : text } }
}

/** Numbers and days are what they are on the web, without a limit that paper could have been told of. */
function readSingle(question: Extract<Question, { type: 'number' | 'date' }>, text: string): TypedAnswer {
  const field = fieldOf(question.key)
  const { given, errors } = readAnswers([question], { [field]: text }, { complete: false })
  return { answer: given[question.key] ?? {}, error: errors[field]?.[0] }
}

/** 20240501 and 2024/5/1 are days as well. */
function dayOf(text: string): string {
  const plain = text.normalize('NFKC')
  const found = /^(\d{4})(\d\d)(\d\d)$/.exec(plain) ?? /^(\d{4})[-/. 年](\d{1,2})[-/. 月](\d{1,2})日?$/.exec(plain)
  const [, year = '', month = '', day = ''] = found ?? []
  return found ? `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}` : text
}

/** `1 3 5` or `1,3,5`, then, where an option asks for words, the words. Each number as often as it was written. */
function readNumbers(question: Extract<Question, { options: Option[] }>, text: string): TypedAnswer {
  const { codes, words } = split(text)
  if (codes.length === 1 && codes[0] === 0 && words === '') return { answer: {} }
  const known = (code: number) => question.options.some((option) => option.code === code)
  const unknown = codes.filter((code) => !known(code))
  const numbers = question.options.map(({ code }) => code).join(' ')
  if (unknown.length > 0 || codes.length === 0) {
    const wrong = unknown.length > 0 ? unknown.join(' ') : words
    return { answer: {}, error: { key: 'survey-paper:typing.unknown', values: { wrong, numbers } } }
  }
  const ordered = question.type === 'ranking' ? codes : [...new Set(codes)].sort((a, b) => a - b)
  if (words === '') return { answer: { choices: ordered } }
  const asks = question.options.some(({ code, other }) => other && codes.includes(code))
  if (!asks) return { answer: {}, error: { key: 'survey-paper:typing.noOther', values: { words } } }
  return { answer: { choices: ordered, other: words.replaceAll('\n', ' ').slice(0, 200).toWellFormed() } }
}

/** The numbers at the beginning, and what follows them. Full-width digits and Japanese commas come from the keyboard. */
function split(text: string): { codes: number[]; words: string } {
  const codes: number[] = []
  let rest = text
  for (let found = next(rest); found; found = next(rest)) {
    codes.push(Number(found.digits.normalize('NFKC')))
    rest = found.rest
  }
  return { codes, words: rest.trim() }
}

function next(text: string): { digits: string; rest: string } | null {
  const found = /^[\s,，、.．・]*([0-9０-９]{1,3})(?=$|[\s,，、.．・])/u.exec(text)
  return found?.[1] ? { digits: found[1], rest: text.slice(found[0].length) } : null
}

/** A whole sheet as it would be typed, by its fields. */
export const typedFields = (definition: Questionnaire, given: Given): Record<string, string> =>
  Object.fromEntries(itemsOf(definition).map(({ item }) => [fieldOf(item), asTypedAnswer(given[item])]))

/** As it would be typed. */
export function asTypedAnswer(answer: Answer | undefined): string {
  if (!answer) return ''
  if (answer.unreadable) return 'x'
  const { choices = [], other, amount, day, words } = answer
  return [choices.join(' '), other ?? ''].filter(Boolean).join(' ') || (amount ?? day ?? words ?? '')
}
