import type { LoaderFunctionArgs } from '@remix-run/node'
import { config } from '#config'
import { db } from '#db/connection'
import { textOf } from '../../http/context.ts'
import { download } from '../../http/download.ts'
import { handle } from '../../http/handle.ts'
import { NotFound } from '../../refusal.ts'
import { badCharacters } from '../../text/characters.ts'
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
