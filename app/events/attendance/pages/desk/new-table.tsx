import { href } from '#app/href.ts'
import { act } from '#app/http/act.ts'
import { textOf } from '#app/http/context.ts'
import { freshForm, stateOf } from '#app/http/forms.ts'
import { handle as handled } from '#app/http/handle.ts'
import { staff } from '#app/http/session.ts'
import { once } from '#app/journal/once.ts'
import { type ActionFunctionArgs, type LoaderFunctionArgs, useActionData, useLoaderData } from '#app/remix.ts'
import { TextField } from '#app/ui/form.tsx'
import { useText } from '#app/ui/language.tsx'
import { db } from '#db/connection'
import { framedDay, sessionDay } from '../../day.ts'
import { addTable } from '../../seat-table.ts'
import { newTableForm } from '../../tables-form.ts'
import { TableFormPage } from '../../views/desk/table-form-page.tsx'

export const loader = handled(async (args: LoaderFunctionArgs) => {
  const own = await sessionDay(db, await staff(args), args.params)
  const head = { title: textOf(args.context)('events-day:tables.new'), noindex: true }
  return { head, ...framedDay(own), form: freshForm({ seats: '5' }) }
})

export const action = handled(async (args: ActionFunctionArgs) => {
  const { actor, event, session } = await sessionDay(db, await staff(args), args.params)
  return act(args, newTableForm, async ({ seats, formKey }) => {
    await once(db, formKey, async (trx) => String(await addTable(trx, actor, { session: session.id, seats })))
    return href('/desk/events/:event/sessions/:session/day/tables', { event: event.slug, session: session.number })
  })
})

export default function NewTable() {
  const { form, ...page } = useLoaderData<typeof loader>()
  const state = stateOf(useActionData(), form)
  const { say } = useText()
  return (
    <TableFormPage {...page} state={state} title={say('events-day:tables.new')} button={say('events-day:tables.new')}>
      <TextField name="seats" label={say('events-day:making.seats')} inputMode="numeric" short required />
    </TableFormPage>
  )
}
