import { z } from 'zod'
import { line, message, orNull, text } from '../text/fields.ts'
import type { WrittenEntry } from './entry.ts'
import { attributes, type Entry, isQuestion, type Words } from './questionnaire.ts'
import { blank, typedRows } from './typed-rows.ts'

export const entryTypes = [
  ...(['single', 'multiple', 'scale', 'matrix', 'ranking'] as const),
  ...(['number', 'date', 'short', 'long', 'heading', 'explanation'] as const),
]
export type EntryType = (typeof entryTypes)[number]

/** A figure as people type it; null where nothing was typed. */
const figure = (whole = false) =>
  line({ max: 20 }).transform((typed, context) => {
    const plain = typed.normalize('NFKC').replaceAll(',', '').replaceAll('−', '-')
    if (plain === '') return null
    if (/^[-+]?\d{1,9}(\.\d{1,4})?$/.test(plain) && !(whole && plain.includes('.'))) return Number(plain)
    context.addIssue({ code: 'custom', message: 'surveys-desk:refused.figureWrong' })
    return z.NEVER
  })
const words = (max: number) => ({ ja: text({ max }), easy: text({ max }), en: text({ max }) })
const ticked = z.string().optional().transform(Boolean)

const optionRow = z.object({
  ...words(200),
  code: figure(true),
  score: figure(),
  other: ticked,
  alone: ticked,
})
const matrixRow = z.object({ ...words(200), key: line({ max: 10 }) })

const wordsOf = ({ ja, easy, en }: Record<'ja' | 'easy' | 'en', string>): Words => ({
  ja,
  easy: orNull(easy),
  en: orNull(en),
})
const isWritten = ({ ja, easy, en }: Record<'ja' | 'easy' | 'en', string>) => `${ja}${easy}${en}`.trim() !== ''

export const entryForm = z
  .object({
    type: z.enum(entryTypes),
    key: line({ max: 30 }).refine(
      (typed) => typed === '' || /^[a-z][a-z0-9-]{0,29}$/.test(typed),
      message('surveys-desk:refused.keyWrong'),
    ),
    was: line({ max: 64 }),
    ja: text({ max: 2000, required: 'surveys-desk:refused.wordsMissing' }),
    easy: text({ max: 4000 }),
    en: text({ max: 4000 }),
    hintJa: text({ max: 1000 }),
    hintEasy: text({ max: 2000 }),
    hintEn: text({ max: 2000 }),
    required: ticked,
    attribute: z.enum(['', ...attributes]).catch(''),
    options: z.array(optionRow).max(100).prefault([]),
    rows: z.array(matrixRow).max(100).prefault([]),
    min: line({ max: 20 }),
    max: line({ max: 20 }),
    decimals: figure(true),
    limit: figure(true),
    unitJa: line({ max: 20 }),
    unitEasy: line({ max: 40 }),
    unitEn: line({ max: 20 }),
    formKey: line({ max: 64 }),
  })
  .transform((typed, context) => {
    const { key, was, formKey } = typed
    const written = writtenOf(typed, (field, code) =>
      context.addIssue({ code: 'custom', path: [field], message: code }),
    )
    return { key: orNull(key), was, formKey, written }
  })

type Typed = Record<
  'ja' | 'easy' | 'en' | 'hintJa' | 'hintEasy' | 'hintEn' | 'unitJa' | 'unitEasy' | 'unitEn',
  string
> & {
  type: EntryType
  required: boolean
  attribute: '' | (typeof attributes)[number]
  options: z.output<typeof optionRow>[]
  rows: z.output<typeof matrixRow>[]
  min: string
  max: string
  decimals: number | null
  limit: number | null
}
type Refuse = (field: string, code: string) => void

function writtenOf(typed: Typed, refuse: Refuse): WrittenEntry {
  const { type } = typed
  const own = wordsOf(typed)
  if (type === 'heading' || type === 'explanation') return { type, words: own }
  const hint = { ja: typed.hintJa, easy: typed.hintEasy, en: typed.hintEn }
  const asked = { words: own, hint: isWritten(hint) ? wordsOf(hint) : null, required: typed.required }
  const options = optionsOf(typed.options, refuse)
  switch (type) {
    case 'single':
      return { type, ...asked, options, attribute: typed.attribute || null }
    case 'multiple':
      return { type, ...asked, options, ...between(typed, refuse, 0) }
    case 'ranking':
      return {
        type,
        ...asked,
        options,
        max: whole(typed.max, 'max', 1, 20, refuse) ?? Math.min(3, options.length || 3),
      }
    case 'scale':
      return { type, ...asked, options }
    case 'matrix':
      return { type, ...asked, options, rows: rowsOf(typed.rows, refuse) }
    case 'number': {
      const unit = { ja: typed.unitJa, easy: typed.unitEasy, en: typed.unitEn }
      const [min, max] = [amount(typed.min, 'min', refuse), amount(typed.max, 'max', refuse)]
      const decimals = Math.min(4, Math.max(0, typed.decimals ?? 0))
      return { type, ...asked, unit: isWritten(unit) ? wordsOf(unit) : null, min, max, decimals }
    }
    case 'date':
      return { type, ...asked, min: day(typed.min, 'min', refuse), max: day(typed.max, 'max', refuse) }
    default: {
      const most = type === 'short' ? 200 : 5000
      const limit = typed.limit ?? (type === 'short' ? 50 : 1000)
      if (limit < 1 || limit > most) refuse('limit', message('surveys-desk:refused.limitWrong', { max: most }))
      return { type, ...asked, limit }
    }
  }
}

/** Rows without any words are left out: that is how an option is taken away. */
function optionsOf(rows: Typed['options'], refuse: Refuse) {
  if (rows.filter(isWritten).length > 60) refuse('options', message('surveys-desk:refused.tooManyRows', { max: 60 }))
  return rows.filter(isWritten).map(({ code, score, other, alone, ...own }) => {
    const at = rows.findIndex((row) => row.ja === own.ja && row.code === code)
    if (own.ja.trim() === '') refuse(`options[${at}].ja`, 'surveys-desk:refused.optionMissing')
    return {
      ...{ code: code === null || code < 1 || code > 999 ? null : code, words: wordsOf(own), score },
      ...(other ? { other } : {}),
      ...(alone ? { alone } : {}),
    }
  })
}

function rowsOf(rows: Typed['rows'], refuse: Refuse) {
  if (rows.filter(isWritten).length > 60) refuse('rows', message('surveys-desk:refused.tooManyRows', { max: 60 }))
  return rows.filter(isWritten).map(({ key, ...own }) => {
    if (own.ja.trim() === '') refuse('rows', 'surveys-desk:refused.rowMissing')
    return { key: /^[a-z0-9-]{1,10}$/.test(key) ? key : null, words: wordsOf(own) }
  })
}

const between = (typed: Typed, refuse: Refuse, least: number) => ({
  min: whole(typed.min, 'min', least, 60, refuse),
  max: whole(typed.max, 'max', 1, 60, refuse),
})

function amount(typed: string, field: string, refuse: Refuse): number | null {
  const read = figure().safeParse(typed)
  if (!read.success) refuse(field, 'surveys-desk:refused.figureWrong')
  return read.success ? read.data : null
}

function whole(typed: string, field: string, min: number, max: number, refuse: Refuse): number | null {
  const value = amount(typed, field, refuse)
  if (value === null) return null
  if (Number.isInteger(value) && value >= min && value <= max) return value
  refuse(field, message('surveys-desk:refused.wholeBetween', { min, max }))
  return null
}

function day(typed: string, field: string, refuse: Refuse): string | null {
  if (typed === '') return null
  const moment = new Date(`${typed}T00:00:00Z`)
  if (/^\d{4}-\d\d-\d\d$/.test(typed) && !Number.isNaN(moment.getTime()) && moment.toISOString().startsWith(typed)) {
    return typed
  }
  refuse(field, 'surveys-desk:refused.dayWrong')
  return null
}

const typedWords = (words: Words | null | undefined) => ({
  ja: words?.ja ?? '',
  easy: words?.easy ?? '',
  en: words?.en ?? '',
})
const typedIn = (words: Words | null | undefined, name: string) => ({
  [`${name}Ja`]: words?.ja ?? '',
  [`${name}Easy`]: words?.easy ?? '',
  [`${name}En`]: words?.en ?? '',
})
const figureOf = (value: number | string | null | undefined) => (value == null ? '' : String(value))

/** An entry as the form shows it, with a row to spare. What goes along unseen, as its type and key, is no field. */
export function typedEntry(entry: Entry): Record<string, string | string[]> {
  const typed = typedWords(entry.words)
  if (!isQuestion(entry)) return typed
  const bounds: Record<string, string> = 'min' in entry ? { min: figureOf(entry.min), max: figureOf(entry.max) } : {}
  const options = 'options' in entry ? entry.options : []
  const rows = 'rows' in entry ? entry.rows : []
  return {
    ...typed,
    ...typedIn(entry.hint, 'hint'),
    required: entry.required ? 'on' : '',
    ...('attribute' in entry ? { attribute: entry.attribute ?? '' } : {}),
    ...bounds,
    ...(entry.type === 'ranking' ? { max: String(entry.max) } : {}),
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
