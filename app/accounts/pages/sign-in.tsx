import { setTimeout } from 'node:timers/promises'
import { z } from 'zod'
import { line } from '#app/forms/fields.ts'
import { href } from '#app/href.ts'
import { act } from '#app/http/act.ts'
import { freshForm, shownForm } from '#app/http/forms.ts'
import { go } from '#app/http/handle.ts'
import { inPublic } from '#app/http/page.ts'
import { forgive, giveBack, isTooMany, limit } from '#app/http/server/limits.ts'
import { staffOrNull, startSession } from '#app/http/session.ts'
import { useActionData, useLoaderData } from '#app/remix.ts'
import { fold } from '#app/spelling/fold.ts'
import { hashToken } from '#app/text/ids.ts'
import { ErrorSummary, Form, TextField } from '#app/ui/form/form.tsx'
import { useText } from '#app/ui/language.tsx'
import { Page } from '#app/ui/page.tsx'
import { Button } from '#app/ui/parts.tsx'
import { db } from '#db/connection'
import { passwordField } from '../password-field.ts'
import { signIn } from '../sign-in.ts'
import { wayBack } from '../way-back.ts'

const signInForm = z.object({
  email: line({ max: 254, required: 'accounts:refused.emailMissing' }),
  password: passwordField('accounts:refused.passwordMissing'),
})

export const loader = inPublic(async (args) => {
  if (await staffOrNull(args)) throw go(args.context, href('/desk'))
  return { title: args.say('accounts:signIn.title'), form: freshForm() }
})

export const action = inPublic((args) =>
  act(args, signInForm, async (value) => {
    const { address } = args.context
    const account = hashToken(fold(value.email))
    const accountHere = `${account} ${address}`
    await limit('signInAddress', address)
    await limit('signInAccount', accountHere)
    // Guessing from many addresses becomes slow; the person themselves still gets in.
    if (await isTooMany('signInAnywhere', account)) await setTimeout(1500)
    const staffId = await signIn(db, value)
    // a city hall signs in from one address: what went well counts for nothing
    await Promise.all([forgive('signInAccount', accountHere), giveBack('signInAddress', address)])
    return startSession(args, staffId, wayBack(args.query.get('to')) ?? href('/desk'))
  }),
)

export default function SignIn() {
  const { form } = useLoaderData<typeof loader>()
  const state = shownForm(useActionData(), form)
  const { say } = useText()
  return (
    <Page title={say('accounts:signIn.title')} lead={say('accounts:signIn.lead')}>
      <ErrorSummary state={state} />
      <Form state={state}>
        <TextField
          name="email"
          type="email"
          label={say('accounts:signIn.email')}
          autoComplete="username"
          spellCheck={false}
          required
        />
        <TextField
          name="password"
          type="password"
          label={say('accounts:signIn.password')}
          autoComplete="current-password"
          required
        />
        <p className="actions">
          <Button>{say('accounts:signIn.button')}</Button>
        </p>
      </Form>
      <p className="hint">{say('accounts:signIn.help')}</p>
    </Page>
  )
}
