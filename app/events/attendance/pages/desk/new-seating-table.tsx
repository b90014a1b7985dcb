import { href } from '#app/href.ts'
import { act } from '#app/http/act.ts'
import { freshForm, shownForm } from '#app/http/forms.ts'
import { atDesk } from '#app/http/page.ts'
import { once } from '#app/journal/once.ts'
import { useActionData, useLoaderData } from '#app/remix.ts'
import { TextField } from '#app/ui/form.tsx'
import { useText } from '#app/ui/language.tsx'
import { db } from '#db/connection'
import { framedDay, sessionDay } from '../../day.ts'
import { newTableForm } from '../../seating-form.ts'
import { addTable } from '../../seating-table.ts'
import { TableFormPage } from '../../views/desk/seating-table-form.tsx'

export const loader = atDesk(sessionDay, async (own, args) => {
  const title = args.say('events-day:tables.new')
  return { title, ...framedDay(own), form: freshForm({ seats: '5' }) }
})

export const action = atDesk(sessionDay, async ({ actor, event, session }, args) =>
  act(args, newTableForm, async ({ seats, formKey }) => {
    await once(db, formKey, async (trx) => String(await addTable(trx, actor, { session: session.id, seats })))
    return href('/desk/events/:event/sessions/:session/day/tables', { event: event.slug, session: session.number })
  }),
)

export default function NewTable() {
  const { form, ...page } = useLoaderData<typeof loader>()
  const state = shownForm(useActionData(), form)
  const { say } = useText()
  return (
    <TableFormPage {...page} state={state} title={say('events-day:tables.new')} button={say('events-day:tables.new')}>
      <TextField name="seats" label={say('events-day:making.seats')} inputMode="numeric" short required />
    </TableFormPage>
  )
}
