import { z } from 'zod'
import { chosen, formKey } from '#app/forms/carried.ts'
import { text } from '#app/forms/fields.ts'

const marks = ['selected', 'reserve', 'not_selected', 'none'] as const

export const markForm = z.object({
  signups: chosen().refine((all) => all.length > 0, 'selection:refused.nobody'),
  mark: z.enum(marks, { error: 'selection:refused.markMissing' }).transform((mark) => (mark === 'none' ? null : mark)),
  reason: text({ max: 500 }),
  formKey,
})
