import { z } from 'zod'
import { editedEvent } from '#app/events/programme/desk-events.ts'
import { EventDeskPage } from '#app/events/programme/views/desk/event-desk-page.tsx'
import { href } from '#app/href.ts'
import { act } from '#app/http/act.ts'
import { atDesk } from '#app/http/page.ts'
import { reachedBy, undeliveredOfSignup } from '#app/notifications/undelivered.ts'
import { UndeliveredNotice } from '#app/notifications/views/undelivered-notice.tsx'
import { ButtonLink } from '#app/ui/parts.tsx'
import { usePage } from '#app/ui/use-page.ts'
import { db } from '#db/connection'
import { editedSignup } from '../../desk-access.ts'
import { listedSignup } from '../../signup-list.ts'
import { viewApplicant } from '../../signup-person.ts'
import { stepsOfSignup } from '../../signup-steps.ts'
import { SignupFacts } from '../../views/desk/signup-facts.tsx'
import { SignupSteps } from '../../views/desk/signup-steps.tsx'

export const loader = atDesk(editedEvent, async (own, args) => {
  const signup = await listedSignup(db, own.event.id, args.params.signup)
  return {
    heading: 'events-desk:signups.one',
    signup,
    way: own.event.way,
    undelivered: await undeliveredOfSignup(db, signup.id),
    steps: await stepsOfSignup(db, signup.id),
    fields: {},
    isLive: signup.places.some(({ state }) => ['applied', 'accepted', 'waiting', 'offered'].includes(state)),
  }
})

/** Whom to call because a mail did not arrive: shown in the answer only, and on record. */
export const action = atDesk(editedSignup, ({ actor, signup }, args) =>
  act(args, z.object({}), async (_, { state }) => {
    const person = await viewApplicant(db, actor, { signup: signup.id, reason: args.say('mails:undelivered.reason') })
    return { state, current: null, reached: reachedBy(person) }
  }),
)

export default function Signup() {
  const { signup, way, undelivered, steps, isLive, sent, state, say, ...page } = usePage<typeof loader, typeof action>()
  const { slug } = page.event
  const here = { event: slug, signup: signup.number }
  return (
    <EventDeskPage {...page}>
      <UndeliveredNotice mails={undelivered} state={state} reached={sent?.reached} />
      <SignupFacts slug={slug} signup={signup} way={way} />
      <p className="actions">
        <ButtonLink to={href('/desk/events/:event/signups/:signup/person', here)} tone="quiet">
          {say('events-desk:person.title')}
        </ButtonLink>
        <ButtonLink to={href('/desk/events/:event/signups/:signup/receipt', here)} tone="quiet">
          {say('signups:receipt.title')}
        </ButtonLink>
        {isLive && (
          <ButtonLink to={href('/desk/events/:event/signups/:signup/change', here)} tone="quiet">
            {say('signups:amend.desk')}
          </ButtonLink>
        )}
        {isLive && (
          <ButtonLink to={href('/desk/events/:event/signups/:signup/cancellation', here)} tone="quiet">
            {say('events-desk:signups.cancel')}
          </ButtonLink>
        )}
      </p>
      <SignupSteps steps={steps} way={way} />
    </EventDeskPage>
  )
}
