import { textOf } from '#app/http/context.ts'
import { download } from '#app/http/download.ts'
import { handle } from '#app/http/handle.ts'
import { NotFound } from '#app/refusal.ts'
import type { LoaderFunctionArgs } from '#app/remix.ts'
import { badCharacters } from '#app/text/characters.ts'
import { config } from '#config'
import { db } from '#db/connection'
import { calendarFile } from '../calendar.ts'
import { calendarEntry } from '../calendar-entry.ts'
import { publicSessions } from '../public-sessions.ts'

/** One session for the calendar of whoever comes. */
export const loader = handle(async ({ params, context }: LoaderFunctionArgs) => {
  const slug = params.event ?? ''
  const sessions = badCharacters(slug) === null ? await publicSessions(db, { event: slug }) : []
  const session = sessions.find(({ number }) => String(number) === params.session)
  if (!session) throw new NotFound()
  const entry = calendarEntry(session, context.lang, config.publicUrl)
  const file = calendarFile({ entries: [entry], name: textOf(context)('events:list.title') })
  return download(file, 'ics', { words: [entry.title], plain: `${slug}-${session.number}` })
})
