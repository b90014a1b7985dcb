import { z } from 'zod'
import { line, message } from '../text/fields.ts'

const email = line({ max: 254, required: 'people:refused.emailMissing' }).refine(
  (value) => value === '' || z.email().safeParse(value.normalize('NFKC')).success,
  message('people:refused.emailWrong'),
)
const formKey = z.string().min(16).max(64)

export const invitationForm = z.object({
  formKey,
  email,
  role: z.enum(['deputy', 'member'], 'members:refused.roleMissing'),
})

export const handOverForm = z.object({ formKey, email })
