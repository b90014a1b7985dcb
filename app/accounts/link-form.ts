import { z } from 'zod'
import { line, message } from '#app/text/fields.ts'

/** An address to send a link to. `website` is filled in by programs only. */
export const linkForm = z.object({
  email: line({ max: 254, required: 'people:refused.emailMissing' }).refine(
    (email) => email === '' || /^[^\s@<>"(),;:\\]+@[^\s@<>"(),;:\\]+\.[^\s@<>"(),;:\\]+$/u.test(email),
    message('people:refused.emailWrong'),
  ),
  website: line({ max: 2000 }),
})
