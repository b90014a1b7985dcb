import { z } from 'zod'
import { formKey, version } from '#app/forms/carried.ts'
import { line, message, text } from '#app/forms/fields.ts'
import { fromTyped } from '#app/forms/moments.ts'
import { wholeIn } from '#app/forms/numbers.ts'
import { lateWays } from './received.ts'

const wholeNumber = (from: number, to: number, key: string) =>
  line({ max: 12, required: key }).transform((typed, context) => {
    const value = wholeIn(typed, from, to)
    if (value !== undefined) return value
    context.addIssue({ code: 'custom', message: message(key, { from, to }) })
    return z.NEVER
  })

const day = line({ max: 10 }).refine(
  (value) => value === '' || fromTyped(`${value}T00:00`) !== null,
  'survey-paper:codes.dayWrong',
)

/** What stands at the head of a sheet; its answers are read by typed-sheet.ts. */
export const sheetForm = z.object({
  number: wholeNumber(1, 9_999_999, 'survey-paper:typing.number'),
  target: z.enum(['sample', 'open']),
  code: line({ max: 40 }),
  receivedOn: day.refine((value) => value !== '', 'survey-paper:received.missing'),
  late: z.enum(['', ...lateWays]).catch(''),
  lateReason: line({ max: 300 }),
  formKey,
})

/** A sheet that was typed wrongly. */
export const mendingForm = z.object({
  number: wholeNumber(1, 9_999_999, 'survey-paper:typing.number'),
  reason: line({ max: 300, required: 'survey-paper:reason.missing' }),
  version,
})

export const secondShareForm = z.object({ percent: wholeNumber(0, 100, 'survey-paper:second.percentWrong') })

export const sheetReasonForm = z.object({ reason: text({ max: 500, required: 'survey-paper:reason.missing' }) })

export const batchForm = z.object({
  label: line({ max: 80, required: 'survey-paper:codes.labelMissing' }),
  district: line({ max: 40 }),
  count: wholeNumber(1, 50_000, 'survey-paper:codes.countWrong'),
  formKey,
})

export const sentForm = z.object({ sentOn: day })

export const endsForm = z.object({
  kind: z.enum(['undelivered', 'void'], 'survey-paper:ends.kindMissing'),
  codes: text({ max: 40_000, required: 'survey-paper:ends.codesMissing' }),
  reason: line({ max: 200, required: 'survey-paper:reason.missing' }),
})
