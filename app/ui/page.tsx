import type { ReactNode } from 'react'
import { paths } from '#app/paths.ts'
import { type Crumb, Crumbs } from './crumbs.tsx'
import { Brand, SkipLink } from './frame.tsx'
import { Icon } from './icon.tsx'
import { A, LanguageSwitch, useText } from './language.tsx'

export { DeskPage } from './desk-page.tsx'

/**
 * The public frame. `title` becomes the page's h1 (leave it out where the page places its own), `lead` the sentence
 * under it, `strip` a StateStrip. `wide` uses the whole width, for reading with an outline, results and comparison.
 */
export function Page({
  title,
  lead,
  crumbs,
  children,
  wide = false,
  strip,
  switchRuby = false,
}: {
  title?: ReactNode
  lead?: ReactNode
  crumbs?: Crumb[]
  children?: ReactNode
  wide?: boolean
  strip?: ReactNode
  switchRuby?: boolean
}) {
  return (
    <div className="page">
      <SkipLink />
      <header className="bar">
        <Brand to={paths.home()} />
        <MainNavigation />
        <LanguageSwitch />
      </header>
      <main id="main" tabIndex={-1} className={wide ? 'wrap wide' : 'wrap'}>
        {(crumbs || switchRuby) && (
          <div className="above">
            {crumbs && <Crumbs items={crumbs} />}
            {switchRuby && <RubySwitch />}
          </div>
        )}
        {strip}
        {title && <h1>{title}</h1>}
        {lead && <p className="lead">{lead}</p>}
        {children}
      </main>
      <PageFooter />
    </div>
  )
}

function MainNavigation() {
  const { t, say, path } = useText()
  const entries = [
    { to: paths.plans(), label: say('ui:frame.plans') },
    { to: paths.consultations(), label: say('ui:frame.consultations') },
    { to: paths.surveys(), label: say('ui:frame.surveys') },
    { to: paths.events(), label: say('ui:frame.events') },
    { to: paths.groups(), label: say('ui:frame.groups') },
    { to: paths.search(), label: say('ui:frame.search') },
  ]
  return (
    <nav className="bar-nav" aria-label={t('ui:frame.navigation')}>
      {entries.map(({ to, label }) => (
        <A key={to} to={to} aria-current={isWithin(path, to) ? 'true' : undefined}>
          {label}
        </A>
      ))}
    </nav>
  )
}

function isWithin(path: string, to: string): boolean {
  return path === to || path.startsWith(`${to}/`) || path.startsWith(`${to}?`)
}

/** Shows or hides readings by CSS alone (`:has`), so that reading pages need no script. */
function RubySwitch() {
  const { say, lang } = useText()
  return (
    <label className="ruby-switch">
      <input type="checkbox" id="ruby-switch" defaultChecked={lang === 'ja-easy'} />
      <span>{say('ui:frame.ruby')}</span>
    </label>
  )
}

function PageFooter() {
  const { t, say, cityName } = useText()
  return (
    <footer className="foot">
      <p>
        <strong>{say('ui:frame.name')}</strong>
        <span>{say('ui:frame.motto', { city: cityName })}</span>
      </p>
      <nav aria-label={t('ui:frame.footer')}>
        <A to={paths.about()}>{say('ui:frame.about')}</A>
        <A to={paths.accessibility()}>{say('ui:frame.accessibility')}</A>
        <A to={paths.openData()}>{say('ui:frame.openData')}</A>
        <A to={paths.feed()}>{say('ui:frame.feed')}</A>
        <A to={paths.desk()}>
          <Icon name="pen" />
          {say('ui:frame.desk')}
        </A>
      </nav>
    </footer>
  )
}
