import { download } from '#app/http/download.ts'
import { inPublic } from '#app/http/page.ts'
import { config } from '#config'
import { db } from '#db/connection'
import { calendarFile } from '../calendar.ts'
import { calendarEntry } from '../calendar-entry.ts'
import { readFilter } from '../filter.ts'
import { publicSessions } from '../public-sessions.ts'

const year = 366 * 86_400_000

/** A calendar to subscribe to: the sessions of a year back and all to come, or those of them that are asked for. */
export const loader = inPublic(async ({ say, query, context }) => {
  // Whoever subscribes wants what is to come as well as what they went to.
  const filter = { ...readFilter(query), open: false, past: false }
  const sessions = await publicSessions(db, { filter, from: new Date(Date.now() - year) })
  const file = calendarFile({
    entries: sessions.map((session) => calendarEntry(session, context.lang, config.publicUrl)),
    name: say('events-list:feed', { city: context.cityName }),
    about: say('events:list.lead'),
  })
  return download(file, 'ics', { words: [say('events:list.title')], plain: 'events' })
})
