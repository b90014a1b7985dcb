import type { SerializeFrom } from '@remix-run/node'
import { paths } from '../../../paths.ts'
import { Moment } from '../../../ui/dates.tsx'
import { A, useText } from '../../../ui/language.tsx'
import { DataTable } from '../../../ui/parts.tsx'
import type { DeskSignup } from '../../desk-events.ts'
import { PlaceTag } from '../place-tag.tsx'
import { ServiceList } from '../service-list.tsx'

type Signup = SerializeFrom<DeskSignup>

export function SignupTable({ slug, signups }: { slug: string; signups: Signup[] }) {
  const { t } = useText()
  return (
    <DataTable
      cards
      caption={t('events-desk:signups.title')}
      columns={[
        { key: 'number', label: t('events-desk:signups.number'), head: true },
        { key: 'at', label: t('events-desk:signups.at') },
        { key: 'people', label: t('events-desk:signups.people'), numeric: true },
        { key: 'places', label: t('events-desk:signups.state') },
        { key: 'services', label: t('events:about.services') },
      ]}
      rows={signups.map((signup) => ({
        key: signup.number,
        cells: {
          number: <A to={paths.deskSignup(slug, signup.number)}>{signup.number}</A>,
          at: <Moment value={signup.appliedAt} />,
          people: signup.people,
          places: <SignupPlaces signup={signup} />,
          services: <ServiceList services={signup.services} />,
        },
      }))}
    />
  )
}

export function SignupPlaces({ signup }: { signup: Signup }) {
  const { say } = useText()
  return (
    <ul className="plain">
      {signup.places.map(({ session, state }) => (
        <li key={session}>
          {signup.places.length > 1 && <>{say('events:session', { number: session })} </>}
          <PlaceTag state={state} />
        </li>
      ))}
    </ul>
  )
}
