import { href } from '#app/href.ts'
import { A, useText } from './language.tsx'

export type DeskPlace =
  | 'submissions'
  | 'opinions'
  | 'groups'
  | 'plans'
  | 'translations'
  | 'consultations'
  | 'surveys'
  | 'referrals'
  | 'board'
  | 'organisations'
  | 'events'
  | 'staff'
  | 'journal'
  | 'mails'
  | 'settings'
  | 'account'

type Entry = { place: DeskPlace; to: string; roles?: string[] }
/** A subject of the desk: with several entries it has a name of its own, and they stand in a second row. */
type Subject = { name: string; entries: Entry[] }

const subjects: Subject[] = [
  {
    name: 'answering',
    entries: [
      { place: 'submissions', to: href('/desk/submissions') },
      { place: 'opinions', to: href('/desk/opinions') },
      { place: 'groups', to: href('/desk/groups', { state: 'waiting' }) },
    ],
  },
  {
    name: 'plans',
    entries: [
      { place: 'plans', to: href('/desk/plans') },
      { place: 'translations', to: href('/desk/translations'), roles: ['editor', 'administrator'] },
    ],
  },
  { name: 'consultations', entries: [{ place: 'consultations', to: href('/desk/consultations') }] },
  { name: 'surveys', entries: [{ place: 'surveys', to: href('/desk/surveys') }] },
  { name: 'events', entries: [{ place: 'events', to: href('/desk/events') }] },
  {
    name: 'civil',
    entries: [
      { place: 'organisations', to: href('/desk/organisations'), roles: ['editor', 'administrator'] },
      { place: 'referrals', to: href('/desk/referrals'), roles: ['editor'] },
      { place: 'board', to: href('/desk/board'), roles: ['editor', 'administrator'] },
    ],
  },
  {
    name: 'administration',
    entries: [
      { place: 'staff', to: href('/desk/staff'), roles: ['administrator'] },
      { place: 'mails', to: href('/desk/mails'), roles: ['administrator'] },
      { place: 'journal', to: href('/desk/journal'), roles: ['administrator'] },
      { place: 'settings', to: href('/desk/settings'), roles: ['administrator'] },
    ],
  },
]

function subjectsFor(roles: readonly string[]): Subject[] {
  const isOpen = (entry: Entry) => !entry.roles || entry.roles.some((role) => roles.includes(role))
  return subjects
    .map(({ name, entries }) => ({ name, entries: entries.filter(isOpen) }))
    .filter(({ entries }) => entries.length > 0)
}

type Props = { roles: readonly string[]; current?: DeskPlace }

/** The subjects a person works on; each leads to the first of its places that is open to them. */
export function DeskNavigation({ roles, current }: Props) {
  const { t, say } = useText()
  return (
    <nav className="bar-nav" aria-label={t('ui:desk.navigation')}>
      {subjectsFor(roles).map(({ name, entries: [first, ...more] }) => (
        <A
          key={name}
          to={first?.to ?? href('/desk')}
          aria-current={[first, ...more].some((each) => each?.place === current) ? 'true' : undefined}
        >
          {say(`ui:desk.${more.length > 0 || !first ? name : first.place}`)}
        </A>
      ))}
    </nav>
  )
}

/** The places of the subject one is in, where it has several. */
export function DeskSubject({ roles, current }: Props) {
  const { t, say } = useText()
  const subject = subjectsFor(roles).find(({ entries }) => entries.some(({ place }) => place === current))
  if (!subject || subject.entries.length < 2) return null
  return (
    <nav className="bar-sub" aria-label={t('ui:desk.within', { subject: t(`ui:desk.${subject.name}`) })}>
      {subject.entries.map(({ place, to }) => (
        <A key={place} to={to} aria-current={place === current ? 'true' : undefined}>
          {say(`ui:desk.${place}`)}
        </A>
      ))}
    </nav>
  )
}
