import type { Staff } from '#app/accounts/staff.ts'
import { asNumber, partiesOf } from '#app/events/signups/party.ts'
import { href } from '#app/href.ts'
import { act } from '#app/http/act.ts'
import { freshForm, shownForm } from '#app/http/forms.ts'
import { atDesk, type Named } from '#app/http/page.ts'
import { NotFound } from '#app/refusal.ts'
import { useActionData, useLoaderData } from '#app/remix.ts'
import { ErrorSummary } from '#app/ui/form.tsx'
import { useText } from '#app/ui/language.tsx'
import { Notice } from '#app/ui/parts.tsx'
import { type Db, db } from '#db/connection'
import { attendance } from '../../attendance.ts'
import { checkIn } from '../../check-in.ts'
import { framedDay, sessionDay } from '../../day.ts'
import { arrivalForm } from '../../day-form.ts'
import { viewNames, whyOpened } from '../../names.ts'
import { DayPage } from '../../views/desk/day-frame.tsx'
import { NumberForm } from '../../views/desk/number-form.tsx'
import { PartyAtDoor } from '../../views/desk/party-at-door.tsx'

async function foundParty(db: Db, me: Staff, named: Named, query: URLSearchParams) {
  const own = await sessionDay(db, me, named)
  const typed = (query.get('number') ?? '').slice(0, 40)
  const [party] = await partiesOf(db, own.session, { number: asNumber(typed) })
  return {
    own,
    typed,
    party: party ?? null,
    isAgain: query.has('again'),
    by: query.get('by') === 'name' ? 'name' : 'code',
  }
}

export const loader = atDesk(foundParty, async ({ own, typed, party, isAgain, by }, args) => {
  const { actor, session } = own
  const [figures, reason] = await Promise.all([attendance(db, session.id), whyOpened(db, actor.id, session.id)])
  const isNamed = party !== null && reason !== null
  const names = isNamed ? await viewNames(db, actor, { session, what: 'one', signups: [party.id] }) : null
  return {
    title: args.say('events-day:checkIn.title'),
    ...framedDay(own),
    ...{ typed, party, isAgain, by, figures, isNamed },
    named: (party && names?.get(party.id)) ?? null,
    form: freshForm({ people: String(party?.people ?? 1) }),
  }
})

export const action = atDesk(foundParty, async ({ own, party }, args) => {
  if (!party) throw new NotFound('events-day:refused.numberUnknown')
  const [{ slug }, { id, number }] = [own.event, own.session]
  return act(args, arrivalForm, async ({ people, by, admit, overQuota }) => {
    const come = { session: id, signup: party.id, people, how: by, admit, overQuota }
    const arrived = await checkIn(db, own.actor, come)
    // Somebody else was faster, or the same press came twice: the page of the party says when it was.
    if (!arrived.isNew)
      return href(
        '/desk/events/:event/sessions/:session/day/check-in',
        { event: slug, session: number },
        { number: party.number, again: '1' },
      )
    return href('/desk/events/:event/sessions/:session/day', { event: slug, session: number }, { done: arrived.id })
  })
})

export default function CheckIn() {
  const { typed, party, named, isNamed, isAgain, by, figures, form, ...page } = useLoaderData<typeof loader>()
  const state = shownForm(useActionData(), form)
  const { say } = useText()
  const [{ slug }, { number }] = [page.event, page.session]
  return (
    <DayPage {...page} title={say('events-day:checkIn.title')}>
      <ErrorSummary state={state} labels={{ overQuota: say('events-day:admit.over') }} />
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
