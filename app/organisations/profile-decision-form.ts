import { z } from 'zod'
import { id } from '#app/text/carried.ts'
import { text } from '#app/text/fields.ts'

export const withdrawalForm = z.object({ reason: text({ max: 1000, required: 'members:refused.reasonMissing' }) })

export const decisionForm = z.object({
  profile: id(),
  decision: z.enum(['approve', 'refuse'], 'members:refused.decisionMissing'),
  reason: text({ max: 1000 }),
})
