import { type Language, splitLanguage } from '../text/language.ts'

/** Where a request wants to go, as the pages see it. */
export type Target = {
  lang: Language
  /** Without language prefix. */
  path: string
  /** With its question mark, or ''. */
  search: string
  /** The address no page can have: turned away before anything looks it up. */
  isNowhere: boolean
}

// Any origin will do: pages build their addresses from paths and PUBLIC_URL, never from what a Host header says.
const origin = 'http://portal.invalid'

/** Reads the request line; null where it holds no address. Joined, not resolved: `//other.example` is a path like any. */
export function readTarget(line: string): Target | null {
  const from = line.startsWith('/') ? origin + line : /^https?:\/\//i.test(line) ? line : ''
  if (!URL.canParse(from)) return null
  const { pathname, searchParams, search } = new URL(from)
  const { lang, path } = splitLanguage(pathname)
  // Remix answers both with what only a hydrated page would ask for: its loader's data, its list of routes.
  const isInternal = path === '/__manifest'
  searchParams.delete('_data')
  return {
    lang,
    path,
    search: /_data|%00/i.test(search) ? withoutNul(searchParams) : search,
    isNowhere: isInternal || path.startsWith('//') || /%00/.test(path),
  }
}

/** PostgreSQL cannot take the character, and nobody types it. */
function withoutNul(search: URLSearchParams): string {
  const text = search.toString().replaceAll('%00', '')
  return text && `?${text}`
}

export const requestUrl = ({ path, search }: Target): string => origin + path + search
