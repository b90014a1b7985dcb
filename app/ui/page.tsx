import { type ReactNode, useContext } from 'react'
import { href } from '#app/href.ts'
import { asksForReadings, withReadingsOr } from './all-readings.ts'
import { type Crumb, Crumbs } from './crumbs.tsx'
import { DocumentContext } from './document.tsx'
import { Brand, SkipLink } from './frame.tsx'
import { Icon } from './icon.tsx'
import { A, LanguageSwitch, useText } from './language.tsx'
import { Told } from './told.tsx'

export { DeskPage } from './desk-page.tsx'

/**
 * The public frame. `title` becomes the page's h1 (leave it out where the page places its own), `lead` the sentence
 * under it, `strip` a StateStrip. `wide` uses the whole width, for reading with an outline, results and comparison.
 * Without `crumbs` a page with a title lies right below the first one.
 */
export function Page({
  title,
  lead,
  crumbs,
  children,
  wide = false,
  strip,
  switchRuby = false,
  search,
}: {
  title?: ReactNode
  lead?: ReactNode
  crumbs?: Crumb[]
  children?: ReactNode
  wide?: boolean
  strip?: ReactNode
  switchRuby?: boolean
  /** A field in the bar, on pages that begin there. */
  search?: ReactNode
}) {
  const { say } = useText()
  const way = crumbs ?? (title ? [{ to: href('/'), label: say('ui:frame.home') }, { label: title }] : undefined)
  return (
    <div className="page">
      <SkipLink />
      <header className="bar">
        <Brand to={href('/')} />
        <MainNavigation />
        {search ?? <SearchLink />}
        <LanguageSwitch />
      </header>
      <main id="main" tabIndex={-1} className={wide ? 'wrap wide' : 'wrap'}>
        {(way || switchRuby) && (
          <div className="above">
            {way && <Crumbs items={way} />}
            {switchRuby && <RubySwitch />}
          </div>
        )}
        {strip}
        <Told />
        {title && <h1>{title}</h1>}
        {lead && <p className="lead">{lead}</p>}
        {children}
        <PageAddress />
      </main>
      <PageFooter />
    </div>
  )
}

/** On paper: where the page stands, as a printed sheet leads nowhere by itself. */
function PageAddress() {
  const { say } = useText()
  const address = useContext(DocumentContext)?.canonical
  return (
    address && (
      <p className="page-address" aria-hidden="true">
        {say('ui:frame.address')} {address}
      </p>
    )
  )
}

function MainNavigation() {
  const { t, say, path } = useText()
  const entries = [
    { to: href('/plans'), label: say('ui:frame.plans') },
    { to: href('/consultations'), label: say('ui:frame.consultations') },
    { to: href('/surveys'), label: say('ui:frame.surveys') },
    { to: href('/events'), label: say('ui:frame.events') },
    { to: href('/groups'), label: say('ui:frame.groups') },
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

/** Beside the name of the portal on the phone, where the navigation has no room for it. */
function SearchLink() {
  const { say, path } = useText()
  const to = href('/search')
  return (
    <A to={to} className="bar-search" aria-current={isWithin(path, to) ? 'true' : undefined}>
      <Icon name="search" />
      {say('ui:frame.search')}
    </A>
  )
}

function isWithin(path: string, to: string): boolean {
  return path === to || path.startsWith(`${to}/`) || path.startsWith(`${to}?`)
}

/** Shows or hides readings by CSS alone (`:has`), so that reading pages need no script. */
function RubySwitch() {
  const { say, lang, path } = useText()
  const all = asksForReadings(path)
  return (
    <>
      <label className="ruby-switch">
        <input type="checkbox" id="ruby-switch" defaultChecked={lang === 'ja-easy' || all} />
        <span>{say('ui:frame.ruby')}</span>
      </label>
      {lang === 'ja' && (
        <A to={withReadingsOr(path)} className="ruby-switch" rel="nofollow">
          {say(all ? 'ui:frame.rubyOwn' : 'ui:frame.rubyAll')}
        </A>
      )}
    </>
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
        <A to={href('/about')}>{say('ui:frame.about')}</A>
        <A to={href('/accessibility')}>{say('ui:frame.accessibility')}</A>
        <A to={href('/open-data')}>{say('ui:frame.openData')}</A>
        <A to={href('/feed.xml')}>{say('ui:frame.feed')}</A>
        <A to={href('/desk')}>
          <Icon name="pen" />
          {say('ui:frame.desk')}
        </A>
      </nav>
    </footer>
  )
}
