import { href } from '#app/href.ts'
import { act } from '#app/http/act.ts'
import { textOf } from '#app/http/context.ts'
import { freshForm, stateOf } from '#app/http/forms.ts'
import { handle as handled } from '#app/http/handle.ts'
import { staff } from '#app/http/session.ts'
import { type ActionFunctionArgs, type LoaderFunctionArgs, useActionData, useLoaderData } from '#app/remix.ts'
import { TextField } from '#app/ui/form.tsx'
import { useText } from '#app/ui/language.tsx'
import { db } from '#db/connection'
import { framedDay } from '../../day.ts'
import { changeTable } from '../../seat-table.ts'
import { tableForm } from '../../tables-form.ts'
import { tableOfDay } from '../../tables-page.ts'
import { TableFormPage } from '../../views/desk/table-form-page.tsx'

export const loader = handled(async (args: LoaderFunctionArgs) => {
  const { own, table } = await tableOfDay(db, await staff(args), args.params)
  const head = { title: textOf(args.context)('events-day:tables.number', { number: table.number }), noindex: true }
  return {
    head,
    ...framedDay(own),
    number: table.number,
    form: freshForm({ seats: String(table.seats), name: table.name }),
  }
})

export const action = handled(async (args: ActionFunctionArgs) => {
  const { own, table } = await tableOfDay(db, await staff(args), args.params)
  return act(args, tableForm, async ({ seats, name }) => {
    await changeTable(db, own.actor, { session: own.session.id, number: table.number, seats, name })
    return href('/desk/events/:event/sessions/:session/day/tables', {
      event: own.event.slug,
      session: own.session.number,
    })
  })
})

export default function SeatTable() {
  const { number, form, ...page } = useLoaderData<typeof loader>()
  const state = stateOf(useActionData(), form)
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
