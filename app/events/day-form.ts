import { z } from 'zod'
import { line, orNull, text } from '../text/fields.ts'
import { whole } from './event-form.ts'

const formKey = line({ max: 64 })
const people = () => whole(1, 999, 'events-day:refused.peopleWrong')
const ticked = () =>
  z
    .string()
    .optional()
    .transform((value) => value === 'on')

export const arrivalForm = z.object({
  people: people(),
  by: z.enum(['code', 'name']).catch('code'),
  admit: ticked(),
  overQuota: ticked(),
  formKey,
})

export const walkInForm = z.object({
  people: people(),
  district: line({ max: 60 }).transform(orNull),
  ageBand: line({ max: 60 }).transform(orNull),
  firstTime: ticked(),
  overQuota: ticked(),
  formKey,
})

export const openingForm = z.object({
  reason: text({ max: 500, required: 'events-desk:refused.reasonMissing' }),
  formKey,
})

export const nameForm = z.object({
  asked: line({ max: 100, required: 'events-day:refused.nameMissing' }),
  formKey,
})
