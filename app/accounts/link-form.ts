import { z } from 'zod'
import { emailLine } from '#app/forms/contact-fields.ts'
import { senderFields } from '#app/forms/sender.ts'

/** An address to send a link to. `website` is filled in by programs only. */
export const linkForm = z.object({
  email: emailLine({ missing: 'people:refused.emailMissing', wrong: 'people:refused.emailWrong' }),
  website: senderFields.website,
})
