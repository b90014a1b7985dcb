import { calendarFile } from '#app/events/programme/calendar.ts'
import { calendarEntry } from '#app/events/programme/calendar-entry.ts'
import { publicSessions } from '#app/events/programme/public-sessions.ts'
import { ownDownload } from '#app/http/download.ts'
import { inPublic } from '#app/http/page.ts'
import { guessed } from '#app/http/server/limits.ts'
import { NotFound } from '#app/refusal.ts'
import { config } from '#config'
import { db } from '#db/connection'
import { ownSignup } from '../own-signup.ts'

/** The sessions somebody has a place in, for their own calendar: with where they meet online, which nobody else is told. */
export const loader = inPublic(async ({ say, params, context }) => {
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
  const name = say('events:list.title')
  return ownDownload(calendarFile({ entries, name }), 'ics', { words: [name, number], plain: `events-${number}` })
})
