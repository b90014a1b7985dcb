import { z } from 'zod'
import { text } from '#app/forms/fields.ts'

export const reasonForm = z.object({ reason: text({ max: 500, required: 'mails:refused.reasonMissing' }) })
