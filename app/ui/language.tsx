import { type ComponentProps, createContext, type ReactNode, useContext } from 'react'
import { ownPath } from '#app/own-path.ts'
import { isStale, pick, type Wording, writtenIn } from '#app/wording.ts'
import { plain, RubyText } from './ruby.tsx'

export { pick, plain, RubyText }

export type Lang = 'ja' | 'ja-easy' | 'en'

export type Speech = {
  lang: Lang
  /** The path being shown, with its search, without language prefix. */
  path: string
  t(key: string, values?: Record<string, unknown>): string
  say(key: string, values?: Record<string, unknown>): ReactNode
  /** With its ruby as written, for what shows it and also needs it plain. */
  written(key: string, values?: Record<string, unknown>): string
  cityName: string
}

const prefixes: Record<Lang, string> = { ja: '', 'ja-easy': '/easy', en: '/en' }
const unprefixed = /^\/(?:files|api|assets)(?:\/|$)/

export const SpeechContext = createContext<Speech | undefined>(undefined)

/** What a page speaks with: `translate` gives messages as written, with their ruby. */
export function speak(from: Pick<Speech, 'lang' | 'path' | 'cityName'> & { translate: Speech['t'] }): Speech {
  const { translate, ...rest } = from
  return {
    ...rest,
    t: (key, values) => plain(translate(key, values)),
    say: (key, values) => <RubyText text={translate(key, values)} />,
    written: translate,
  }
}

export function useText(): Speech {
  const speech = useContext(SpeechContext)
  if (!speech) throw new Error('useText outside of SpeechContext')
  return speech
}

/** The address of a path of this portal in a language; a path that would leave it leads home, other addresses stay. */
export function address(to: string, lang: Lang): string {
  if (!to.startsWith('/')) return to
  const path = ownPath(to) ?? '/'
  if (unprefixed.test(path)) return path
  return path === '/' ? prefixes[lang] || '/' : prefixes[lang] + path
}

/** The language tag of a page; easy Japanese is Japanese to a screen reader. */
export function languageTag(lang: Lang): string {
  return lang === 'en' ? 'en' : 'ja'
}

/** Words or numbers in a row, as each language parts them. */
export function listed(lang: Lang, items: (string | number)[]): string {
  return items.join(lang === 'en' ? ', ' : '・')
}

export function A({
  to,
  lang,
  children,
  ...rest
}: Omit<ComponentProps<'a'>, 'href' | 'lang'> & { to: string; lang?: Lang }) {
  const speech = useText()
  return (
    <a href={address(to, lang ?? speech.lang)} hrefLang={lang && languageTag(lang)} {...rest}>
      {children}
    </a>
  )
}

export function LanguageSwitch() {
  const { lang, path, t, say } = useText()
  const names: [Lang, ReactNode][] = [
    ['ja', say('ui:language.ja')],
    ['ja-easy', say('ui:language.easy')],
    ['en', say('ui:language.en')],
  ]
  return (
    <nav className="langs" aria-label={t('ui:language.choose')}>
      {names.map(([each, name]) => (
        <A key={each} to={path} lang={each} aria-current={each === lang ? 'true' : undefined}>
          <span lang={languageTag(each)}>{name}</span>
        </A>
      ))}
    </nav>
  )
}

/** Content in the page's language where it was written, else the original, marked as Japanese. */
export function Written({ as: As = 'span', ...wording }: Wording & { as?: 'span' | 'p' | 'div' | 'h2' | 'h3' }) {
  const { lang } = useText()
  const own = writtenIn(lang, wording)
  return (
    <As lang={own === null && lang === 'en' ? 'ja' : undefined}>
      <RubyText text={own ?? wording.ja} />
      {isStale(lang, wording) && (isLong(As) ? <NowBelow text={wording.ja} /> : <Now text={wording.ja} />)}
    </As>
  )
}

const isLong = (as: string) => as === 'div'

/** Under a text that was translated from an earlier one: what stands now, folded. */
export function NowBelow({ text }: { text: ReactNode }) {
  const { say } = useText()
  return (
    <details className="block-original" data-stale>
      <summary>
        <strong>{say('ui:stale.note')}</strong> {say('ui:stale.now')}
      </summary>
      <div lang="ja">{text}</div>
    </details>
  )
}

/** Beside words that were translated from an earlier text: those that stand now, in Japanese. */
function Now({ text }: { text: string }) {
  const { say } = useText()
  return (
    <small className="now">
      {' '}
      ({say('ui:stale.short')} <span lang="ja">{text}</span>)
    </small>
  )
}
