import { z } from 'zod'
import { whole } from '#app/events/programme/event-form.ts'
import { formKey } from '#app/forms/carried.ts'
import { line } from '#app/forms/fields.ts'

const seats = () => whole(1, 200, 'events-day:refused.seatsWrong')
const optional = (wrong: string) =>
  line({ max: 12 }).transform((typed, context) => {
    if (typed === '') return null
    const plain = typed.normalize('NFKC')
    if (/^\d{1,3}$/.test(plain) && Number(plain) > 0) return Number(plain)
    context.addIssue({ code: 'custom', message: wrong })
    return z.NEVER
  })
const who = z.enum(['everybody', 'came']).catch('everybody')

/** By how many sit at a table, or by how many tables there are with how many seats. */
export const makingForm = z
  .object({
    by: z.enum(['of', 'count'], { error: 'events-day:refused.wayMissing' }),
    of: optional('events-day:refused.seatsWrong'),
    count: optional('events-day:refused.tablesWrong'),
    seats: optional('events-day:refused.seatsWrong'),
    who,
    formKey,
  })
  .superRefine(({ by, of, count, seats }, context) => {
    const refuse = (path: string, code: string) =>
      context.addIssue({ code: 'custom', path: [path], message: `events-day:refused.${code}` })
    if (by === 'of' && of === null) refuse('of', 'seatsWrong')
    if (by === 'count' && count === null) refuse('count', 'tablesWrong')
    if (by === 'count' && seats === null) refuse('seats', 'seatsWrong')
  })
  .transform(({ by, of, count, seats, who }) => ({
    who,
    size: by === 'of' ? { of: of ?? 1 } : { count: count ?? 1, seats: seats ?? 1 },
  }))

export const balancingForm = z.object({ keep: z.enum(['all', 'by_hand', 'none']).catch('all'), who, formKey })
export const tableForm = z.object({ seats: seats(), name: line({ max: 60 }), formKey })
export const newTableForm = z.object({ seats: seats(), formKey })
export const moveForm = z.object({
  table: line({ max: 60, required: 'events-day:refused.tableMissing' }),
  formKey,
})
