import { href } from '#app/href.ts'
import { act } from '#app/http/act.ts'
import { atDesk } from '#app/http/page.ts'
import { ErrorSummary, Form } from '#app/ui/form/form.tsx'
import { Definition } from '#app/ui/parts.tsx'
import { usePage } from '#app/ui/use-page.ts'
import { db } from '#db/connection'
import { seatedParty } from '../../desk-access.ts'
import { moveForm } from '../../seating-form.ts'
import { moveParty } from '../../seating-making.ts'
import { DayPage } from '../../views/desk/day-frame.tsx'
import { Door } from '../../views/desk/door.tsx'
import { TableChoice } from '../../views/desk/table-choice.tsx'

export const loader = atDesk(seatedParty, async ({ party, tables }) => {
  return { heading: 'events-day:tables.moving', party, tables, fields: { table: party.table } }
})

export const action = atDesk(seatedParty, async ({ actor, event, session, party }, args) =>
  act(args, moveForm, async ({ table }) => {
    await moveParty(db, actor, { session: session.id, party: party.id, table })
    return href('/desk/events/:event/sessions/:session/day/tables', { event: event.slug, session: session.number })
  }),
)

/** Where a move that could not be made is shown, with how many seats each table has left. */
export default function Seat() {
  const { party, tables, state, say, ...page } = usePage<typeof loader>()
  return (
    <DayPage {...page}>
      <ErrorSummary state={state} />
      <Definition
        items={[
          { term: say('events-desk:signups.number'), detail: party.number ?? say('events-day:walkIn.one') },
          { term: say('events-desk:signups.people'), detail: say('events:people', { count: party.people }) },
        ]}
      />
      <Form state={state}>
        <Door
          button={say('events-day:tables.move')}
          back={href('/desk/events/:event/sessions/:session/day/tables', {
            event: page.event.slug,
            session: page.session.number,
          })}
          label={say('events-desk:back')}
        >
          <TableChoice tables={tables} />
        </Door>
      </Form>
    </DayPage>
  )
}
