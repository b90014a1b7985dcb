import { editedEvent } from '#app/events/programme/desk-events.ts'
import { textOf } from '#app/http/context.ts'
import { ownDownload } from '#app/http/download.ts'
import { handle } from '#app/http/handle.ts'
import { staffTakingOut } from '#app/http/taking-out.ts'
import type { LoaderFunctionArgs } from '#app/remix.ts'
import { csv } from '#app/text/csv.ts'
import { db } from '#db/connection'
import { signupTable, tableName } from '../../signup-csv.ts'
import { allSignups, readSignupFilter } from '../../signup-list.ts'

/** Applications as CSV, without who they are. */
export const loader = handle(async (args: LoaderFunctionArgs) => {
  const { event } = await editedEvent(db, await staffTakingOut(args), args.params)
  const signups = await allSignups(db, event.id, readSignupFilter(new URL(args.request.url).searchParams))
  const table = csv(signupTable(signups, textOf(args.context), false))
  return ownDownload(table, 'csv', { words: [event.title], plain: tableName(event.slug) })
})
