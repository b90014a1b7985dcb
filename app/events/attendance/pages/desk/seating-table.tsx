import { href } from '#app/href.ts'
import { act } from '#app/http/act.ts'
import { freshForm, shownForm } from '#app/http/forms.ts'
import { atDesk } from '#app/http/page.ts'
import { useActionData, useLoaderData } from '#app/remix.ts'
import { TextField } from '#app/ui/form.tsx'
import { useText } from '#app/ui/language.tsx'
import { db } from '#db/connection'
import { framedDay } from '../../day.ts'
import { tableForm } from '../../seating-form.ts'
import { tableOfDay } from '../../seating-page.ts'
import { changeTable } from '../../seating-table.ts'
import { TableFormPage } from '../../views/desk/seating-table-form.tsx'

export const loader = atDesk(tableOfDay, async ({ own, table }, args) => {
  const head = { title: args.say('events-day:tables.number', { number: table.number }), noindex: true }
  return {
    head,
    ...framedDay(own),
    number: table.number,
    form: freshForm({ seats: String(table.seats), name: table.name }),
  }
})

export const action = atDesk(tableOfDay, async ({ own, table }, args) =>
  act(args, tableForm, async ({ seats, name }) => {
    await changeTable(db, own.actor, { session: own.session.id, number: table.number, seats, name })
    return href('/desk/events/:event/sessions/:session/day/tables', {
      event: own.event.slug,
      session: own.session.number,
    })
  }),
)

export default function SeatTable() {
  const { number, form, ...page } = useLoaderData<typeof loader>()
  const state = shownForm(useActionData(), form)
  const { say } = useText()
  return (
    <TableFormPage
      {...page}
      state={state}
      title={say('events-day:tables.number', { number })}
      button={say('events-desk:save')}
    >
      <TextField name="seats" label={say('events-day:making.seats')} inputMode="numeric" short required />
      <TextField name="name" label={say('events-day:tables.name')} maxLength={60} optional />
    </TableFormPage>
  )
}
