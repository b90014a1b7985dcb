import { keyForm } from '#app/events/programme/event-form.ts'
import { href } from '#app/href.ts'
import { act } from '#app/http/act.ts'
import { freshForm, shownForm } from '#app/http/forms.ts'
import { atDesk } from '#app/http/page.ts'
import { useActionData, useLoaderData } from '#app/remix.ts'
import { useText } from '#app/ui/language.tsx'
import { db } from '#db/connection'
import { framedDay } from '../../day.ts'
import { tableOfDay } from '../../seating-page.ts'
import { removeTable } from '../../seating-table.ts'
import { TableFormPage } from '../../views/desk/seating-table-form.tsx'

export const loader = atDesk(tableOfDay, async ({ own, table }, args) => {
  const title = args.say('events-day:tables.removal')
  return { title, ...framedDay(own), number: table.number, form: freshForm() }
})

export const action = atDesk(tableOfDay, async ({ own, table }, args) =>
  act(args, keyForm, async () => {
    await removeTable(db, own.actor, { session: own.session.id, number: table.number })
    return href('/desk/events/:event/sessions/:session/day/tables', {
      event: own.event.slug,
      session: own.session.number,
    })
  }),
)

export default function TableRemoval() {
  const { number, form, ...page } = useLoaderData<typeof loader>()
  const state = shownForm(useActionData(), form)
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
