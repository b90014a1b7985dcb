import { type RawBuilder, type SqlBool, sql } from 'kysely'
import { badCharacters } from '#app/text/characters.ts'
import { eventKinds } from './event-form.ts'
import { type Month, momentsOf, readMonth } from './month.ts'
import type { EventKind, ServiceKind } from './tables.ts'

/** What somebody may need in order to come at all. */
export const helps = ['childcare', 'sign_language', 'captions'] as const satisfies ServiceKind[]
export type Help = (typeof helps)[number]
const forms = ['venue', 'online'] as const

/** What somebody looks for; all of it stands in the address, so that an answer can be kept as a bookmark. */
export type EventFilter = {
  kind?: EventKind
  month?: Month
  venue?: string
  form?: (typeof forms)[number]
  plan?: string
  helps: Help[]
  /** Applications are taken now. */
  open: boolean
  /** Those that are over instead of those to come. */
  past: boolean
}

/** What an address asks for; what cannot be asked for is passed over. */
export function readFilter(query: URLSearchParams): EventFilter {
  const text = (name: string) => {
    const typed = query.get(name)?.slice(0, 200)
    return typed && badCharacters(typed) === null ? typed : undefined
  }
  return {
    kind: eventKinds.find((kind) => kind === query.get('kind')),
    month: readMonth(query.get('month')),
    venue: text('venue'),
    form: forms.find((form) => form === query.get('form')),
    plan: text('plan'),
    helps: helps.filter((help) => query.has(help)),
    open: query.has('open'),
    past: query.get('when') === 'past',
  }
}

/** The same as it stands in an address. */
export function filterQuery({ helps, open, past, ...chosen }: EventFilter): Record<string, string | undefined> {
  return {
    ...chosen,
    ...Object.fromEntries(helps.map((help) => [help, '1'])),
    ...(open && { open: '1' }),
    ...(past && { when: 'past' }),
  }
}

/** Whether anything is asked for beyond what is shown anyway. */
export const isFiltered = (filter: EventFilter): boolean =>
  Object.values(filterQuery({ ...filter, past: false })).some((value) => value !== undefined)

/** Conditions on a session `s` of a published event `e`; when it takes place is for whoever asks to say. */
export function matching({ kind, month, venue, form, plan, helps, open }: EventFilter, now: Date): RawBuilder<SqlBool> {
  const conditions = [sql<SqlBool>`true`]
  if (kind) conditions.push(sql`e.kind = ${kind}`)
  if (month) {
    const { from, until } = momentsOf(month)
    conditions.push(sql`s.starts_at >= ${from} and s.starts_at < ${until}`)
  }
  if (venue) conditions.push(sql`s.venue = ${venue}`)
  if (form) conditions.push(sql`s.form in (${form}, 'both')`)
  if (plan) conditions.push(isAbout(plan))
  for (const help of helps) conditions.push(sql`${hasHelp(help)} and s.cancelled_at is null`)
  if (open) {
    conditions.push(
      sql`e.opens_at <= ${now} and e.closes_at > ${now} and s.starts_at > ${now} and s.cancelled_at is null`,
    )
  }
  return sql.join(conditions, sql` and `)
}

const isAbout = (plan: string) => sql<SqlBool>`exists (select from plans p where p.slug = ${plan} and (
  exists (select from event_sections x join sections c on c.id = x.section_id where x.event_id = e.id and c.plan_id = p.id)
  or exists (select from consultations c where c.id = e.consultation_id and c.plan_id = p.id)))`

/** It can be asked for, or is there for everybody. */
const hasHelp = (help: Help) => sql<SqlBool>`(${help} = any(e.accessibility) or exists (
  select from session_services v where v.session_id = s.id and v.kind = ${help} and v.quota > 0))`

/** Which of the helps a session `s` of `e` has. */
export const helpsOf = sql<
  Help[]
>`array(select help from unnest(array[${sql.join(helps.map((help) => sql.lit(help)))}]) help
  where help = any(e.accessibility) or exists (
    select from session_services v where v.session_id = s.id and v.kind = help and v.quota > 0))`
