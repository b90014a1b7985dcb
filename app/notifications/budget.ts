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
  referral: 'groups',
  referral_reminder: 'groups',
  profile_decided: 'groups',
  news_withdrawn: 'groups',
  post_removed: 'groups',
  draft_ending: 'groups',
}

/** What strangers can cause without end is put off so many days and no more. What the city owes has no end. */
const mostDays = 3
const byStrangers: (keyof typeof budgets)[] = ['comments', 'applications', 'board', 'invitations']

/** The kinds that are counted together with this one; null for links, which are bounded where they are made. */
export function budgetOf(kind: MailKind): { most: number; kinds: string[]; mostDays: number | null } | null {
  if (kind === 'link') return null
  const cause = causes[kind]
  const kinds = Object.entries(causes).flatMap(([each, its]) => (its === cause ? [each] : []))
  return { most: budgets[cause], kinds, mostDays: byStrangers.includes(cause) ? mostDays : null }
}
