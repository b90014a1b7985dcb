import { z } from 'zod'
import { formKey, id } from '#app/forms/carried.ts'
import { emailLine } from '#app/forms/contact-fields.ts'
import { text } from '#app/forms/fields.ts'

const reason = text({ max: 2000, required: 'succession:refused.reasonMissing' })

export const askForm = z.object({ formKey, reason })
/** `succession`: the request that was read; another one is not answered unseen. */
export const answerForm = z.object({
  succession: id(),
  answer: z.enum(['objected', 'agreed'], 'succession:refused.answerMissing'),
})
export const takingBackForm = z.object({ succession: id() })

/** A refusal says why to the group; a confirmation says, where it has to, how the city knows. */
export const decisionForm = z.object({
  succession: id(),
  decision: z.enum(['confirm', 'refuse'], 'succession:refused.decisionMissing'),
  known: text({ max: 2000 }),
  reason: text({ max: 2000 }),
})

export const representativeForm = z.object({
  formKey,
  email: emailLine({ missing: 'people:refused.emailMissing', wrong: 'people:refused.emailWrong' }),
  reason,
})
