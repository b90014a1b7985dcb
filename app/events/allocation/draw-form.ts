import { z } from 'zod'
import { carried, formKey } from '#app/forms/carried.ts'
import { line, text } from '#app/forms/fields.ts'
import { fromTyped } from '#app/forms/moments.ts'
import { isBlank } from '#app/text/characters.ts'
import type { Source } from './draw-source.ts'
import { mostDecimals, mostDigits } from './public-number.ts'

const figure = (most: number) =>
  line({ max: 4 }).transform((typed, context) => {
    if (/^[0-9]{1,2}$/.test(typed) && Number(typed) <= most) return Number(typed)
    context.addIssue({ code: 'custom', message: 'draws:refused.formWrong' })
    return z.NEVER
  })

const asked = {
  kind: z.enum(['public_number', 'chance'], { error: 'draws:refused.kindMissing' }),
  named: line({ max: 300 }),
  knownFrom: line({ max: 40 }),
  digits: figure(mostDigits).optional(),
  decimals: figure(mostDecimals).optional(),
  fallbackNamed: line({ max: 300 }),
  fallbackKnownFrom: line({ max: 40 }),
}
type Asked = z.infer<z.ZodObject<typeof asked>>

/** What was chosen; of chance nothing more is asked, whatever stands in the other fields. */
function sourceOf({ kind, digits, decimals, ...typed }: Asked, context: z.RefinementCtx): Source {
  if (kind === 'chance') return { kind }
  const numberOf = (named: 'named' | 'fallbackNamed', known: 'knownFrom' | 'fallbackKnownFrom') => {
    const date = fromTyped(typed[known])
    if (isBlank(typed[named]))
      context.addIssue({ code: 'custom', path: [named], message: 'draws:refused.namedMissing' })
    if (!date) context.addIssue({ code: 'custom', path: [known], message: 'draws:refused.momentWrong' })
    return date && { named: typed[named], knownFrom: date }
  }
  const [first, fallback] = [numberOf('named', 'knownFrom'), numberOf('fallbackNamed', 'fallbackKnownFrom')]
  const form = { digits: digits ?? 0, decimals: decimals ?? 0 }
  return first && fallback ? { kind, ...first, form, fallback } : z.NEVER
}

export const listForm = z
  .object({ ...asked, seen: line({ max: 64 }), whole: line({ max: 1 }), formKey })
  .transform(({ seen, whole, formKey: _, ...typed }, context) => ({
    ...{ seen, whole: whole === '1', source: sourceOf(typed, context) },
  }))

export const fallbackForm = z.object({
  reason: text({ max: 500, required: 'draws:refused.reasonMissing' }),
  formKey,
})

export const drawingForm = z.object({ seed: line({ max: 200 }), step: carried(10).optional(), formKey })
