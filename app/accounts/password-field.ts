import { z } from 'zod'

/** A password exactly as typed: spaces count, and what is too long for anybody is not worth hashing. */
export const passwordField = (missing: string) => z.string({ error: missing }).max(1000, missing)

/** A new password, typed twice since it cannot be seen. */
export const newPassword = {
  password: passwordField('accounts:refused.newPasswordMissing'),
  passwordAgain: passwordField('accounts:refused.againMissing'),
}

export function typedTwice(
  { password, passwordAgain }: { password: string; passwordAgain: string },
  context: z.RefinementCtx,
) {
  if (password !== passwordAgain)
    context.addIssue({ code: 'custom', path: ['passwordAgain'], message: 'accounts:refused.againDiffers' })
}
