import { calendarFile } from '#app/events/programme/calendar.ts'
import { calendarEntry } from '#app/events/programme/calendar-entry.ts'
import { publicSessions } from '#app/events/programme/public-sessions.ts'
import { textOf } from '#app/http/context.ts'
import { ownDownload } from '#app/http/download.ts'
import { handle } from '#app/http/handle.ts'
import { guessed } from '#app/http/server/limits.ts'
import { NotFound } from '#app/refusal.ts'
import type { LoaderFunctionArgs } from '#app/remix.ts'
import { config } from '#config'
import { db } from '#db/connection'
import { ownSignup } from '../own-signup.ts'

/** The sessions somebody has a place in, for their own calendar: with where they meet online, which nobody else is told. */
export const loader = handle(async ({ params, context }: LoaderFunctionArgs) => {
  const [number, secret] = [params.number ?? '', params.secret ?? '']
  const signup = await guessed('receipt', context.address, () => ownSignup(db, number, secret))
  const own = new Map(signup.places.filter(({ state }) => state === 'accepted').map((place) => [place.session, place]))
  const sessions = await publicSessions(db, { event: signup.slug })
  const entries = sessions.flatMap((session) => {
    const place = own.get(session.number)
    if (!place) return []
    const entry = calendarEntry(session, context.lang, config.publicUrl)
    const { online } = place
    return [
      online ? { ...entry, about: [entry.about, online.address, online.note].filter(Boolean).join('\n\n') } : entry,
    ]
  })
  if (entries.length === 0) throw new NotFound()
  const name = textOf(context)('events:list.title')
  return ownDownload(calendarFile({ entries, name }), 'ics', { words: [name, number], plain: `events-${number}` })
})
