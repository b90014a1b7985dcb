import type { Party } from '#app/events/signups/party.ts'
import { PlaceTag } from '#app/events/signups/views/place-tag.tsx'
import { href } from '#app/href.ts'
import type { SerializeFrom } from '#app/remix.ts'
import { Moment } from '#app/ui/dates.tsx'
import type { FormState } from '#app/ui/form/form.tsx'
import { A, useText } from '#app/ui/language.tsx'
import { ButtonLink, Definition, Notice } from '#app/ui/parts.tsx'
import type { Named } from '../../names.ts'
import { AdmitForm, ArrivalForm, RestForm } from './arrival-form.tsx'
import { Clock } from './arrivals.tsx'
import type { DayFrame } from './day-frame.tsx'
import { PartyServices } from './party-services.tsx'
import type { Figures } from './room-figures.tsx'

type Shown = {
  page: DayFrame
  party: SerializeFrom<Party>
  named: Named | null
  /** The names of this session have been opened today. */
  isNamed: boolean
  isAgain: boolean
  by: string
  figures: Figures
  state: FormState
}

/** An application at the door: whether it has a place here, has come already, and what can be done. */
export function PartyAtDoor({ page, party, named, isNamed, isAgain, by, figures, state }: Shown) {
  const { say } = useText()
  const [{ slug }, { number }] = [page.event, page.session]
  const mayReceive = page.session.isDoorOpen && !page.session.isCancelled
  return (
    <>
      <p className="party-number">{party.number}</p>
      {named && <WhoItIs named={named} />}
      <Definition items={[...useParty(party)]} />
      {party.checkIn ? (
        <>
          <Received {...{ slug, session: number, party, isAgain }} />
          {mayReceive && party.checkIn.how !== 'walk_in' && party.checkIn.people < party.people && (
            <RestForm party={party} by={by} state={state} came={party.checkIn.people} />
          )}
        </>
      ) : (
        mayReceive &&
        (party.state === 'accepted' ? (
          <ArrivalForm party={party} by={by} state={state} />
        ) : (
          <AdmitForm party={party} by={by} figures={figures} state={state} />
        ))
      )}
      {!page.session.isDoorOpen && <Notice tone="info" title={say('events-day:refused.tooEarly')} />}
      <p className="door-links">
        {!isNamed && (
          <A
            to={href(
              '/desk/events/:event/sessions/:session/day/names/opening',
              { event: slug, session: number },
              { to: 'one', number: party.number },
            )}
          >
            {say('events-day:names.see')}
          </A>
        )}
        <A to={href('/desk/events/:event/sessions/:session/day', { event: slug, session: number })}>
          {say('events-day:door.back')}
        </A>
      </p>
    </>
  )
}

function WhoItIs({ named }: { named: Named }) {
  const { say } = useText()
  return (
    <div className="who" lang="ja">
      <p>
        <strong>{named.name}</strong>
        {named.nameKana && <span> {named.nameKana}</span>}
      </p>
      {named.companions.length > 0 && (
        <p className="hint">{say('events-day:names.with', { names: named.companions.join('、') })}</p>
      )}
      {named.needs && <p className="typed">{named.needs}</p>}
    </div>
  )
}

function useParty(party: SerializeFrom<Party>) {
  const { say } = useText()
  return [
    { term: say('events-desk:signups.people'), detail: say('events:people', { count: party.people }) },
    {
      term: say('events-desk:signups.state'),
      detail: party.state ? <PlaceTag state={party.state} /> : say('events-day:checkIn.elsewhere'),
    },
    ...(party.table === null
      ? []
      : [
          {
            term: say('events-day:tables.one'),
            detail: <strong>{say('events-day:tables.number', { number: party.table })}</strong>,
          },
        ]),
    ...(party.services.length > 0
      ? [
          {
            term: say('events:about.services'),
            detail: <PartyServices services={party.services} />,
          },
        ]
      : []),
    ...(party.state !== 'accepted' && party.others.length > 0
      ? [
          {
            term: say('events-day:checkIn.others'),
            detail: (
              <ul className="plain">
                {party.others.map((other) => (
                  <li key={other.number}>
                    {say('events:session', { number: other.number })} <Moment value={other.startsAt} />{' '}
                    <PlaceTag state={other.state} />
                  </li>
                ))}
              </ul>
            ),
          },
        ]
      : []),
  ]
}

type Came = { slug: string; session: number; party: SerializeFrom<Party>; isAgain: boolean }

function Received({ slug, session, party: { checkIn }, isAgain }: Came) {
  const { say } = useText()
  if (!checkIn) return null
  return (
    <>
      <Notice
        tone={isAgain ? 'warn' : 'good'}
        role="status"
        title={
          <>
            {say('events-day:checkIn.already')} <Clock value={checkIn.at} />
          </>
        }
      >
        <p className="meta">
          <span>{say('events:people', { count: checkIn.people })}</span>
          {checkIn.how === 'walk_in' && <span>{say('events-day:walkIn.admitted')}</span>}
          {checkIn.by && <span lang="ja">{checkIn.by}</span>}
        </p>
      </Notice>
      <div className="door">
        <ButtonLink to={href('/desk/events/:event/sessions/:session/day', { event: slug, session })}>
          {say('events-day:door.next')}
        </ButtonLink>
        <ButtonLink
          to={href('/desk/events/:event/sessions/:session/day/check-ins/:checkIn/undoing', {
            event: slug,
            session,
            checkIn: checkIn.id,
          })}
          tone="quiet"
        >
          {say('events-day:undo.do')}
        </ButtonLink>
      </div>
    </>
  )
}
