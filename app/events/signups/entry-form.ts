import { z } from 'zod'
import { ticked } from '#app/forms/carried.ts'
import { line, moment, text } from '#app/forms/fields.ts'
import type { AskedWords } from './asked-words.ts'
import {
  type AskedEvent,
  askedFields,
  askedOf,
  checkAsked,
  checkTyped,
  refuseIn,
  signupFields,
  toldBy,
} from './signup-form.ts'

export const entryChannels = ['phone', 'paper', 'counter'] as const
const languages = ['ja', 'ja-easy', 'en'] as const

/** An application as staff type it in: what people fill in, how and when it came. */
export function entryForm(event: AskedEvent, words: AskedWords) {
  return z
    .object({
      ...signupFields,
      ...askedFields,
      channel: z.enum(entryChannels, { error: 'signups:refused.channelMissing' }),
      receivedAt: moment('signups:refused.receivedWrong'),
      language: z.enum(languages, { error: 'ui:field.check' }),
      lateReason: text({ max: 500 }),
      again: ticked(),
    })
    .superRefine((typed, context) => {
      checkTyped(event, typed, refuseIn(context))
      checkAsked(event, words, typed, refuseIn(context))
    })
    .transform((typed) => {
      const { ages: _, ...told } = toldBy(event, typed)
      const { channel, receivedAt, language, lateReason } = typed
      return {
        ...told,
        ...askedOf(event, typed),
        channel,
        receivedAt,
        language,
        lateReason,
        again: typed.again,
      }
    })
}

/** What is changed in an application; where they live, how old they are and of which sex stays as it was said. */
export function amendmentForm(event: AskedEvent) {
  return z
    .object({ ...signupFields, version: line({ max: 10 }) })
    .superRefine((typed, context) => checkTyped(event, typed, refuseIn(context)))
    .transform((typed) => {
      const { ages: _, formKey: __, ...told } = toldBy(event, typed)
      return { ...told, version: Number(typed.version) || 0 }
    })
}
