import type { LoaderFunctionArgs } from '@remix-run/node'
import { db } from '#db/connection'
import { textOf } from '../../../http/context.ts'
import { ownDownload } from '../../../http/download.ts'
import { handle } from '../../../http/handle.ts'
import { staffTakingOut } from '../../../http/taking-out.ts'
import { csv } from '../../../text/csv.ts'
import { editedEvent } from '../../desk-events.ts'
import { signupTable, tableName } from '../../signup-csv.ts'
import { allSignups, readSignupFilter } from '../../signup-list.ts'

/** Applications as CSV, without who they are. */
export const loader = handle(async (args: LoaderFunctionArgs) => {
  const { event } = await editedEvent(db, await staffTakingOut(args), args.params.event)
  const signups = await allSignups(db, event.id, readSignupFilter(new URL(args.request.url).searchParams))
  const table = csv(signupTable(signups, textOf(args.context), false))
  return ownDownload(table, 'csv', { words: [event.title], plain: tableName(event.slug) })
})
