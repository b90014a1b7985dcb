export type Language = 'ja' | 'ja-easy' | 'en'

export const languages = ['ja', 'ja-easy', 'en'] as const satisfies readonly Language[]

const prefixes = { ja: '', 'ja-easy': '/easy', en: '/en' } as const

export const prefixOf = (lang: Language): '' | '/easy' | '/en' => prefixes[lang]

/** The language is the first part of the URL: none is Japanese. */
export function splitLanguage(pathname: string): { lang: Language; path: string } {
  for (const lang of ['ja-easy', 'en'] as const) {
    const prefix = prefixes[lang]
    if (pathname === prefix) return { lang, path: '/' }
    // One slash only, so that /en//other.example can never be taken for another host.
    if (pathname.startsWith(`${prefix}/`)) return { lang, path: pathname.slice(prefix.length).replace(/^\/+/, '/') }
  }
  return { lang: 'ja', path: pathname }
}

export const htmlLang = (lang: Language): 'ja' | 'en' => (lang === 'en' ? 'en' : 'ja')
