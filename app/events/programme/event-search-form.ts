import { z } from 'zod'
import { formKey } from '#app/forms/carried.ts'
import { line, text } from '#app/forms/fields.ts'

const reason = text({ max: 500, required: 'events-desk:refused.reasonMissing' })

/** Whom the desk looks for, and why. */
export const searchForm = z.object({
  wanted: line({ max: 100, required: 'signups:refused.wordMissing' }),
  reason,
  formKey,
})

export const takeOutForm = z.object({ reason, formKey })
