import { z } from 'zod'
import { carried, formKey, ticked, whole } from '#app/forms/carried.ts'
import { message, text } from '#app/forms/fields.ts'
import { lineKinds } from './kinds.ts'

/** Letters of a document that is pasted; more than that comes as a file. */
export const mostPasted = 100_000

export const startForm = z.object({ formKey, fileName: carried(255).optional(), text: text({ max: mostPasted }) })

/** Lines on one page of the preview. */
export const linesAtOnce = 100
const check = message('ui:field.check')
const kind = z.enum(lineKinds, check)

export const decisionForm = z.object({
  seen: carried(50),
  go: z.enum(['next', 'stay', 'take']).catch('stay'),
  lines: z
    .array(z.object({ at: whole(0, 1e6), kind, alike: ticked() }))
    .max(linesAtOnce, check)
    .default([]),
})

export const takingForm = z.object({
  formKey,
  seen: carried(50),
  way: z.enum(['after', 'instead'], message('plan-import:refused.wayMissing')),
})

export const undoingForm = z.object({ formKey })
