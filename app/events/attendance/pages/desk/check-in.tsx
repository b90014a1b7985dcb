import { asNumber, partiesOf } from '#app/events/signups/party.ts'
import { href } from '#app/href.ts'
import { act } from '#app/http/act.ts'
import { textOf } from '#app/http/context.ts'
import { freshForm, stateOf } from '#app/http/forms.ts'
import { handle as handled } from '#app/http/handle.ts'
import { staff } from '#app/http/session.ts'
import { NotFound } from '#app/refusal.ts'
import { type ActionFunctionArgs, type LoaderFunctionArgs, useActionData, useLoaderData } from '#app/remix.ts'
import { ErrorSummary } from '#app/ui/form.tsx'
import { useText } from '#app/ui/language.tsx'
import { Notice } from '#app/ui/parts.tsx'
import { db } from '#db/connection'
import { attendance } from '../../attendance.ts'
import { checkIn } from '../../check-in.ts'
import { framedDay, sessionDay } from '../../day.ts'
import { arrivalForm } from '../../day-form.ts'
import { viewNames, whyOpened } from '../../names.ts'
import { DayPage } from '../../views/desk/day-frame.tsx'
import { NumberForm } from '../../views/desk/number-form.tsx'
import { PartyAtDoor } from '../../views/desk/party-at-door.tsx'

async function mine(args: LoaderFunctionArgs | ActionFunctionArgs) {
  const own = await sessionDay(db, await staff(args), args.params)
  const query = new URL(args.request.url).searchParams
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

export const loader = handled(async (args: LoaderFunctionArgs) => {
  const { own, typed, party, isAgain, by } = await mine(args)
  const { actor, session } = own
  const [figures, reason] = await Promise.all([attendance(db, session.id), whyOpened(db, actor.id, session.id)])
  const isNamed = party !== null && reason !== null
  const names = isNamed ? await viewNames(db, actor, { session, what: 'one', signups: [party.id] }) : null
  return {
    head: { title: textOf(args.context)('events-day:checkIn.title'), noindex: true },
    ...framedDay(own),
    ...{ typed, party, isAgain, by, figures, isNamed },
    named: (party && names?.get(party.id)) ?? null,
    form: freshForm({ people: String(party?.people ?? 1) }),
  }
})

export const action = handled(async (args: ActionFunctionArgs) => {
  const { own, party } = await mine(args)
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
  const state = stateOf(useActionData(), form)
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
