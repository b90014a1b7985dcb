import { pathPart } from '#app/href.ts'
import { type Language, prefixOf, splitLanguage } from '#app/text/language.ts'
import { type SitePage, sitePage } from './site.ts'

/** Where a request wants to go, as the pages see it. */
export type Target = {
  lang: Language
  /** Without language prefix, in its one spelling. */
  path: string
  /** With its question mark, or '': only what the page asks for, each name once unless the page takes several. */
  search: string
  page: SitePage
  /** The same address as it should have been written, where it was written otherwise. */
  spelled: string | null
}

// Any origin will do: pages build their addresses from paths and PUBLIC_URL, never from what a Host header says.
const origin = 'http://portal.invalid'

/** The address that no page has. */
export const nowhere: Target = { lang: 'ja', path: '/refused', search: '', page: sitePage('/refused'), spelled: null }

/** Reads the request line; null where it holds no address that could be anybody's. */
export function readTarget(line: string): Target | null {
  const from = line.startsWith('/') ? origin + line : /^https?:\/\//i.test(line) ? line : ''
  if (!URL.canParse(from)) return null
  const { pathname, searchParams, search } = new URL(from)
  const path = decoded(pathname)
  const split = splitLanguage(path ?? pathname)
  // Remix answers the second with its list of routes, which only hydrated pages would ask for
  if (path === null || split.path === '/__manifest') return { ...nowhere, lang: split.lang }
  const page = sitePage(split.path)
  const here = { lang: split.lang, path: cased(page.pattern, split.path), page }
  const asWritten = (/^https?:\/\/[^/?#]*/i.exec(line) ? pathname : line).split(/[?#]/)[0] ?? ''
  const address = addressIn(here)
  const spelled = asWritten === address ? null : address + search
  // Remix would take what stands there for a host
  if (/^\/%(2F|5C)/.test(here.path)) return { ...nowhere, lang: here.lang, spelled }
  return { ...here, search: askedFor(page, searchParams), spelled }
}

const addressIn = ({ lang, path }: Pick<Target, 'lang' | 'path'>) =>
  path === '/' ? prefixOf(lang) || '/' : prefixOf(lang) + path

/**
 * One spelling: no empty parts and no slash at the end, percent signs only where they must be. Null where they stand for
 * no text, or for NUL, which PostgreSQL cannot take and nobody types.
 */
function decoded(pathname: string): string | null {
  try {
    const parts = pathname
      .split('/')
      .filter(Boolean)
      .map((part) => decodeURIComponent(part))
    if (parts.some((part) => part.includes('\0'))) return null
    return `/${parts.map(pathPart).join('/')}`
  } catch {
    return null
  }
}

/** What the site map writes out, as it writes it: `/Plans/x` is `/plans/x`. */
function cased(pattern: string, path: string): string {
  const wanted = pattern.split('/')
  return path
    .split('/')
    .map((part, at) => (wanted[at] === undefined || /^[:*]/.test(wanted[at]) || wanted[0] !== '' ? part : wanted[at]))
    .join('/')
}

function askedFor({ query }: SitePage, given: URLSearchParams): string {
  const kept = new URLSearchParams()
  for (const each of [...query, 'furigana']) {
    const name = each.replace('[]', '')
    const values = given.getAll(name).map((value) => value.replaceAll('\0', ''))
    // readings of all kanji, which every page can be asked for with
    for (const value of each === name ? values.slice(0, 1) : values)
      if (each !== 'furigana' || value === 'all') kept.append(name, value)
  }
  return kept.size > 0 ? `?${kept}` : ''
}

export const requestUrl = ({ path, search }: Pick<Target, 'path' | 'search'>): string => origin + path + search
