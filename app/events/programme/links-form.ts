import { z } from 'zod'
import { carried, chosen, formKey, idOrNull, version } from '#app/forms/carried.ts'
import { line, moment, orNull } from '#app/forms/fields.ts'
import { slugField } from '#app/forms/slug.ts'

export const linksForm = z.object({
  ...{ consultationId: idOrNull(), sections: chosen(), section: carried(80).default(''), organisers: chosen() },
  ...{ organiser: idOrNull(), version, formKey },
})

const isWebAddress = (typed: string) => /^https?:\/\//i.test(typed) && URL.canParse(typed)

export const materialForm = z
  .object({
    label: line({ max: 200, required: 'event-writing:refused.labelMissing' }),
    labelEasy: line({ max: 200 }).transform(orNull),
    labelEn: line({ max: 200 }).transform(orNull),
    address: line({ max: 1000 }),
    paper: line({ max: 1000 }),
    formKey,
  })
  .superRefine(({ address }, context) => {
    if (!address || isWebAddress(address)) return
    context.addIssue({ code: 'custom', path: ['address'], message: 'event-writing:refused.addressWrong' })
  })

/** Days before a session, typed as `7, 1`; in every width, the first to come first. */
const days = line({ max: 60 }).transform((typed, context) => {
  const all = typed.normalize('NFKC').match(/\d+/g) ?? []
  const numbers = [...new Set(all.map(Number))].sort((a, b) => b - a)
  const isRight = numbers.length <= 5 && numbers.every((each) => each >= 1 && each <= 60)
  if (isRight && numbers.length > 0 === (typed !== '')) return numbers
  context.addIssue({ code: 'custom', message: 'event-writing:refused.daysWrong' })
  return z.NEVER
})

export const noticesForm = z.object({ reminderDays: days, surveyId: idOrNull(), version, formKey })

const when = () => moment('events-desk:refused.momentWrong')
export const copyForm = z.object({
  title: line({ max: 200, required: 'events-desk:refused.titleMissing' }),
  slug: slugField(),
  ...{ startsAt: when(), opensAt: when(), closesAt: when(), formKey },
})
