import { href } from '#app/href.ts'
import { act } from '#app/http/act.ts'
import { atDesk } from '#app/http/page.ts'
import { once } from '#app/journal/once.ts'
import { TextField } from '#app/ui/form/form.tsx'
import { usePage } from '#app/ui/use-page.ts'
import { db } from '#db/connection'
import { sessionDay } from '../../day.ts'
import { newTableForm } from '../../seating-form.ts'
import { addTable } from '../../seating-table.ts'
import { TableFormPage } from '../../views/desk/seating-table-form.tsx'

export const loader = atDesk(sessionDay, async () => ({ heading: 'events-day:tables.new', fields: { seats: '5' } }))

export const action = atDesk(sessionDay, async ({ actor, event, session }, args) =>
  act(args, newTableForm, async ({ seats, formKey }) => {
    await once(db, formKey, async (trx) => String(await addTable(trx, actor, { session: session.id, seats })))
    return href('/desk/events/:event/sessions/:session/day/tables', { event: event.slug, session: session.number })
  }),
)

export default function NewTable() {
  const { say, ...page } = usePage<typeof loader>()
  return (
    <TableFormPage {...page} button={say('events-day:tables.new')}>
      <TextField name="seats" label={say('events-day:making.seats')} inputMode="numeric" short required />
    </TableFormPage>
  )
}
