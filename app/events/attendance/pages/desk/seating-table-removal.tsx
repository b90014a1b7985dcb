import { keyForm } from '#app/events/programme/event-form.ts'
import { href } from '#app/href.ts'
import { act } from '#app/http/act.ts'
import { atDesk } from '#app/http/page.ts'
import { usePage } from '#app/ui/use-page.ts'
import { db } from '#db/connection'
import { tableOfDay } from '../../seating-page.ts'
import { removeTable } from '../../seating-table.ts'
import { TableFormPage } from '../../views/desk/seating-table-form.tsx'

export const loader = atDesk(tableOfDay, async ({ table }) => {
  return { heading: 'events-day:tables.removal', number: table.number, fields: {} }
})

export const action = atDesk(tableOfDay, async ({ actor, event, session, table }, args) =>
  act(args, keyForm, async () => {
    await removeTable(db, actor, { session: session.id, number: table.number })
    return href('/desk/events/:event/sessions/:session/day/tables', { event: event.slug, session: session.number })
  }),
)

export default function TableRemoval() {
  const { number, say, ...page } = usePage<typeof loader>()
  return (
    <TableFormPage {...page} button={say('events-day:tables.removalDo')} tone="danger">
      <p>
        <strong>{say('events-day:tables.number', { number })}</strong>
      </p>
      <p>{say('events-day:tables.removalEffect')}</p>
    </TableFormPage>
  )
}
