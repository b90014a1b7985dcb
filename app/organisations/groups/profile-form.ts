import { z } from 'zod'
import { chosen, ticked, version } from '#app/forms/carried.ts'
import { emailLine } from '#app/forms/contact-fields.ts'
import { line, message, text } from '#app/forms/fields.ts'

/** What a group may be reached by; each is published only where the group says so, each by itself. */
export const contactFields = ['person', 'phone', 'email', 'address'] as const

const contact = z.object({ text: line({ max: 200 }), isPublic: ticked() }).prefault({})
const email = z.object({ text: emailLine({ wrong: 'people:refused.emailWrong' }), isPublic: ticked() }).prefault({})

const webAddress = line({ max: 300 }).refine(
  (value) => value === '' || (/^https?:\/\//i.test(value) && URL.canParse(value)),
  message('members:refused.web'),
)

const memberCount = line({ max: 7 })
  .refine((value) => /^\d{0,6}$/.test(value.normalize('NFKC')), message('members:refused.memberCount'))
  .transform((value) => (value === '' ? null : Number(value.normalize('NFKC'))))

/** The public profile of a group as a form sends it; its type is chosen when it registers. */
export const profileFields = {
  name: line({ max: 100, required: 'members:refused.nameMissing' }),
  nameKana: line({ max: 200, required: 'members:refused.kanaMissing' }).refine(
    (value) => !/\p{Script=Han}/u.test(value),
    message('members:refused.kanaHan'),
  ),
  nameEasy: line({ max: 200 }),
  nameEn: line({ max: 200 }),
  fields: chosen(),
  district: line({ max: 60 }),
  purpose: text({ max: 1000, required: 'members:refused.purposeMissing' }),
  activities: text({ max: 3000 }),
  founded: line({ max: 60 }),
  members: memberCount,
  fee: line({ max: 200 }),
  web: webAddress,
  contact: z.object({ person: contact, phone: contact, email, address: contact }).prefault({}),
}

const profileShape = z.object(profileFields)
export type ProfileFields = z.output<typeof profileShape>
export const profileForm = profileShape.extend({
  /** The number of the version the form began from. */
  version,
})
