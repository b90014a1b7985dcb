import { z } from 'zod'
import { href } from '#app/href.ts'
import { act } from '#app/http/act.ts'
import { freshForm, shownForm } from '#app/http/forms.ts'
import { anyStaff, atDesk } from '#app/http/page.ts'
import { limit } from '#app/http/server/limits.ts'
import { startSession } from '#app/http/session.ts'
import { useActionData, useLoaderData } from '#app/remix.ts'
import { ErrorSummary, Form, TextField } from '#app/ui/form/form.tsx'
import { A, useText } from '#app/ui/language.tsx'
import { DeskPage } from '#app/ui/page.tsx'
import { Button } from '#app/ui/parts.tsx'
import { db } from '#db/connection'
import { changePassword, shortestPassword } from '../password.ts'
import { newPassword, passwordField, typedTwice } from '../password-field.ts'
import { NewPasswordFields } from '../views/new-password-fields.tsx'

const passwordForm = z
  .object({ currentPassword: passwordField('accounts:refused.currentMissing'), ...newPassword })
  .superRefine(typedTwice)

export const loader = atDesk(anyStaff, ({ me }, args) => ({
  title: args.say('accounts:password.title'),
  email: me.email,
  min: shortestPassword,
  form: freshForm(),
}))

export const action = atDesk(anyStaff, async ({ me }, args) =>
  act(args, passwordForm, async (value) => {
    await limit('signInAccount', `${me.id} ${args.context.address}`)
    await changePassword(db, me.id, value)
    return startSession(args, me.id, href('/desk/account', { changed: 'password' }))
  }),
)

export default function Password() {
  const { me, email, min, form } = useLoaderData<typeof loader>()
  const state = shownForm(useActionData(), form)
  const { say } = useText()
  return (
    <DeskPage
      me={me}
      current="account"
      title={say('accounts:password.title')}
      lead={say('accounts:password.lead')}
      crumbs={[
        { to: href('/desk/account'), label: say('accounts:account.title') },
        { label: say('accounts:password.title') },
      ]}
    >
      <ErrorSummary state={state} />
      <Form state={state}>
        <input type="hidden" autoComplete="username" defaultValue={email} />
        <TextField
          name="currentPassword"
          type="password"
          label={say('accounts:password.current')}
          autoComplete="current-password"
          required
        />
        <NewPasswordFields min={min} />
        <p className="actions">
          <Button>{say('accounts:password.button')}</Button>
          <A to={href('/desk/account')}>{say('accounts:account.back')}</A>
        </p>
      </Form>
    </DeskPage>
  )
}
