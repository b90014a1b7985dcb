import type { EntryType } from '#app/surveys/questionnaires/entry-types.ts'
import { type Entry, isQuestion } from '#app/surveys/questionnaires/questionnaire.ts'
import { blank, typedRows } from '#app/surveys/questionnaires/typed-rows.ts'
import type { Wording } from '#app/wording.ts'

const typedWords = (words: Wording | null | undefined) => ({
  ja: words?.ja ?? '',
  easy: words?.easy ?? '',
  en: words?.en ?? '',
})
const typedIn = (words: Wording | null | undefined, name: string) => ({
  [`${name}Ja`]: words?.ja ?? '',
  [`${name}Easy`]: words?.easy ?? '',
  [`${name}En`]: words?.en ?? '',
})
const figureOf = (value: number | string | null | undefined) => (value == null ? '' : String(value))

/** An entry as the form shows it, with a row to spare. What goes along unseen, as its type and key, is no field. */
export function typedEntry(entry: Entry): Record<string, string | string[]> {
  const typed = typedWords(entry.words)
  if (!isQuestion(entry)) return typed
  const options = 'options' in entry ? entry.options : []
  const rows = 'rows' in entry ? entry.rows : []
  return {
    ...typed,
    ...typedIn(entry.hint, 'hint'),
    required: entry.required ? 'on' : '',
    ...('attribute' in entry ? { attribute: entry.attribute ?? '' } : {}),
    // Each by itself: a question may have the one without the other.
    ...('min' in entry ? { min: figureOf(entry.min) } : {}),
    ...('max' in entry ? { max: figureOf(entry.max) } : {}),
    ...('limit' in entry ? { limit: String(entry.limit) } : {}),
    ...(entry.type === 'number' ? { ...typedIn(entry.unit, 'unit'), decimals: figureOf(entry.decimals) } : {}),
    ...typedRows('options', [
      ...options.map(({ code, words, score, other, alone }) => ({
        ...{ code: String(code), ...typedWords(words), score: figureOf(score) },
        ...{ other: other ? 'on' : '', alone: alone ? 'on' : '' },
      })),
      ...('options' in entry ? [blank] : []),
    ]),
    ...typedRows('rows', [
      ...rows.map(({ key, words }) => ({ key, ...typedWords(words) })),
      ...('rows' in entry ? [blank] : []),
    ]),
  }
}

/** A form for a new entry: rows to write in, and the points a scale mostly has. */
export function newEntry(type: EntryType): Record<string, string> {
  const isScale = type === 'scale' || type === 'matrix'
  const scores = isScale ? ['2', '1', '0', '-1', '-2', ''] : ['', '', '', '']
  const hasOptions = isScale || type === 'single' || type === 'multiple' || type === 'ranking'
  return {
    ...{ type, key: '', ja: '' },
    ...(hasOptions
      ? (typedRows(
          'options',
          scores.map((score) => ({ ...blank, score })),
        ) as Record<string, string>)
      : {}),
    ...(type === 'matrix' ? (typedRows('rows', Array(4).fill(blank)) as Record<string, string>) : {}),
    ...(type === 'ranking' ? { max: '3' } : {}),
    ...(type === 'short' ? { limit: '50' } : type === 'long' ? { limit: '1000' } : {}),
  }
}
