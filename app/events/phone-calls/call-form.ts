import { z } from 'zod'
import type { CallOutcome } from '#app/events/signups/tables.ts'
import { formKey } from '#app/forms/carried.ts'
import { text } from '#app/forms/fields.ts'

export const outcomes = ['told', 'accepted', 'declined', 'not_reached'] as const satisfies CallOutcome[]

/** What came of a call. */
export const callForm = z.object({
  outcome: z.enum(outcomes, { error: 'event-calls:refused.outcomeMissing' }),
  note: text({ max: 500 }),
  formKey,
})

/** Opens who is to be called; why is what they are to be told. */
export const openingForm = z.object({ formKey })
