import { z } from 'zod'
import { href } from '#app/href.ts'
import { act } from '#app/http/act.ts'
import { freshForm, shownForm } from '#app/http/forms.ts'
import { inPublic } from '#app/http/page.ts'
import { guessed } from '#app/http/server/limits.ts'
import { startSession } from '#app/http/session.ts'
import { Conflict, NotFound } from '#app/refusal.ts'
import { useActionData, useLoaderData } from '#app/remix.ts'
import { Moment } from '#app/ui/dates.tsx'
import { ErrorSummary, Form } from '#app/ui/form/form.tsx'
import { useText } from '#app/ui/language.tsx'
import { Page } from '#app/ui/page.tsx'
import { Button, ButtonLink, Definition } from '#app/ui/parts.tsx'
import { db } from '#db/connection'
import { accept, findInvitation } from '../invitation.ts'
import { shortestPassword } from '../password.ts'
import { newPassword, typedTwice } from '../password-field.ts'
import { NewPasswordFields } from '../views/new-password-fields.tsx'

const acceptForm = z.object(newPassword).superRefine(typedTwice)

const isGone = (error: unknown) => error instanceof Conflict
const statuses = { open: 200, unknown: 404, used: 410, expired: 410 }

export const loader = inPublic(async ({ params, context, say }) => {
  const invitation = await guessed('invitation', context.address, async () => {
    const found = await findInvitation(db, params.token ?? '')
    if (found.state === 'unknown') throw new NotFound()
    return found
  }).catch((error: unknown) => {
    if (error instanceof NotFound) return { state: 'unknown' as const }
    throw error
  })
  return {
    title: say(invitation.state === 'open' ? 'accounts:invitation.title' : 'accounts:invitation.gone'),
    status: statuses[invitation.state],
    ...{ invitation, min: shortestPassword, form: freshForm() },
  }
})

export const action = inPublic((args) =>
  act(args, acceptForm, async ({ password }) => {
    const taken = () => accept(db, { token: args.params.token ?? '', password })
    const staffId = await guessed('invitation', args.context.address, taken, isGone)
    return startSession(args, staffId, href('/desk'))
  }),
)

export default function Invitation() {
  const { invitation, min, form } = useLoaderData<typeof loader>()
  const state = shownForm(useActionData(), form)
  const { say } = useText()
  if (invitation.state !== 'open') {
    return (
      <Page title={say('accounts:invitation.gone')} lead={say(`accounts:invitation.${invitation.state}`)}>
        <p>{say('accounts:invitation.next')}</p>
        <p className="actions">
          <ButtonLink to={href('/desk/sign-in')}>{say('accounts:signIn.title')}</ButtonLink>
        </p>
      </Page>
    )
  }
  const { name, email, expiresAt } = invitation
  return (
    <Page title={say('accounts:invitation.title')} lead={say('accounts:invitation.lead')}>
      <ErrorSummary state={state} />
      <Definition
        items={[
          { term: say('accounts:member.name'), detail: name },
          { term: say('accounts:signIn.email'), detail: email },
          { term: say('accounts:link.until'), detail: <Moment value={expiresAt} /> },
        ]}
      />
      <Form state={state}>
        <input type="hidden" autoComplete="username" defaultValue={email} />
        <NewPasswordFields min={min} />
        <p className="actions">
          <Button>{say('accounts:invitation.button')}</Button>
        </p>
      </Form>
    </Page>
  )
}
