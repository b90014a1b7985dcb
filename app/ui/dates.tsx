import {
  dayWithReadings,
  endWithReadings,
  instant,
  isoDay,
  lastDay,
  momentWithReadings,
  shortDayWithReadings,
} from '#app/calendar.ts'
import { type Lang, plain, RubyText, useText } from './language.tsx'

export { daysLeft, fiscalYears } from '#app/calendar.ts'

export function moment(value: string | Date, lang: Lang): string {
  return plain(momentWithReadings(value, lang))
}

/** The same of an end: at midnight 24 o'clock of the day before. */
export function end(value: string | Date, lang: Lang): string {
  return plain(endWithReadings(value, lang))
}

export function Day({ value }: { value: string | Date }) {
  const { lang } = useText()
  return (
    <time dateTime={isoDay(value)}>
      <RubyText text={dayWithReadings(value, lang)} />
    </time>
  )
}

export function Moment({ value }: { value: string | Date }) {
  const { lang } = useText()
  return (
    <time dateTime={instant(value).toISOString()}>
      <RubyText text={momentWithReadings(value, lang)} />
    </time>
  )
}

/** The moment at which something closes: at midnight as 24 o'clock of its last day. */
export function Until({ value }: { value: string | Date }) {
  const { lang } = useText()
  return (
    <time dateTime={instant(value).toISOString()}>
      <RubyText text={endWithReadings(value, lang)} />
    </time>
  )
}

/** The last day on which something is open that closes then. */
export const LastDay = ({ value }: { value: string | Date }) => <Day value={lastDay(value)} />

/** The same where there is no room for year, weekday and hour, as on a phone. */
export function ShortLastDay({ value }: { value: string | Date }) {
  const { lang } = useText()
  const day = lastDay(value)
  return (
    <time dateTime={isoDay(day)}>
      <RubyText text={shortDayWithReadings(day, lang).replace(/\s*[（(].*$/, '')} />
    </time>
  )
}
