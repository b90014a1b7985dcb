type Entry = {
  id: string
  title: string
  startsAt: Date
  endsAt: Date
  place: string
  link: string
  cancelled: boolean
}

const escaped = (text: string) => text.replace(/[\\;,]/g, '\\$&').replace(/\r?\n/g, '\\n')
/** In UTC: every calendar shows it in the time of whoever reads it. */
const moment = (date: Date) => date.toISOString().replace(/[-:]|\.\d{3}/g, '')

/** A line has at most 75 bytes (RFC 5545), and no character is cut. */
function folded(line: string): string {
  let [length, out] = [0, '']
  for (const character of line) {
    const size = Buffer.byteLength(character)
    if (length + size > 74) [out, length] = [`${out}\r\n `, 1]
    out += character
    length += size
  }
  return out
}

/** A calendar file with one entry. */
export function calendarFile({ id, title, startsAt, endsAt, place, link, cancelled }: Entry, now = new Date()): string {
  const lines = [
    ...['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//Tomoni//Events//JA', 'METHOD:PUBLISH', 'BEGIN:VEVENT'],
    ...[`UID:${id}`, `DTSTAMP:${moment(now)}`, `DTSTART:${moment(startsAt)}`, `DTEND:${moment(endsAt)}`],
    ...[`SUMMARY:${escaped(title)}`, `LOCATION:${escaped(place)}`, `URL:${link}`],
    ...[`STATUS:${cancelled ? 'CANCELLED' : 'CONFIRMED'}`, 'END:VEVENT', 'END:VCALENDAR', ''],
  ]
  return lines.map(folded).join('\r\n')
}
