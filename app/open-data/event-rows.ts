import { clock, endClock, isoDay, lastDay } from '#app/calendar.ts'
import type { OpenSession } from '#app/events/programme/public-sessions.ts'
import { href } from '#app/href.ts'
import { inKatakana } from '#app/spelling/kana.ts'
import { stripRuby } from '#app/text/ruby.ts'
import { translator } from '#app/text/translation.ts'
import { type EventValue, eventFormat } from './event-format.ts'

type Municipality = { name: string; officialCode: string }

/** Sessions as a table in the format municipalities share: Japanese, a row for each, the header first. */
export function eventRows(sessions: OpenSession[], city: Municipality, publicUrl: string): (string | number)[][] {
  const header = eventFormat.map(([name]) => name)
  const rows = sessions.map((session) => {
    const values = valuesOf(session, city, publicUrl)
    return eventFormat.map(([, value]) => (value === null ? '' : values[value]))
  })
  return [header, ...rows]
}

function valuesOf(session: OpenSession, city: Municipality, publicUrl: string): Record<EventValue, string | number> {
  const translate = translator('ja')
  const t = (key: string, values?: Record<string, unknown>) => stripRuby(translate(key, values))
  const { slug, number, title, startsAt, endsAt, closesAt, form, venue, cancelledBecause, helps } = session
  const several = session.of > 1 ? [t('events:session', { number }), session.sessionTitle.ja] : []
  return {
    ...{ municipalityCode: city.officialCode, municipality: city.name, id: `${slug}-${number}` },
    name: [title.ja, ...several].filter(Boolean).join(' '),
    ...{ kana: inKatakana(session.titleKana), english: title.en ?? '' },
    ...{ startDay: isoDay(startsAt), endDay: lastDay(endsAt), startTime: clock(startsAt), endTime: endClock(endsAt) },
    timeNote: cancelledBecause === null ? '' : t('open-data:events.cancelled', { because: cancelledBecause }),
    description: session.summary.ja,
    ...{ department: session.department.ja, contact: session.contact },
    organisers: [city.name, ...session.organisers].join('、'),
    place: { venue, online: t('events-list:online'), both: t('events-list:both', { venue }) }[form],
    placeCode: form === 'online' ? '' : city.officialCode,
    ...{ address: session.address, places: session.quota },
    ...{ lastDay: lastDay(closesAt), lastTime: endClock(closesAt) },
    how: t('open-data:events.how', { way: t(`events:way.${session.way}`) }),
    url: publicUrl + href('/events/:event', { event: slug }),
    note: helps.map((help) => t(`events-list:help.${help}`)).join('、'),
    category: t(`events:kind.${session.kind}`),
    ...{ published: isoDay(session.publishedAt), changed: isoDay(session.changedAt) },
  }
}
