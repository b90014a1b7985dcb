import { z } from 'zod'
import { fits, formKey, ticked, version } from '#app/forms/carried.ts'
import { line, message, orNull, text } from '#app/forms/fields.ts'
import { entryTypes } from './entry-types.ts'
import { attributes, isReserved } from './questionnaire.ts'
import { figure } from './typed-figure.ts'
import { writtenOf } from './written-entry.ts'

const words = (max: number) => ({ ja: text({ max }), easy: text({ max }), en: text({ max }) })

const optionRow = z.object({
  ...words(200),
  code: figure(true),
  score: figure(),
  other: ticked(),
  alone: ticked(),
})
const matrixRow = z.object({ ...words(200), key: line({ max: 10 }) })

const fields = z.object({
  type: z.enum(entryTypes),
  key: line({ max: 30 })
    .refine((typed) => !isReserved(typed), message('surveys-desk:refused.keyReserved'))
    .refine((typed) => typed === '' || /^[a-z][a-z0-9-]{0,29}$/.test(typed), message('surveys-desk:refused.keyWrong')),
  was: line({ max: 64 }),
  ja: text({ max: 2000, required: 'surveys-desk:refused.wordsMissing' }),
  easy: text({ max: 4000 }),
  en: text({ max: 4000 }),
  hintJa: text({ max: 1000 }),
  hintEasy: text({ max: 2000 }),
  hintEn: text({ max: 2000 }),
  required: ticked(),
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
  fits: fits(),
  formKey,
})

function read(typed: z.output<typeof fields>, context: z.RefinementCtx) {
  const { key, was, fits, formKey } = typed
  const written = writtenOf(typed, (field, code) => context.addIssue({ code: 'custom', path: [field], message: code }))
  return { key: orNull(key), was, fits, formKey, written }
}

export const entryForm = fields.transform(read)

/** A question of the bank, which has a name there. */
export const bankQuestionForm = fields
  .extend({
    name: line({ max: 100, required: 'surveys-desk:refused.nameMissing' }),
    version: version.catch(0),
  })
  .transform((typed, context) => ({ ...read(typed, context), name: typed.name, version: typed.version }))
