import { download } from '#app/http/download.ts'
import { inPublic } from '#app/http/page.ts'
import { NotFound } from '#app/refusal.ts'
import { badCharacters } from '#app/text/characters.ts'
import { config } from '#config'
import { db } from '#db/connection'
import { calendarFile } from '../calendar.ts'
import { calendarEntry } from '../calendar-entry.ts'
import { publicSessions } from '../public-sessions.ts'

/** One session for the calendar of whoever comes. */
export const loader = inPublic(async ({ say, params, context }) => {
  const slug = params.event ?? ''
  const sessions = badCharacters(slug) === null ? await publicSessions(db, { event: slug }) : []
  const session = sessions.find(({ number }) => String(number) === params.session)
  if (!session) throw new NotFound()
  const entry = calendarEntry(session, context.lang, config.publicUrl)
  const file = calendarFile({ entries: [entry], name: say('events:list.title') })
  return download(file, 'ics', { words: [entry.title], plain: `${slug}-${session.number}` })
})
