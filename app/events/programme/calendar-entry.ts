import { href } from '#app/href.ts'
import { type Language, prefixOf } from '#app/text/language.ts'
import { stripRuby } from '#app/text/ruby.ts'
import { translator } from '#app/text/translation.ts'
import { pick, type Wording } from '#app/wording.ts'
import type { CalendarEntry } from './calendar.ts'
import type { OpenSession } from './public-sessions.ts'

/** A session as an entry in somebody's calendar, in their language. */
export function calendarEntry(session: OpenSession, lang: Language, publicUrl: string): CalendarEntry {
  const translate = translator(lang)
  const t = (key: string, values?: Record<string, unknown>) => stripRuby(translate(key, values))
  const own = (wording: Wording) => stripRuby(pick(lang, wording))
  const { number, cancelledBecause, form } = session
  const link = publicUrl + prefixOf(lang) + href('/events/:event', { event: session.slug })
  const named = [own(session.title), session.of > 1 && t('events:session', { number }), own(session.sessionTitle)]
  const title = named.filter(Boolean).join(' ')
  const venue = [(lang === 'en' && session.venueEn) || session.venue, session.address].filter(Boolean).join(' ')
  const place = { venue, online: t('events-list:online'), both: t('events-list:both', { venue }) }[form]
  return {
    id: `${session.eventId}-${number}@tomoni`,
    version: session.version,
    changedAt: session.changedAt,
    // Many calendars show what was called off like anything else.
    title: cancelledBecause === null ? title : t('events-list:calledOff', { title }),
    about: [cancelledBecause, own(session.summary), link].filter(Boolean).join('\n\n'),
    ...{ startsAt: session.startsAt, endsAt: session.endsAt, place, link },
    category: t(`events:kind.${session.kind}`),
    cancelled: cancelledBecause !== null,
  }
}
