import { message, orNull } from '#app/forms/fields.ts'
import { isBlank } from '#app/text/characters.ts'
import type { Wording } from '#app/wording.ts'
import type { WrittenEntry } from './entry.ts'
import type { EntryType } from './entry-types.ts'
import { type attributes, isReserved } from './questionnaire.ts'
import { figure } from './typed-figure.ts'

type InThree = Record<'ja' | 'easy' | 'en', string>
type TypedOption = InThree & { code: number | null; score: number | null; other: boolean; alone: boolean }
type TypedRow = InThree & { key: string }

const wordsOf = ({ ja, easy, en }: InThree): Wording => ({
  ja,
  easy: orNull(easy),
  en: orNull(en),
})
const isWritten = ({ ja, easy, en }: InThree) => `${ja}${easy}${en}`.trim() !== ''

/** What the form of an entry brings, field by field. */
export type TypedEntry = Record<
  'ja' | 'easy' | 'en' | 'hintJa' | 'hintEasy' | 'hintEn' | 'unitJa' | 'unitEasy' | 'unitEn',
  string
> & {
  type: EntryType
  required: boolean
  attribute: '' | (typeof attributes)[number]
  options: TypedOption[]
  rows: TypedRow[]
  min: string
  max: string
  decimals: number | null
  limit: number | null
}
type Refuse = (field: string, code: string) => void

/** The entry that was typed; what cannot be one is refused at its field. */
export function writtenOf(typed: TypedEntry, refuse: Refuse): WrittenEntry {
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
function optionsOf(rows: TypedOption[], refuse: Refuse) {
  if (rows.filter(isWritten).length > 60) refuse('options', message('surveys-desk:refused.tooManyRows', { max: 60 }))
  return rows.filter(isWritten).map(({ code, score, other, alone, ...own }) => {
    const at = rows.findIndex((row) => row.ja === own.ja && row.code === code)
    if (isBlank(own.ja)) refuse(`options[${at}].ja`, 'surveys-desk:refused.optionMissing')
    return {
      ...{ code: code === null || code < 1 || code > 999 ? null : code, words: wordsOf(own), score },
      ...(other ? { other } : {}),
      ...(alone ? { alone } : {}),
    }
  })
}

function rowsOf(rows: TypedRow[], refuse: Refuse) {
  if (rows.filter(isWritten).length > 60) refuse('rows', message('surveys-desk:refused.tooManyRows', { max: 60 }))
  return rows.filter(isWritten).map(({ key, ...own }) => {
    if (isBlank(own.ja)) refuse('rows', 'surveys-desk:refused.rowMissing')
    if (isReserved(key)) refuse('rows', 'surveys-desk:refused.keyReserved')
    return { key: /^[a-z0-9-]{1,10}$/.test(key) ? key : null, words: wordsOf(own) }
  })
}

const between = (typed: TypedEntry, refuse: Refuse, least: number) => ({
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
