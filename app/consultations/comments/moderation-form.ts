import { z } from 'zod'
import { carried, formKey, ticked } from '#app/forms/carried.ts'
import { message, text } from '#app/forms/fields.ts'
import type { Chosen } from './moderation.ts'
import type { ModeratedItem } from './moderation-item.ts'
import { tracedPassages } from './wording.ts'

const uuid = '[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}'
const decision = z.enum(['shown', 'held', 'waiting'], { error: message('discussion:refused.decisionMissing') })
const reason = text({ max: 500 })

/** A text with the number of the decision that was seen, in one value: `id.number`. */
export const chosenValue = ({ id, number }: { id: string; number: number }): string => `${id}.${number}`

const chosen = carried(60)
  .regex(new RegExp(`^${uuid}\\.\\d{1,6}$`), message('ui:field.check'))
  .transform((value): Chosen => {
    const [item = '', number] = value.split('.')
    return { item, number: Number(number) }
  })

/** Of many at once: they are shown as they are, or not. */
export const moderationsForm = z.object({ items: z.array(chosen).max(200).default([]), decision, reason, formKey })

/** Of one, with what is taken out of it. */
export const moderationForm = z.object({
  item: chosen,
  decision,
  hide: text({ max: 10000 }),
  redactedFor: z.enum(['personal', 'rights', 'other'], { error: message('ui:field.check') }).optional(),
  alike: ticked(),
  confirmedNames: ticked(),
  reason,
  formKey,
})

/** What was taken out last time; before the first decision, what tells who wrote it. */
export function suggested(item: ModeratedItem) {
  const last = item.history.find(({ decision }) => decision === 'shown')
  const hidden = last?.hidden ?? tracedPassages(item, item.traces)
  return {
    item: chosenValue(item),
    hide: hidden.join('\n'),
    redactedFor: last?.redactedFor ?? (hidden.length > 0 ? 'personal' : ''),
    decision: '',
    reason: '',
    alike: 'on',
  }
}
