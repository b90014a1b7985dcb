import { useText } from './language.tsx'
import { type StateTone, Tag } from './tag.tsx'

/** Every state there is, by kind; `word` is where its name stands in locales/. */
export const states = {
  call: {
    word: (state: string) => `consultations:state.${state}`,
    tones: { draft: 'closed', announced: 'soon', open: 'open', closed: 'closed', answered: 'good' },
  },
  survey: {
    word: (state: string) => `surveys:state.${state}`,
    tones: { draft: 'closed', coming: 'soon', open: 'open', closed: 'closed' },
  },
  event: {
    word: (state: string) => `events:state.${state}`,
    tones: { draft: 'closed', coming: 'soon', open: 'open', closed: 'closed', past: 'closed', cancelled: 'bad' },
  },
  place: {
    word: (state: string) => `events:place.${state}`,
    tones: {
      ...{ applied: 'soon', accepted: 'good', waiting: 'soon', offered: 'act', not_drawn: 'closed' },
      ...{ not_selected: 'closed', declined: 'closed', lapsed: 'closed', cancelled: 'closed' },
    },
  },
  mark: {
    word: (state: string) => `selection:mark.${state}`,
    tones: { unmarked: 'closed', selected: 'good', reserve: 'soon', not_selected: 'closed' },
  },
  draw: {
    word: (state: string) => `draws:state.${state}`,
    tones: {
      ...{ notPublished: 'closed', open: 'open', toList: 'soon', nobody: 'closed', waits: 'soon' },
      ...{ toDraw: 'soon', drawn: 'good', cancelled: 'bad', begun: 'closed' },
    },
  },
  answer: {
    word: (state: string) => `answers:state.${state}`,
    tones: {
      ...{ unanswered: 'closed', draft: 'closed', submitted: 'soon' },
      ...{ returned: 'act', approved: 'good', published: 'good' },
    },
  },
  submission: {
    word: (state: string) => `answers:flag.${state}`,
    tones: { late: 'closed', withdrawn: 'closed', excluded: 'closed' },
  },
  moderation: {
    word: (state: string) => `discussion:desk.${state}`,
    tones: { waiting: 'act', shown: 'good', held: 'closed' },
  },
  referral: {
    word: (state: string) => `referrals:state.${state}`,
    tones: { draft: 'closed', sent: 'open', over: 'act', published: 'good' },
  },
  organisation: {
    word: (state: string) => `groups:state.${state}`,
    tones: {
      ...{ applying: 'soon', registered: 'good', renewal_due: 'act', dormant: 'closed' },
      ...{ struck_off: 'closed', refused: 'bad', withdrawn: 'closed' },
    },
  },
  application: {
    word: (state: string) => `groups:applicationState.${state}`,
    tones: {
      ...{ draft: 'closed', applied: 'soon', correction_asked: 'act', registered: 'good' },
      ...{ refused: 'bad', withdrawn: 'closed' },
    },
  },
  post: { word: (state: string) => `board:state.${state}`, tones: { removed: 'bad', over: 'closed' } },
  staff: {
    word: (state: string) => `accounts:state.${state}`,
    tones: { active: 'good', invited: 'soon', disabled: 'closed' },
  },
  import: {
    word: (state: string) => `plan-import:state.${state}`,
    tones: { waiting: 'soon', ready: 'open', taken: 'good', undone: 'closed', refused: 'bad', forgotten: 'closed' },
  },
  mail: {
    word: (state: string) => `mails:state.${state}`,
    tones: { waiting: 'soon', sent: 'good', refused: 'bad', kept: 'closed' },
  },
} as const satisfies Record<string, { word: (state: string) => string; tones: Record<string, StateTone> }>

type Kind = keyof typeof states
export type StateOf<K extends Kind> = keyof (typeof states)[K]['tones'] & string

export const toneOf = <K extends Kind>(kind: K, state: StateOf<K>): StateTone =>
  (states[kind].tones as Record<string, StateTone>)[state] ?? 'closed'

export const wordOf = <K extends Kind>(kind: K, state: StateOf<K>): string => states[kind].word(state)

/** A state in its word, colour and icon. */
export function StateTag<K extends Kind>({ kind, state }: { kind: K; state: StateOf<K> }) {
  const { say } = useText()
  return <Tag tone={toneOf(kind, state)}>{say(wordOf(kind, state))}</Tag>
}
