import { editedEvent } from '#app/events/programme/desk-events.ts'
import { ownDownload } from '#app/http/download.ts'
import { fileAtDesk } from '#app/http/page.ts'
import { csv } from '#app/text/csv.ts'
import { db } from '#db/connection'
import { signupTable, tableName } from '../../signup-csv.ts'
import { allSignups, readSignupFilter } from '../../signup-list.ts'

/** Applications as CSV, without who they are. */
export const loader = fileAtDesk(editedEvent, async ({ event }, args) => {
  const signups = await allSignups(db, event.id, readSignupFilter(args.query))
  const table = csv(signupTable(signups, args.say, false))
  return ownDownload(table, 'csv', { words: [event.title], plain: tableName(event.slug) })
})
