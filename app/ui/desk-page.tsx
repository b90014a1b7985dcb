import type { ReactNode } from 'react'
import { paths } from '../paths.ts'
import { type Crumb, Crumbs } from './crumbs.tsx'
import { Brand, SkipLink } from './frame.tsx'
import { A, useText } from './language.tsx'

export type DeskPlace =
  | 'submissions'
  | 'opinions'
  | 'groups'
  | 'plans'
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

type Me = { name: string; roles: readonly string[] }

/** The frame of the desk: what the person may do, their name, and the way out. */
export function DeskPage({
  title,
  lead,
  me,
  current,
  children,
  wide = false,
  crumbs,
}: {
  title?: ReactNode
  lead?: ReactNode
  me: Me
  current?: DeskPlace
  children?: ReactNode
  wide?: boolean
  crumbs?: Crumb[]
}) {
  const { say, t } = useText()
  return (
    <div className="page desk-page">
      <SkipLink />
      <header className="bar">
        <Brand to={paths.desk()} place={say('ui:frame.desk')} />
        <DeskNavigation me={me} current={current} />
        <nav className="me" aria-label={t('ui:desk.me')}>
          <A to={paths.account()} aria-current={current === 'account' ? 'true' : undefined}>
            {me.name}
          </A>
          <A to={paths.signOut()}>{say('ui:desk.signOut')}</A>
        </nav>
      </header>
      <main id="main" tabIndex={-1} className={wide ? 'wrap wide' : 'wrap'}>
        {crumbs && (
          <div className="above">
            <Crumbs items={crumbs} />
          </div>
        )}
        {title && <h1>{title}</h1>}
        {lead && <p className="lead">{lead}</p>}
        {children}
      </main>
    </div>
  )
}

function DeskNavigation({ me, current }: { me: Me; current?: DeskPlace }) {
  const { t, say } = useText()
  const entries: { place: DeskPlace; to: string; label: ReactNode; roles?: string[] }[] = [
    { place: 'submissions', to: paths.deskSubmissions(), label: say('ui:desk.submissions') },
    { place: 'opinions', to: paths.deskOpinions(), label: say('ui:desk.opinions') },
    { place: 'groups', to: paths.deskGroups(), label: say('ui:desk.groups') },
    { place: 'plans', to: paths.deskPlans(), label: say('ui:desk.plans') },
    { place: 'consultations', to: paths.deskConsultations(), label: say('ui:desk.consultations') },
    { place: 'surveys', to: paths.deskSurveys(), label: say('ui:desk.surveys') },
    { place: 'events', to: paths.deskEvents(), label: say('ui:desk.events') },
    { place: 'referrals', to: paths.deskReferrals(), label: say('ui:desk.referrals'), roles: ['editor'] },
    { place: 'board', to: paths.deskBoard(), label: say('ui:desk.board'), roles: ['editor', 'administrator'] },
    {
      place: 'organisations',
      to: paths.deskOrganisations(),
      label: say('ui:desk.organisations'),
      roles: ['editor', 'administrator'],
    },
    { place: 'staff', to: paths.deskStaff(), label: say('ui:desk.staff'), roles: ['administrator'] },
    { place: 'mails', to: paths.deskMails(), label: say('ui:desk.mails'), roles: ['administrator'] },
    { place: 'journal', to: paths.deskJournal(), label: say('ui:desk.journal'), roles: ['administrator'] },
    { place: 'settings', to: paths.settings(), label: say('ui:desk.settings'), roles: ['administrator'] },
  ]
  return (
    <nav className="bar-nav" aria-label={t('ui:desk.navigation')}>
      {entries
        .filter(({ roles }) => !roles || roles.some((role) => me.roles.includes(role)))
        .map(({ place, to, label }) => (
          <A key={place} to={to} aria-current={place === current ? 'true' : undefined}>
            {label}
          </A>
        ))}
    </nav>
  )
}
