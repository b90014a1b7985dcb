import type { Way } from '#app/events/programme/tables.ts'
import { href } from '#app/href.ts'
import type { SerializeFrom } from '#app/remix.ts'
import { Moment } from '#app/ui/dates.tsx'
import { A, useText } from '#app/ui/language.tsx'
import { Definition } from '#app/ui/parts.tsx'
import type { listedSignup } from '../../signup-list.ts'
import { ServiceList } from '../service-list.tsx'
import { SignupPlaces } from './signup-table.tsx'

type Signup = SerializeFrom<typeof listedSignup>

export function SignupFacts({ slug, signup, way }: { slug: string; signup: Signup; way: Way }) {
  const { say } = useText()
  return (
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
  )
}
