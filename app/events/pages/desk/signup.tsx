import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { db } from '#db/connection'
import { textOf } from '../../../http/context.ts'
import { handle as handled } from '../../../http/handle.ts'
import { staff } from '../../../http/session.ts'
import { paths } from '../../../paths.ts'
import { Moment } from '../../../ui/dates.tsx'
import { useText } from '../../../ui/language.tsx'
import { ButtonLink, Definition } from '../../../ui/parts.tsx'
import { deskSignup, editedEvent, framed } from '../../desk-events.ts'
import { EventDeskPage } from '../../views/desk/event-desk-page.tsx'
import { SignupPlaces } from '../../views/desk/signup-table.tsx'
import { ServiceList } from '../../views/service-list.tsx'

export const loader = handled(async (args: LoaderFunctionArgs) => {
  const own = await editedEvent(db, await staff(args), args.params.event)
  const signup = await deskSignup(db, own.event.id, args.params.signup)
  return {
    head: { title: textOf(args.context)('events-desk:signups.one'), noindex: true },
    ...framed(own),
    signup,
    isLive: signup.places.some(({ state }) => ['applied', 'accepted', 'waiting', 'offered'].includes(state)),
  }
})

export default function Signup() {
  const { signup, isLive, ...page } = useLoaderData<typeof loader>()
  const { say } = useText()
  const { slug } = page.event
  return (
    <EventDeskPage {...page} title={say('events-desk:signups.one')}>
      <Definition
        items={[
          { term: say('events-desk:signups.number'), detail: signup.number },
          { term: say('events-desk:signups.at'), detail: <Moment value={signup.appliedAt} /> },
          { term: say('events-desk:signups.channel'), detail: say(`events-desk:channel.${signup.channel}`) },
          { term: say('events-desk:signups.people'), detail: say('events:people', { count: signup.people }) },
          { term: say('events-desk:signups.state'), detail: <SignupPlaces signup={signup} /> },
          ...(signup.services.length > 0
            ? [{ term: say('events:about.services'), detail: <ServiceList services={signup.services} /> }]
            : []),
        ]}
      />
      <p className="actions">
        <ButtonLink to={paths.signupPerson(slug, signup.number)} tone="quiet">
          {say('events-desk:person.title')}
        </ButtonLink>
        {isLive && (
          <ButtonLink to={paths.deskSignupCancellation(slug, signup.number)} tone="quiet">
            {say('events-desk:signups.cancel')}
          </ButtonLink>
        )}
      </p>
    </EventDeskPage>
  )
}
