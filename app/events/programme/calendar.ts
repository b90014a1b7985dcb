import ical, { ICalCalendarMethod, type ICalDayJsStub, type ICalEventData, ICalEventStatus } from 'ical-generator'

export type CalendarEntry = {
  /** Of the session, for good. */
  id: string
  /** Rises with every change. */
  version: number
  changedAt: Date
  title: string
  about: string
  startsAt: Date
  endsAt: Date
  place: string
  link: string
  category: string
  cancelled: boolean
}
type Calendar = { entries: CalendarEntry[]; name: string; about?: string }

const zone = 'Asia/Tokyo'
const hoursAhead = 9

/** Japan has had no summer time since 1951. */
const zoneOfJapan = `BEGIN:VTIMEZONE
TZID:${zone}
BEGIN:STANDARD
DTSTART:19700101T000000
TZOFFSETFROM:+0${hoursAhead}00
TZOFFSETTO:+0${hoursAhead}00
TZNAME:JST
END:STANDARD
END:VTIMEZONE`

/**
 * A moment as a clock in Japan shows it, in whatever zone the process runs: of a Date the library would write the hours of
 * the process. It is as much of a date library as it asks for.
 */
function inJapan(at: Date): ICalDayJsStub {
  const [day = '', time = ''] = new Date(at.getTime() + hoursAhead * 3_600_000).toISOString().split('T')
  return {
    format: (asked) => (asked === 'HHmmss' ? time.slice(0, 8).replaceAll(':', '') : day.replaceAll('-', '')),
    isValid: () => true,
    toDate: () => at,
    toJSON: () => at.toJSON(),
  }
}

/** The library takes what it is given for the name and description of a calendar as it is. */
const escaped = (text: string) => text.replace(/[\\;,]/g, '\\$&').replace(/\r?\n/g, '\\n')

/** A file for calendars (RFC 5545). The same entries give the same bytes, so that they can be kept and asked for again. */
export function calendarFile({ entries, name, about }: Calendar): string {
  const calendar = ical({
    prodId: { company: 'Tomoni', product: 'Events', language: 'JA' },
    method: ICalCalendarMethod.PUBLISH,
    name: escaped(name),
    ...(about && { description: escaped(about) }),
    // Without a zone of its own, what says when something was written stays in UTC, as it must.
    timezone: { name: null, generator: () => zoneOfJapan },
    ttl: 6 * 3600,
    events: entries.map(event),
  })
  return `${calendar}\r\n`
}

function event({ id, version, changedAt, title, about, startsAt, endsAt, ...entry }: CalendarEntry): ICalEventData {
  return {
    id,
    sequence: version,
    stamp: changedAt,
    lastModified: changedAt,
    timezone: zone,
    ...{ start: inJapan(startsAt), end: inJapan(endsAt) },
    summary: title,
    description: about,
    location: entry.place,
    url: entry.link,
    categories: [{ name: entry.category }],
    status: entry.cancelled ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
  }
}
