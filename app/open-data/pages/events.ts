import { handleOpen, openJson } from '#app/http/open.ts'
import { db } from '#db/connection'
import { openEvents } from '../events.ts'
import { pageOf, windowOf } from '../page.ts'

export const loader = handleOpen(async ({ request }) => {
  const { after, limit } = windowOf(request)
  const events = await openEvents(db, after, limit + 1)
  return openJson(pageOf(request, events, limit, ({ slug }) => slug))
})
