import { dayWithReadings, instant, isoDay, momentWithReadings } from '#app/calendar.ts'
import { type Lang, plain, RubyText, useText } from './language.tsx'

export { daysLeft, fiscalYears } from '#app/calendar.ts'

export function moment(value: string | Date, lang: Lang): string {
  return plain(momentWithReadings(value, lang))
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
