import { isoDay } from '#app/calendar.ts'
import { toTyped } from '#app/forms/moments.ts'
import { phoneCell } from '#app/text/csv.ts'
import type { Translate } from '#app/text/translation.ts'
import type { Applicant } from './signup.ts'
import type { ListedSignup } from './signup-list.ts'

type Row = ListedSignup & { applicant?: Applicant | null }
type Cell = string | number

const moment = (value: Date | null) => (value ? toTyped(new Date(value)).replace('T', ' ') : '')

/** Applications as a table: a column for each session and service; who they are only where they were taken out with it. */
export function signupTable(rows: Row[], t: Translate, withPeople: boolean): Cell[][] {
  const sessions = [...new Set(rows.flatMap(({ places }) => places.map(({ session }) => session)))].sort(
    (a, b) => a - b,
  )
  const kinds = [...new Set(rows.flatMap(({ services }) => services.map(({ kind }) => kind)))].sort()
  const person = ['name', 'nameKana', 'phone', 'email', 'companions', 'needs'] as const
  const head = [
    ...['number', 'appliedAt', 'receivedAt', 'channel', 'people'].map((name) => t(`signups:table.${name}`)),
    ...sessions.map((number) => t('events:session', { number })),
    ...kinds.map((kind) => t(`events:service.${kind}`)),
    ...['ages', 'district', 'ageBand', 'sex', 'firstTime', 'group'].map((name) => t(`signups:table.${name}`)),
    ...(withPeople ? person.map((name) => t(`events:person.${name}`)) : []),
  ]
  const lines = rows.map((row): Cell[] => {
    const asked = row.services.filter(({ state }) => state !== 'cancelled')
    return [
      ...[
        row.number,
        moment(row.appliedAt),
        moment(row.receivedAt),
        t(`events-desk:channel.${row.channel}`),
        row.people,
      ],
      ...sessions.map((number) => {
        const place = row.places.find(({ session }) => session === number)
        return place ? t(`events:place.${place.state}`) : ''
      }),
      ...kinds.map(
        (kind) => Math.max(0, ...asked.filter((each) => each.kind === kind).map(({ people }) => people)) || '',
      ),
      asked.find(({ kind }) => kind === 'childcare')?.ages.join(' ') ?? '',
      ...[row.district ?? '', row.ageBand ?? '', row.sex ? t(`signups:sexOf.${row.sex}`) : ''],
      ...[row.firstTime ? t('signups:yes') : '', row.group ?? ''],
      ...(withPeople ? person.map((name) => textOf(row.applicant ?? null, name)) : []),
    ]
  })
  return [head, ...lines]
}

function textOf(applicant: Applicant | null, name: keyof Applicant): string {
  const value = applicant?.[name] ?? ''
  if (Array.isArray(value)) return value.join('、')
  return name === 'phone' ? phoneCell(value) : value
}

/** The name of such a file: of which day it is. */
export const tableName = (slug: string, now = new Date()): string => `signups-${slug}-${isoDay(now)}`
