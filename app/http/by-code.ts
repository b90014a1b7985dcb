import { z } from 'zod'
import { line } from '#app/forms/fields.ts'
import { Invalid, NotFound } from '#app/refusal.ts'
import { asFours } from '#app/text/fours.ts'
import { act } from './act.ts'
import type { Args } from './context.ts'
import { limit } from './server/limits.ts'

type Own = { number: string; secret: string }
type Ways = {
  /** The messages for what is missing, and for a number and a code that do not belong together. */
  missing: { number: string; secret: string }
  unknown: string
  find: (own: Own) => Promise<unknown>
  to: (own: Own) => string
}

/** Whoever wrote a number and its code down comes back by them; as often as a code can be guessed, and no more. */
export const openByCode = (args: Args, { missing, unknown, find, to }: Ways) =>
  act(
    args,
    z.object({
      number: line({ max: 60, required: missing.number }),
      secret: line({ max: 60, required: missing.secret }),
    }),
    async (typed) => {
      await limit('receipt', args.context.address)
      const own = { number: asFours(typed.number), secret: asFours(typed.secret) }
      try {
        await find(own)
      } catch (error) {
        if (error instanceof NotFound) throw new Invalid(unknown, 'number')
        throw error
      }
      return to(own)
    },
  )
