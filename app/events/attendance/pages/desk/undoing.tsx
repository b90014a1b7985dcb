import { keyForm } from '#app/events/programme/event-form.ts'
import { href } from '#app/href.ts'
import { act } from '#app/http/act.ts'
import { atDesk } from '#app/http/page.ts'
import { ErrorSummary, Form } from '#app/ui/form/form.tsx'
import { Definition, Notice } from '#app/ui/parts.tsx'
import { usePage } from '#app/ui/use-page.ts'
import { db } from '#db/connection'
import { undoCheckIn } from '../../check-in.ts'
import { undoneArrival } from '../../desk-access.ts'
import { Clock } from '../../views/desk/arrivals.tsx'
import { DayPage } from '../../views/desk/day-frame.tsx'
import { Door } from '../../views/desk/door.tsx'

export const loader = atDesk(undoneArrival, async ({ arrived }) => {
  return { heading: 'events-day:undo.title', arrived, fields: {} }
})

export const action = atDesk(undoneArrival, async ({ actor, event, session, arrived }, args) =>
  act(args, keyForm, async () => {
    await undoCheckIn(db, actor, { session: session.id, checkIn: arrived.id })
    return href('/desk/events/:event/sessions/:session/day', { event: event.slug, session: session.number })
  }),
)

export default function Undoing() {
  const { arrived, state, say, ...page } = usePage<typeof loader>()
  return (
    <DayPage {...page}>
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
          <Door
            button={say('events-day:undo.do')}
            tone="danger"
            back={href('/desk/events/:event/sessions/:session/day', {
              event: page.event.slug,
              session: page.session.number,
            })}
            label={say('events-day:undo.keep')}
          />
        </Form>
      )}
    </DayPage>
  )
}
