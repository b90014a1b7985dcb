import type { Language } from '#app/text/language.ts'
import { dayReadings } from './readings.ts'

const zone = 'Asia/Tokyo'
const parts = {
  ja: new Intl.DateTimeFormat('ja-JP-u-ca-japanese', {
    timeZone: zone,
    era: 'long',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    weekday: 'short',
    hour: 'numeric',
    minute: 'numeric',
    hourCycle: 'h23',
  }),
  common: new Intl.DateTimeFormat('ja-JP', { timeZone: zone, year: 'numeric' }),
  en: new Intl.DateTimeFormat('en-GB', {
    timeZone: zone,
    year: 'numeric',
    month: 'long',
    day: 'numeric',
    weekday: 'long',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  }),
}
const plainDay = new Intl.DateTimeFormat('sv-SE', { timeZone: zone })

const isPlainDay = (value: string | Date): value is string =>
  typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value)

/** A day without time means that day in Japan. */
export function instant(value: string | Date): Date {
  if (value instanceof Date) return value
  return new Date(isPlainDay(value) ? `${value}T00:00:00+09:00` : value)
}

export function isoDay(value: string | Date): string {
  return plainDay.format(instant(value))
}

function read(format: Intl.DateTimeFormat, date: Date): Record<string, string> {
  return Object.fromEntries(format.formatToParts(date).map(({ type, value }) => [type, value]))
}

const weekdayReadings: Record<string, string> = {
  日: 'にち',
  月: 'げつ',
  火: 'か',
  水: 'すい',
  木: 'もく',
  金: 'きん',
  土: 'ど',
}
const eraReadings: Record<string, string> = {
  令和: 'れいわ',
  平成: 'へいせい',
  昭和: 'しょうわ',
  大正: 'たいしょう',
  明治: 'めいじ',
}

/** The first year of an era is 元年; Intl writes 1年 where the year is a figure. */
function yearOfEra(year = ''): string {
  return year === '1' ? '元' : year
}

/** The day with readings, `{word|reading}`, for easy Japanese. */
function easyDay(date: Date): string {
  const { era = '', year = '', month, day = '', weekday = '' } = read(parts.ja, date)
  const common = read(parts.common, date).year
  const dayReading = dayReadings[Number(day)]
  const dayWord = dayReading ? `{${day}日|${dayReading}}` : `${day}{日|にち}`
  const eraWord = `{${era}|${eraReadings[era] ?? era}}${year === '1' ? '{元年|がんねん}' : `${year}{年|ねん}`}`
  return `${common}{年|ねん}（${eraWord}）${month}{月|がつ}${dayWord}（{${weekday}曜日|${weekdayReadings[weekday]}ようび}）`
}

function easyTime(hour: string, minute: string): string {
  const minuteReading = /[13468]$|[1-5]0$/.test(minute) ? 'ぷん' : 'ふん'
  return `${hour}{時|じ}${Number(minute) ? `${Number(minute)}{分|${minuteReading}}` : ''}`
}

/** The day in words; in easy Japanese with its readings as `{word|reading}`. */
export function dayWithReadings(value: string | Date, lang: Language): string {
  const date = instant(value)
  if (lang === 'ja-easy') return easyDay(date)
  const { era, year, month, day, weekday } = read(parts[lang], date)
  if (lang === 'en') return `${day} ${month} ${year} (${weekday})`
  return `${era}${yearOfEra(year)}年${month}月${day}日（${weekday}）`
}

export function momentWithReadings(value: string | Date, lang: Language): string {
  const { hour = '', minute = '' } = read(lang === 'en' ? parts.en : parts.ja, instant(value))
  const words = dayWithReadings(value, lang)
  if (lang === 'en') return `${words}, ${hour}:${minute}`
  const clock = Number(hour).toString()
  if (lang === 'ja-easy') return `${words} ${easyTime(clock, minute)}`
  return `${words}${clock}時${Number(minute) ? `${Number(minute)}分` : ''}`
}

const day = 86_400_000

/** The last moment before an end: what ends at 0:00 has the day before as its last, and nothing of the next. */
const lastMoment = (end: string | Date): Date => new Date(instant(end).getTime() - 1)

/** The last day of what ends then, as a day. */
export const lastDay = (end: string | Date): string => (isPlainDay(end) ? end : isoDay(lastMoment(end)))

/** The clock at an end: at 0:00 it is 24:00 of the day before, which `lastDay` gives. */
export const endClock = (end: Date): string => (clock(end) === '00:00' ? '24:00' : clock(end))

/** An end in words: one at 0:00 is 24 o'clock of the day before. */
export function endWithReadings(value: string | Date, lang: Language): string {
  const end = instant(value)
  if (clock(end) !== '00:00') return momentWithReadings(end, lang)
  const words = dayWithReadings(lastMoment(end), lang)
  if (lang === 'en') return `${words}, 24:00`
  return lang === 'ja-easy' ? `${words} ${easyTime('24', '00')}` : `${words}24時`
}

/** A fiscal year is named by the era in which most of it lies, so 2019 is 令和元年度. */
function eraYear(fiscalYear: number): string {
  const { era, year } = read(parts.ja, instant(`${fiscalYear}-05-01`))
  return `${era}${yearOfEra(year)}年度`
}

export function fiscalYears(first: number, last: number, lang: Language): string {
  if (lang === 'en') return first === last ? `FY ${first}` : `FY ${first}–${last}`
  if (lang === 'ja-easy') return first === last ? `${first}年度` : `${first}年度から　${last}年度まで`
  const common = first === last ? `${first}年度` : `${first}〜${last}年度`
  return first === last ? `${eraYear(first)}（${common}）` : `${eraYear(first)}〜${eraYear(last)}（${common}）`
}

/** Days on the calendar in Japan until the last one before an end; 0 is today, below 0 is past. */
export function daysLeft(end: string | Date, now: string | Date): number {
  return (Date.parse(lastDay(end)) - Date.parse(isoDay(now))) / day
}

/** The month in words; in easy Japanese with its readings. */
export function monthWithReadings(month: string, lang: Language): string {
  const date = instant(`${month}-01`)
  if (lang === 'en')
    return new Intl.DateTimeFormat('en-GB', { timeZone: zone, year: 'numeric', month: 'long' }).format(date)
  const { era, year, month: number } = read(parts.ja, date)
  const common = month.slice(0, 4)
  return lang === 'ja' ? `${era}${yearOfEra(year)}年（${common}年）${number}月` : `${common}{年|ねん}${number}{月|がつ}`
}

/** A day within a month that is known: without its year. */
export function shortDayWithReadings(value: string | Date, lang: Language): string {
  const date = instant(value)
  const words = dayWithReadings(date, lang)
  if (lang === 'en') return words.replace(/ \d{4} /, ' ')
  return words.replace(lang === 'ja' ? /^.*?年/ : /^.*）(?=\d+\{月)/, '')
}

/** A day in a column of days, 「12/19 土」; its year stands with the moment. */
export function columnDayWithReadings(value: string | Date, lang: Language): string {
  const { day, month, weekday = '' } = read(lang === 'en' ? parts.en : parts.ja, instant(value))
  if (lang === 'en') return `${weekday.slice(0, 3)} ${day} ${month?.slice(0, 3)}`
  return `${month}/${day} ${lang === 'ja' ? weekday : `{${weekday}|${weekdayReadings[weekday]}}`}`
}

/** Sunday to Saturday, as short as they are written. */
export function weekdaysWithReadings(lang: Language): string[] {
  if (lang === 'en') return ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat']
  const days = Object.entries(weekdayReadings)
  return days.map(([day, reading]) => (lang === 'ja' ? day : `{${day}|${reading}}`))
}

/** A time of day in Japan, `13:30`. */
export function clock(value: string | Date): string {
  const { hour = '', minute = '' } = read(parts.en, instant(value))
  return `${hour}:${minute}`
}
