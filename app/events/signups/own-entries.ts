import type { CalendarEntry } from '#app/events/programme/calendar.ts'
import { calendarEntry } from '#app/events/programme/calendar-entry.ts'
import { publicSessions } from '#app/events/programme/public-sessions.ts'
import type { Language } from '#app/text/language.ts'
import { stripRuby } from '#app/text/ruby.ts'
import { translator } from '#app/text/translation.ts'
import type { Db } from '#db/connection'
import type { ownSignup } from './own-signup.ts'

type Own = Pick<Awaited<ReturnType<typeof ownSignup>>, 'slug' | 'places'>

/**
 * The sessions of an application for its owner's calendar, with where they meet online. One they have had a place in and have
 * no more, because it was called off or they gave it up, is sent as cancelled: left out, it would stand there for good.
 */
export async function ownEntries(
  db: Db,
  { slug, places }: Own,
  { lang, publicUrl }: { lang: Language; publicUrl: string },
): Promise<CalendarEntry[]> {
  const own = new Map(places.filter(({ had }) => had).map((place) => [place.session, place]))
  const sessions = await publicSessions(db, { event: slug })
  return sessions.flatMap((session) => {
    const place = own.get(session.number)
    if (!place) return []
    const entry = calendarEntry(session, lang, publicUrl)
    const moved = new Date(place.movedAt)
    const known = {
      ...entry,
      // calendars take what is newer: it is, too, where only this application has moved
      version: entry.version + place.steps,
      changedAt: moved > entry.changedAt ? moved : entry.changedAt,
    }
    if (!entry.cancelled && place.state !== 'accepted') {
      const title = stripRuby(translator(lang)('events-list:givenUp', { title: entry.title }))
      return [{ ...known, title, cancelled: true }]
    }
    const { online } = place
    return [
      online ? { ...known, about: [entry.about, online.address, online.note].filter(Boolean).join('\n\n') } : known,
    ]
  })
}
