import { z } from 'zod'
import { formKey } from '#app/forms/carried.ts'
import { emailLine } from '#app/forms/contact-fields.ts'

const email = emailLine({ missing: 'people:refused.emailMissing', wrong: 'people:refused.emailWrong' })

export const invitationForm = z.object({
  formKey,
  email,
  role: z.enum(['deputy', 'member'], 'members:refused.roleMissing'),
})

export const handOverForm = z.object({ formKey, email })
