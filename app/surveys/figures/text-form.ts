import { z } from 'zod'
import { id, version, whole } from '#app/forms/carried.ts'
import { line, orNull, text } from '#app/forms/fields.ts'

export const redactionForm = z.object({
  words: text({ max: 5000 }),
  reason: line({ max: 300, required: 'survey-results:refused.reasonMissing' }),
})

export const codeForm = z.object({
  code: whole(1, 999, 'survey-results:refused.codeNumber'),
  label: line({ max: 60, required: 'survey-results:refused.codeLabel' }),
  labelEasy: line({ max: 120 }).transform(orNull),
  labelEn: line({ max: 120 }).transform(orNull),
})

export const codesForm = z.object({
  sheets: z.array(z.object({ id: id(), codes: z.array(version).max(100).optional() })).max(60),
})
