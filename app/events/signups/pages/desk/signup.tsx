import { editedEvent, framed } from '#app/events/programme/desk-events.ts'
import { EventDeskPage } from '#app/events/programme/views/desk/event-desk-page.tsx'
import { href } from '#app/href.ts'
import { atDesk } from '#app/http/page.ts'
import { useLoaderData } from '#app/remix.ts'
import { Moment } from '#app/ui/dates.tsx'
import { A, useText } from '#app/ui/language.tsx'
import { ButtonLink, Definition } from '#app/ui/parts.tsx'
import { db } from '#db/connection'
import { listedSignup } from '../../signup-list.ts'
import { stepsOfSignup } from '../../signup-steps.ts'
import { SignupSteps } from '../../views/desk/signup-steps.tsx'
import { SignupPlaces } from '../../views/desk/signup-table.tsx'
import { ServiceList } from '../../views/service-list.tsx'

export const loader = atDesk(editedEvent, async (own, args) => {
  const signup = await listedSignup(db, own.event.id, args.params.signup)
  return {
    title: args.say('events-desk:signups.one'),
    ...framed(own),
    signup,
    way: own.event.way,
    steps: await stepsOfSignup(db, signup.id),
    isLive: signup.places.some(({ state }) => ['applied', 'accepted', 'waiting', 'offered'].includes(state)),
  }
})

export default function Signup() {
  const { signup, way, steps, isLive, ...page } = useLoaderData<typeof loader>()
  const { say } = useText()
  const { slug } = page.event
  const here = { event: slug, signup: signup.number }
  return (
    <EventDeskPage {...page} title={say('events-desk:signups.one')}>
      <Definition
        items={[
          { term: say('events-desk:signups.number'), detail: signup.number },
          { term: say('events-desk:signups.at'), detail: <Moment value={signup.appliedAt} /> },
          { term: say('events-desk:signups.channel'), detail: say(`events-desk:channel.${signup.channel}`) },
          ...(signup.alike.length > 0
            ? [
                {
                  term: say('signups:alike'),
                  detail: signup.alike.map((number) => (
                    <div key={number}>
                      <A to={href('/desk/events/:event/signups/:signup', { event: slug, signup: number })}>{number}</A>
                    </div>
                  )),
                },
              ]
            : []),
          ...(signup.receivedAt
            ? [{ term: say('signups:entry.receivedAt'), detail: <Moment value={signup.receivedAt} /> }]
            : []),
          ...(signup.group ? [{ term: say('signups:group.for'), detail: <span lang="ja">{signup.group}</span> }] : []),
          { term: say('events-desk:signups.people'), detail: say('events:people', { count: signup.people }) },
          { term: say('events-desk:signups.state'), detail: <SignupPlaces places={signup.places} way={way} /> },
          ...(signup.services.length > 0
            ? [{ term: say('events:about.services'), detail: <ServiceList services={signup.services} /> }]
            : []),
          ...(['district', 'ageBand'] as const).flatMap((field) =>
            signup[field] ? [{ term: say(`signups:${field}`), detail: <span lang="ja">{signup[field]}</span> }] : [],
          ),
          ...(signup.sex ? [{ term: say('signups:sex'), detail: say(`signups:sexOf.${signup.sex}`) }] : []),
          ...(signup.firstTime ? [{ term: say('signups:firstTime'), detail: say('signups:yes') }] : []),
        ]}
      />
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
