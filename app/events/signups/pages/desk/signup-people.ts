import { editedEvent } from '#app/events/programme/desk-events.ts'
import { takeOutForm } from '#app/events/programme/event-search-form.ts'
import { href } from '#app/href.ts'
import { ownDownload } from '#app/http/download.ts'
import { readForm } from '#app/http/forms.ts'
import { go } from '#app/http/handle.ts'
import { fileAtDesk } from '#app/http/page.ts'
import { csv } from '#app/text/csv.ts'
import { db } from '#db/connection'
import { signupTable, tableName } from '../../signup-csv.ts'
import { readSignupFilter } from '../../signup-list.ts'
import { takeOutPeople } from '../../signup-people.ts'

/** There is no address that gives names without a reason. */
export const loader = fileAtDesk(editedEvent, ({ event }, args) => {
  return go(args.context, href('/desk/events/:event/signups/export', { event: event.slug }))
})

/** Applications as CSV with who they are, for those who work on the event; with the reason on record. */
export const action = fileAtDesk(editedEvent, async ({ actor, event }, args) => {
  const form = await readForm(args.context, takeOutForm)
  const typed = Object.entries(form.state.values).map(([name, value]): [string, string] => [name, String(value)])
  const { after: _, before: __, ...filter } = readSignupFilter(new URLSearchParams(typed))
  if (!form.ok)
    return go(
      args.context,
      href('/desk/events/:event/signups/export', { event: event.slug }, { ...filter, missing: '1' }),
    )
  const rows = await takeOutPeople(db, actor, { event: event.id, filter, reason: form.value.reason })
  const table = csv(signupTable(rows, args.say, true))
  return ownDownload(table, 'csv', { words: [event.title], plain: tableName(event.slug) })
})
