import { href } from '#app/href.ts'
import { act } from '#app/http/act.ts'
import { atDesk } from '#app/http/page.ts'
import { NotFound } from '#app/refusal.ts'
import { ErrorSummary } from '#app/ui/form/form.tsx'
import { Notice } from '#app/ui/parts.tsx'
import { usePage } from '#app/ui/use-page.ts'
import { db } from '#db/connection'
import { attendance } from '../../attendance.ts'
import { checkIn } from '../../check-in.ts'
import { arrivalForm } from '../../day-form.ts'
import { foundParty } from '../../desk-access.ts'
import { viewNames, whyOpened } from '../../names.ts'
import { receiveRest } from '../../rest.ts'
import { DayPage } from '../../views/desk/day-frame.tsx'
import { NumberForm } from '../../views/desk/number-form.tsx'
import { PartyAtDoor } from '../../views/desk/party-at-door.tsx'

export const loader = atDesk(foundParty, async ({ actor, session, typed, party, isAgain, by }) => {
  const [figures, reason] = await Promise.all([attendance(db, session.id), whyOpened(db, actor.id, session.id)])
  const isNamed = party !== null && reason !== null
  const names = isNamed ? await viewNames(db, actor, { session, what: 'one', signups: [party.id] }) : null
  return {
    heading: 'events-day:checkIn.title',
    ...{ typed, party, isAgain, by, figures, isNamed },
    named: (party && names?.get(party.id)) ?? null,
    fields: { people: String(party?.people ?? 1), restStaysAway: party?.checkIn?.restStaysAway ? 'on' : '' },
  }
})

export const action = atDesk(foundParty, async ({ actor, event, session, party }, args) => {
  if (!party) throw new NotFound('events-day:refused.numberUnknown')
  const here = { event: event.slug, session: session.number }
  return act(args, arrivalForm, async ({ people, by, admit, overQuota, restStaysAway }) => {
    if (args.context.form?.has('rest')) {
      const id = await receiveRest(db, actor, { session: session.id, signup: party.id, people, restStaysAway })
      return href('/desk/events/:event/sessions/:session/day', here, { done: id })
    }
    const come = { session: session.id, signup: party.id, people, how: by, admit, overQuota, restStaysAway }
    const arrived = await checkIn(db, actor, come)
    // Somebody else was faster, or the same press came twice: the page of the party says when it was.
    if (!arrived.isNew)
      return href('/desk/events/:event/sessions/:session/day/check-in', here, { number: party.number, again: '1' })
    return href('/desk/events/:event/sessions/:session/day', here, { done: arrived.id })
  })
})

export default function CheckIn() {
  const { typed, party, named, isNamed, isAgain, by, figures, state, say, ...page } = usePage<typeof loader>()
  const [{ slug }, { number }] = [page.event, page.session]
  return (
    <DayPage {...page}>
      <ErrorSummary
        state={state}
        labels={{ overQuota: say('events-day:admit.over'), restStaysAway: say('events-day:rest.away') }}
      />
      {party ? (
        <PartyAtDoor {...{ page, party, named, isNamed, isAgain, by, figures, state }} />
      ) : (
        <>
          {typed && (
            <Notice tone="warn" role="status" title={say('events-day:checkIn.unknown', { number: typed })}>
              <p>{say('events-day:checkIn.unknownHelp')}</p>
            </Notice>
          )}
          <div className="door">
            <NumberForm slug={slug} session={number} typed={typed} />
          </div>
        </>
      )}
    </DayPage>
  )
}
