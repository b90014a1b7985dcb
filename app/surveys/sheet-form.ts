import { z } from 'zod'
import { line, message, text } from '../text/fields.ts'
import { hashToken } from '../text/ids.ts'
import { type AnswerError, fieldOf } from './answer-form.ts'
import { byRule, type Excess } from './excess.ts'
import type { PaperSurvey } from './paper-survey.ts'
import { readSheet, type TypedSheet } from './typed-answer.ts'

const wholeNumber = (from: number, to: number, key: string) =>
  line({ max: 12, required: key }).transform((typed, context) => {
    const value = Number(typed.normalize('NFKC'))
    if (Number.isInteger(value) && value >= from && value <= to) return value
    context.addIssue({ code: 'custom', message: message(key, { from, to }) })
    return z.NEVER
  })

/** What stands at the head of a sheet; its answers are read by `readTyping`. */
export const sheetForm = z.object({
  number: wholeNumber(1, 9_999_999, 'survey-paper:typing.number'),
  target: z.enum(['sample', 'open']),
  code: line({ max: 40 }),
  formKey: z.string().min(16),
})

export const secondShareForm = z.object({ percent: wholeNumber(0, 100, 'survey-paper:second.percentWrong') })

export const sheetReasonForm = z.object({ reason: text({ max: 500, required: 'survey-paper:reason.missing' }) })

export const batchForm = z.object({
  label: line({ max: 80, required: 'survey-paper:codes.labelMissing' }),
  district: line({ max: 40 }),
  count: wholeNumber(1, 50_000, 'survey-paper:codes.countWrong'),
  formKey: z.string().min(16),
})

const day = z
  .string()
  .optional()
  .transform((value) => value ?? '')
  .refine((value) => value === '' || !Number.isNaN(Date.parse(value)), 'survey-paper:codes.dayWrong')

export const sentForm = z.object({ sentOn: day })

export const endsForm = z.object({
  kind: z.enum(['undelivered', 'void'], 'survey-paper:ends.kindMissing'),
  codes: text({ max: 40_000, required: 'survey-paper:ends.codesMissing' }),
  reason: line({ max: 200, required: 'survey-paper:reason.missing' }),
})

type Typed = Record<string, string | string[]>
type Read = TypedSheet & {
  /** Of what the printed rule takes away: sent back, it says that the person has seen it. */
  mark: string
}

/**
 * Reads the fields of a sheet. Where the printed rule takes something away, that is an error at its field until the form
 * comes back with the mark of just these changes.
 */
export function readTyping(survey: Pick<PaperSurvey, 'definition' | 'excess'>, values: Typed): Read {
  const { definition, excess } = survey
  const fields = Object.fromEntries(Object.entries(values).map(([name, value]) => [name, [value].flat()[0]]))
  const { given, errors } = readSheet(definition, fields)
  const { changed } = byRule(definition, given, excess)
  const mark = changed.length > 0 ? hashToken(JSON.stringify(changed)).slice(0, 16) : ''
  const isAgreed = Object.keys(errors).length === 0 && values.agreed === mark
  const told = isAgreed
    ? []
    : changed.map((each): [string, AnswerError[]] => [fieldOf(each.item), [tell(each, excess)]])
  return { given, errors: { ...Object.fromEntries(told), ...errors }, mark }
}

function tell({ typed, counted }: Excess, rule: 'first' | 'none'): AnswerError {
  const values = { typed: typed.join(' '), counted: counted.join(' ') }
  return { key: `survey-paper:typing.excess.${rule}`, values }
}
