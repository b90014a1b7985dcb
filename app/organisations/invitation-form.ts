import { z } from 'zod'
import { formKey } from '#app/text/carried.ts'
import { line, message } from '#app/text/fields.ts'

const email = line({ max: 254, required: 'people:refused.emailMissing' }).refine(
  (value) => value === '' || z.email().safeParse(value.normalize('NFKC')).success,
  message('people:refused.emailWrong'),
)

export const invitationForm = z.object({
  formKey,
  email,
  role: z.enum(['deputy', 'member'], 'members:refused.roleMissing'),
})

export const handOverForm = z.object({ formKey, email })
