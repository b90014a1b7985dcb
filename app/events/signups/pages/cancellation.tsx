import { keyForm } from '#app/events/programme/event-form.ts'
import { href } from '#app/href.ts'
import { act } from '#app/http/act.ts'
import { freshForm, shownForm } from '#app/http/forms.ts'
import { go } from '#app/http/handle.ts'
import { type Asked, inPublic } from '#app/http/page.ts'
import { guessed } from '#app/http/server/limits.ts'
import { useActionData, useLoaderData } from '#app/remix.ts'
import { ErrorSummary, Form } from '#app/ui/form/form.tsx'
import { useText, Written } from '#app/ui/language.tsx'
import { Page } from '#app/ui/page.tsx'
import { Button, ButtonLink } from '#app/ui/parts.tsx'
import { db } from '#db/connection'
import { isLive, ownSignup } from '../own-signup.ts'
import { cancelSignup } from '../signup.ts'

async function cancelledSignup({ params, context }: Asked) {
  const { number = '', secret = '' } = params
  const signup = await guessed('receipt', context.address, () => ownSignup(db, number, secret))
  return { signup, own: href('/signups/:number/:secret', { number, secret }) }
}

export const loader = inPublic(cancelledSignup, async ({ signup, own }, { say, context }) => {
  if (!signup.places.some(isLive)) throw go(context, own)
  const { number, title } = signup
  return { head: { title: say('events:own.cancel'), noindex: true }, number, title, own, form: freshForm() }
})

export const action = inPublic(cancelledSignup, async ({ signup, own }, args) =>
  act(args, keyForm, async () => {
    await cancelSignup(db, { kind: 'visitor' }, { signup: signup.id })
    return own
  }),
)

export default function Cancellation() {
  const { number, title, own, form } = useLoaderData<typeof loader>()
  const state = shownForm(useActionData(), form)
  const { say } = useText()
  return (
    <Page
      title={say('events:own.cancel')}
      crumbs={[{ to: own, label: say('events:own.title') }, { label: say('events:own.cancel') }]}
    >
      <ErrorSummary state={state} />
      <p>
        {say('events:own.number')} <strong>{number}</strong>
        <br />
        <Written {...title} />
      </p>
      <p className="lead">{say('events:own.cancelQuestion')}</p>
      <p>{say('events:own.cancelEffect')}</p>
      <Form state={state}>
        <div className="actions">
          <Button tone="danger">{say('events:own.cancel')}</Button>
          <ButtonLink to={own} tone="quiet">
            {say('events:own.dontCancel')}
          </ButtonLink>
        </div>
      </Form>
    </Page>
  )
}
