import { sql } from 'kysely'
import type { Trx } from '#db/connection'
import type { MailKind } from './tables.ts'

/**
 * How many mails one address gets in a day, by what brings them about. Nobody confirmed that a typed address is theirs, and
 * we must not be used to fill somebody's letter box; but what strangers cause never uses up what else is to reach it. What is
 * more than that goes out on a later day: what people were promised comes late rather than never.
 */
const budgets = {
  /** Whoever comments types any address. */
  comments: 20,
  /** The same for whoever applies to an event, changes that or gives it up. */
  applications: 20,
  /** Whoever writes to a group about a post. */
  board: 20,
  /** People who move their account, who type any address. */
  addresses: 10,
  /** Members of groups, who type the addresses of others. */
  invitations: 10,
  /** The city has answered, or something happened to an event. */
  answers: 20,
  places: 40,
  /** What happened to a group that somebody acts for, by themselves or by the city. */
  groups: 100,
}

const causes: Record<Exclude<MailKind, 'link'>, keyof typeof budgets> = {
  receipt: 'comments',
  signup_received: 'applications',
  signup_accepted: 'applications',
  signup_amended: 'applications',
  signup_cancelled: 'applications',
  signup_again: 'applications',
  board_message: 'board',
  invitation: 'invitations',
  hand_over: 'invitations',
  address: 'addresses',
  answer: 'answers',
  signup_not_drawn: 'places',
  signup_not_selected: 'places',
  signup_reserve: 'places',
  signup_offer: 'places',
  signup_lapsed: 'places',
  signup_changed: 'places',
  signup_session_cancelled: 'places',
  signup_service_given: 'places',
  signup_reminder: 'places',
  signup_thanks: 'places',
  group: 'groups',
  address_changed: 'groups',
  referral: 'groups',
  referral_reminder: 'groups',
  profile_decided: 'groups',
  news_withdrawn: 'groups',
  post_removed: 'groups',
  draft_ending: 'groups',
}

/** What strangers can cause without end is put off so many days and no more. What the city owes has no end. */
const mostDays = 3
const byStrangers: (keyof typeof budgets)[] = ['comments', 'applications', 'board', 'addresses', 'invitations']

/** The kinds that are counted together with this one; null for links, which are bounded where they are made. */
function budgetOf(kind: MailKind): { most: number; kinds: string[]; mostDays: number | null } | null {
  if (kind === 'link') return null
  const cause = causes[kind]
  const kinds = Object.entries(causes).flatMap(([each, its]) => (its === cause ? [each] : []))
  return { most: budgets[cause], kinds, mostDays: byStrangers.includes(cause) ? mostDays : null }
}

export type Turn = { turn: Date; isTooMany: boolean }

/**
 * When it is the turn of one more mail to each address: a day after the one that is so many before it. Nothing for those whose
 * turn it is.
 */
export async function turnsOf(trx: Trx, mails: { kind: MailKind; recipient: string }[]): Promise<(Turn | undefined)[]> {
  const asked = mails.flatMap(({ kind, recipient }, at) => {
    const budget = budgetOf(kind)
    return budget ? [{ at, recipient, ...budget }] : []
  })
  const turns: (Turn | undefined)[] = mails.map(() => undefined)
  if (asked.length === 0) return turns
  const { rows } = await sql<Turn & { at: number }>`
    select at, turn, coalesce(turn > now() + "mostDays" * interval '1 day', false) as is_too_many
    from json_to_recordset(${JSON.stringify(asked)}::text::json)
      as asked(at int, recipient text, kinds text[], most int, "mostDays" float8),
    lateral (
      select coalesce(not_before, made_at) + interval '1 day' as turn from mails
      where recipient_hash = asked.recipient and kind = any(asked.kinds) and why is distinct from 'too_many'
      order by 1 desc offset asked.most - 1 limit 1) before
    where turn > now()`.execute(trx)
  for (const { at, turn, isTooMany } of rows) turns[at] = { turn, isTooMany }
  return turns
}
