import type { ReactNode } from 'react'
import { href } from '#app/href.ts'
import { type Crumb, Crumbs } from './crumbs.tsx'
import { DeskNavigation, type DeskPlace, DeskSubject } from './desk-navigation.tsx'
import { Brand, SkipLink } from './frame.tsx'
import { A, useText } from './language.tsx'
import { Told } from './told.tsx'

type Me = { name: string; roles: readonly string[] }

/** The frame of the desk: what the person may do, their name, and the way out. */
export function DeskPage({
  title,
  lead,
  me,
  current,
  children,
  wide = false,
  way,
  crumbs = way && [...way, { label: title }],
}: {
  title?: ReactNode
  lead?: ReactNode
  me: Me
  current?: DeskPlace
  children?: ReactNode
  wide?: boolean
  /** What lies above this page, which comes last in it. */
  way?: Crumb[]
  /** The same with a last one that is not the title. */
  crumbs?: Crumb[]
}) {
  const { say, t } = useText()
  return (
    <div className="page desk-page">
      <SkipLink />
      <header className="bar">
        <Brand to={href('/desk')} place={say('ui:frame.desk')} />
        <DeskNavigation roles={me.roles} current={current} />
        <nav className="me" aria-label={t('ui:desk.me')}>
          <A to={href('/desk/account')} aria-current={current === 'account' ? 'true' : undefined}>
            {me.name}
          </A>
          <A to={href('/desk/sign-out')}>{say('ui:desk.signOut')}</A>
        </nav>
      </header>
      <DeskSubject roles={me.roles} current={current} />
      <main id="main" tabIndex={-1} className={wide ? 'wrap wide' : 'wrap'}>
        {crumbs && (
          <div className="above">
            <Crumbs items={crumbs} />
          </div>
        )}
        <Told />
        {title && <h1>{title}</h1>}
        {lead && <p className="lead">{lead}</p>}
        {children}
      </main>
    </div>
  )
}
