import { href } from '#app/href.ts'
import { act } from '#app/http/act.ts'
import { atDesk } from '#app/http/page.ts'
import { TextField } from '#app/ui/form/form.tsx'
import { usePage } from '#app/ui/use-page.ts'
import { db } from '#db/connection'
import { tableForm } from '../../seating-form.ts'
import { tableOfDay } from '../../seating-page.ts'
import { changeTable } from '../../seating-table.ts'
import { TableFormPage } from '../../views/desk/seating-table-form.tsx'

export const loader = atDesk(tableOfDay, async ({ table }) => ({
  heading: { key: 'events-day:tables.number', number: table.number },
  fields: { seats: String(table.seats), name: table.name },
}))

export const action = atDesk(tableOfDay, async ({ actor, event, session, table }, args) =>
  act(args, tableForm, async ({ seats, name }) => {
    await changeTable(db, actor, { session: session.id, number: table.number, seats, name })
    return href('/desk/events/:event/sessions/:session/day/tables', { event: event.slug, session: session.number })
  }),
)

export default function SeatTable() {
  const { say, ...page } = usePage<typeof loader>()
  return (
    <TableFormPage {...page} button={say('events-desk:save')}>
      <TextField name="seats" label={say('events-day:making.seats')} inputMode="numeric" short required />
      <TextField name="name" label={say('events-day:tables.name')} maxLength={60} optional />
    </TableFormPage>
  )
}
