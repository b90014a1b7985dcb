import { z } from 'zod'
import { id } from '#app/forms/carried.ts'
import { text } from '#app/forms/fields.ts'

export const withdrawalForm = z.object({ reason: text({ max: 1000, required: 'members:refused.reasonMissing' }) })

export const decisionForm = z.object({
  profile: id(),
  decision: z.enum(['approve', 'refuse'], 'members:refused.decisionMissing'),
  reason: text({ max: 1000 }),
})
