import { LRUCache } from 'lru-cache'
import { z } from 'zod'
import { carried, formKey } from '#app/forms/carried.ts'
import { emailLength, isEmail, isPhone, phoneLength } from '#app/forms/contact-fields.ts'
import { line, text } from '#app/forms/fields.ts'
import { senderFields } from '#app/forms/sender.ts'
import { isBlank } from '#app/text/characters.ts'

/** What the municipality asks of those who comment, and how much they may write. */
export type CommentRules = {
  requiredFields: string[]
  optionalFields: string[]
  opinionLimit: number
  opinionsPerSubmission: number
  ageBands: { code: string }[]
  classes: { code: string; extraLabel: string | null; extraRequired: boolean }[]
}

export const limits = { name: 100, address: 200, email: emailLength, phone: phoneLength, classExtra: 100, quote: 1000 }

/** The rules that the form itself follows. */
type Asked = Pick<CommentRules, 'requiredFields' | 'opinionLimit' | 'ageBands' | 'classes'>

function itemOf(rules: Asked) {
  return z
    .object({
      section: line({ max: 60 }),
      block: line({ max: 60 }),
      blockVersion: line({ max: 60 }),
      quote: text({ max: limits.quote }),
      body: text({ max: rules.opinionLimit }),
      reason: text({ max: rules.opinionLimit }),
    })
    .prefault({})
}

type TypedItem = z.output<ReturnType<typeof itemOf>>
const isEmpty = ({ quote, body, reason }: TypedItem) => !(quote.trim() || body.trim() || reason.trim())

const made = new LRUCache<string, ReturnType<typeof formOf>>({ max: 50 })

/**
 * The comment form, as the municipality asks it. Further opinions left wholly empty are no opinions; one that has a
 * quote or a reason lacks its own words. Made once for the same rules: that takes longer than to read what was sent by it.
 */
export function submissionForm({ requiredFields, opinionLimit, ageBands, classes }: CommentRules) {
  const asked: Asked = { requiredFields, opinionLimit, ageBands, classes }
  const key = JSON.stringify(asked)
  const form = made.get(key) ?? formOf(asked)
  made.set(key, form)
  return form
}

function formOf(rules: Asked) {
  const name = line({ max: limits.name })
  return z
    .object({
      items: z
        .array(itemOf(rules))
        .prefault([{}])
        .superRefine((items, context) => {
          const filled = items.some((item) => !isEmpty(item))
          items.forEach((item, at) => {
            const asked = filled ? !isEmpty(item) : at === 0
            if (asked && isBlank(item.body)) {
              context.addIssue({ code: 'custom', path: [at, 'body'], message: 'consultations:refused.bodyMissing' })
            }
          })
        }),
      class: line({ max: 60 }),
      classExtra: z.record(carried(60), line({ max: limits.classExtra })).prefault({}),
      organisation: line({ max: 10 }),
      name,
      nameKana: name,
      representative: name,
      address: line({ max: limits.address }),
      email: line({ max: limits.email }),
      phone: line({ max: limits.phone }),
      ageBand: line({ max: 20 }),
      formKey,
      ...senderFields,
    })
    .superRefine((typed, context) => {
      for (const [field, code] of missingOf(typed, rules)) {
        context.addIssue({ code: 'custom', path: field.split('.'), message: `consultations:refused.${code}` })
      }
    })
    .transform(({ items, organisation, classExtra, ...typed }) => ({
      ...typed,
      items: items.filter((item, at) => at === 0 || !isEmpty(item)).filter((item) => !isBlank(item.body)),
      organisation: organisation === 'yes',
      classExtra: classExtra[typed.class] ?? '',
    }))
}

type Typed = Record<
  'class' | 'organisation' | 'name' | 'nameKana' | 'representative' | 'address' | 'email' | 'phone' | 'ageBand',
  string
> & { classExtra: Record<string, string> }

/** What is asked and was not given, and what cannot be right: field and code of its message. */
function missingOf(typed: Typed, rules: Asked): [field: string, code: string][] {
  const found: [string, string][] = []
  const asks = (field: string) => rules.requiredFields.includes(field)
  const chosen = rules.classes.find(({ code }) => code === typed.class)
  if (typed.class && !chosen) found.push(['class', 'classUnknown'])
  if (asks('class') && !typed.class) found.push(['class', 'classMissing'])
  if (asks('class') && chosen?.extraLabel && chosen.extraRequired && !typed.classExtra[chosen.code]) {
    found.push([`classExtra.${chosen.code}`, 'classExtraMissing'])
  }
  const organisation = typed.organisation === 'yes'
  if (asks('name') && !typed.name) found.push(['name', organisation ? 'organisationMissing' : 'nameMissing'])
  if (asks('name') && organisation && !typed.representative) found.push(['representative', 'representativeMissing'])
  if (asks('name_kana') && !typed.nameKana) found.push(['nameKana', 'nameKanaMissing'])
  if (asks('address') && !typed.address) found.push(['address', 'addressMissing'])
  if (asks('contact') && !typed.email && !typed.phone) found.push(['email', 'contactMissing'])
  if (typed.email && !isEmail(typed.email)) found.push(['email', 'emailWrong'])
  if (typed.phone && !isPhone(typed.phone)) found.push(['phone', 'phoneWrong'])
  if (asks('age_band') && !typed.ageBand) found.push(['ageBand', 'ageBandMissing'])
  if (typed.ageBand && !rules.ageBands.some(({ code }) => code === typed.ageBand))
    found.push(['ageBand', 'ageBandUnknown'])
  return found
}
