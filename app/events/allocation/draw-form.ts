import { z } from 'zod'
import { carried, formKey } from '#app/text/carried.ts'
import { isBlank } from '#app/text/characters.ts'
import { line, text } from '#app/text/fields.ts'
import { fromTyped } from '#app/text/moments.ts'
import type { Source } from './draw-source.ts'

const asked = {
  kind: z.enum(['public_number', 'chance'], { error: 'draws:refused.kindMissing' }),
  named: line({ max: 300 }),
  knownFrom: line({ max: 40 }),
  formKey,
}
type Asked = { kind: 'public_number' | 'chance'; named: string; knownFrom: string }

/** What was chosen; of chance nothing more is asked, whatever stands in the other fields. */
function sourceOf({ kind, named, knownFrom }: Asked, context: z.RefinementCtx): Source {
  if (kind === 'chance') return { kind }
  const date = fromTyped(knownFrom)
  if (isBlank(named)) context.addIssue({ code: 'custom', path: ['named'], message: 'draws:refused.namedMissing' })
  if (!date) context.addIssue({ code: 'custom', path: ['knownFrom'], message: 'draws:refused.momentWrong' })
  return date ? { kind, named, knownFrom: date } : z.NEVER
}

export const listForm = z
  .object({ ...asked, seen: line({ max: 64 }) })
  .transform(({ seen, ...typed }, context) => ({ seen, source: sourceOf(typed, context) }))

export const sourceForm = z
  .object({ ...asked, reason: text({ max: 500, required: 'draws:refused.reasonMissing' }) })
  .transform(({ reason, ...typed }, context) => ({ reason, source: sourceOf(typed, context) }))

export const drawingForm = z.object({ seed: line({ max: 200 }), step: carried(10).optional(), formKey })
