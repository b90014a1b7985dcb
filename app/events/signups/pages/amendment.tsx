import { publicEvent } from '#app/events/programme/public-event.ts'
import { href } from '#app/href.ts'
import { act } from '#app/http/act.ts'
import { freshForm, shownForm } from '#app/http/forms.ts'
import { go } from '#app/http/handle.ts'
import { type Asked, inPublic } from '#app/http/page.ts'
import { guessed, limit } from '#app/http/server/limits.ts'
import { useActionData, useLoaderData } from '#app/remix.ts'
import { useText, Written } from '#app/ui/language.tsx'
import { Page } from '#app/ui/page.tsx'
import { db } from '#db/connection'
import { amendSignup } from '../amending.ts'
import { amendmentForm } from '../entry-form.ts'
import { isLive, ownSignup } from '../own-signup.ts'
import { withShownFields } from '../signup-form.ts'
import { aheadOnly, askedOfApplicant, typedSignup } from '../typed-signup.ts'
import { AmendmentForm } from '../views/amendment-form.tsx'

export const handle = { script: true }

async function amendedSignup({ params, context }: Asked) {
  const { number = '', secret = '' } = params
  const signup = await guessed('receipt', context.address, () => ownSignup(db, number, secret))
  const event = await askedOfApplicant(db, aheadOnly(await publicEvent(db, signup.slug)), signup.id)
  return { signup, event, own: href('/signups/:number/:secret', { number, secret }) }
}

export const loader = inPublic(amendedSignup, async ({ signup, event, own }, args) => {
  if (!signup.places.some(isLive)) throw go(args.context, own)
  const { number, people, group } = signup
  return {
    title: args.say('signups:amend.title'),
    ...{ number, people, group, event, own },
    form: freshForm(await typedSignup(db, signup.id)),
  }
})

export const action = inPublic(amendedSignup, async ({ signup, event, own }, args) =>
  act(
    args,
    amendmentForm(event),
    async (typed) => {
      await limit('submission', args.context.address)
      await withShownFields(() => amendSignup(db, { kind: 'visitor' }, { ...typed, signup: signup.id }))
      return `${own}?changed`
    },
    { now: () => typedSignup(db, signup.id) },
  ),
)

export default function Amendment() {
  const { number, people, group, event, own, form } = useLoaderData<typeof loader>()
  const state = shownForm(useActionData(), form)
  const { say } = useText()
  return (
    <Page
      title={say('signups:amend.title')}
      lead={<Written {...event.title} />}
      crumbs={[{ to: own, label: say('events:own.title') }, { label: say('signups:amend.title') }]}
    >
      <p className="meta">
        <span>
          {say('events:own.number')} <strong>{number}</strong>
        </span>
        <span>
          {say('signups:people')} {say('events:people', { count: people })}
        </span>
        {group && (
          <span>
            {say('signups:group.for')} <Written {...group} />
          </span>
        )}
      </p>
      <AmendmentForm event={event} state={state} back={own} />
    </Page>
  )
}
