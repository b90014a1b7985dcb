import { keyForm } from '#app/events/programme/event-form.ts'
import { href } from '#app/href.ts'
import { act } from '#app/http/act.ts'
import { textOf } from '#app/http/context.ts'
import { freshForm, stateOf } from '#app/http/forms.ts'
import { handle as handled } from '#app/http/handle.ts'
import { staff } from '#app/http/session.ts'
import { type ActionFunctionArgs, type LoaderFunctionArgs, useActionData, useLoaderData } from '#app/remix.ts'
import { useText } from '#app/ui/language.tsx'
import { db } from '#db/connection'
import { framedDay } from '../../day.ts'
import { removeTable } from '../../seat-table.ts'
import { tableOfDay } from '../../tables-page.ts'
import { TableFormPage } from '../../views/desk/table-form-page.tsx'

export const loader = handled(async (args: LoaderFunctionArgs) => {
  const { own, table } = await tableOfDay(db, await staff(args), args.params)
  const head = { title: textOf(args.context)('events-day:tables.removal'), noindex: true }
  return { head, ...framedDay(own), number: table.number, form: freshForm() }
})

export const action = handled(async (args: ActionFunctionArgs) => {
  const { own, table } = await tableOfDay(db, await staff(args), args.params)
  return act(args, keyForm, async () => {
    await removeTable(db, own.actor, { session: own.session.id, number: table.number })
    return href('/desk/events/:event/sessions/:session/day/tables', {
      event: own.event.slug,
      session: own.session.number,
    })
  })
})

export default function TableRemoval() {
  const { number, form, ...page } = useLoaderData<typeof loader>()
  const state = stateOf(useActionData(), form)
  const { say } = useText()
  return (
    <TableFormPage
      {...page}
      state={state}
      title={say('events-day:tables.removal')}
      button={say('events-day:tables.removalDo')}
      tone="danger"
    >
      <p>
        <strong>{say('events-day:tables.number', { number })}</strong>
      </p>
      <p>{say('events-day:tables.removalEffect')}</p>
    </TableFormPage>
  )
}
