import { z } from 'zod'
import { whole } from '#app/events/programme/event-form.ts'
import { noAnswer, sexOf } from '#app/events/signups/asked-words.ts'
import { formKey, ticked } from '#app/forms/carried.ts'
import { line, orNull, text } from '#app/forms/fields.ts'

const people = () => whole(1, 999, 'events-day:refused.peopleWrong')

export const arrivalForm = z.object({
  people: people(),
  by: z.enum(['code', 'name']).catch('code'),
  admit: ticked(),
  overQuota: ticked(),
  restStaysAway: ticked(),
  formKey,
})

/** Districts and age bands are always asked at the door, sex only where the event asks it. */
export const walkInForm = ({ asked }: { asked: string[] }) =>
  z.object({
    people: people(),
    district: line({ max: 60 }).transform(orNull),
    ageBand: line({ max: 60 }).transform(orNull),
    sex: line({ max: 60 }).transform((typed, context) => {
      if (!asked.includes('sex') || typed === '' || typed === noAnswer) return null
      const sex = sexOf(typed)
      if (sex === null) context.addIssue({ code: 'custom', message: 'events-day:refused.wordUnknown' })
      return sex
    }),
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
