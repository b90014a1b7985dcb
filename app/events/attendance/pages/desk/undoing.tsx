import type { Staff } from '#app/accounts/staff.ts'
import { keyForm } from '#app/events/programme/event-form.ts'
import { arrival } from '#app/events/signups/party.ts'
import { href } from '#app/href.ts'
import { act } from '#app/http/act.ts'
import { freshForm, shownForm } from '#app/http/forms.ts'
import { atDesk, type Named } from '#app/http/page.ts'
import { NotFound } from '#app/refusal.ts'
import { useActionData, useLoaderData } from '#app/remix.ts'
import { ErrorSummary, Form } from '#app/ui/form.tsx'
import { useText } from '#app/ui/language.tsx'
import { Button, ButtonLink, Definition, Notice } from '#app/ui/parts.tsx'
import { type Db, db } from '#db/connection'
import { undoCheckIn } from '../../check-in.ts'
import { framedDay, sessionDay } from '../../day.ts'
import { Clock } from '../../views/desk/arrivals.tsx'
import { DayPage } from '../../views/desk/day-frame.tsx'

async function undoneArrival(db: Db, me: Staff, named: Named) {
  const own = await sessionDay(db, me, named)
  const arrived = await arrival(db, own.session.id, named.checkIn)
  if (!arrived) throw new NotFound()
  return { own, arrived }
}

export const loader = atDesk(undoneArrival, async ({ own, arrived }, args) => {
  const title = args.say('events-day:undo.title')
  return { title, ...framedDay(own), arrived, form: freshForm() }
})

export const action = atDesk(undoneArrival, async ({ own, arrived }, args) =>
  act(args, keyForm, async () => {
    await undoCheckIn(db, own.actor, { session: own.session.id, checkIn: arrived.id })
    return href('/desk/events/:event/sessions/:session/day', { event: own.event.slug, session: own.session.number })
  }),
)

export default function Undoing() {
  const { arrived, form, ...page } = useLoaderData<typeof loader>()
  const state = shownForm(useActionData(), form)
  const { say } = useText()
  return (
    <DayPage {...page} title={say('events-day:undo.title')}>
      <ErrorSummary state={state} />
      <Definition
        items={[
          { term: say('events-desk:signups.number'), detail: arrived.number ?? say('events-day:walkIn.one') },
          { term: say('events-desk:signups.people'), detail: say('events:people', { count: arrived.people }) },
          { term: say('events-day:undo.at'), detail: <Clock value={arrived.at} /> },
        ]}
      />
      {arrived.undone ? (
        <Notice tone="info" title={say('events-day:undo.done')} />
      ) : (
        <Form state={state}>
          <div className="door">
            <Button tone="danger">{say('events-day:undo.do')}</Button>
            <ButtonLink
              to={href('/desk/events/:event/sessions/:session/day', {
                event: page.event.slug,
                session: page.session.number,
              })}
              tone="quiet"
            >
              {say('events-day:undo.keep')}
            </ButtonLink>
          </div>
        </Form>
      )}
    </DayPage>
  )
}
