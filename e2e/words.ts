import type { Language } from '#app/text/language.ts'
import { stripRuby } from '#app/text/ruby.ts'
import { translator } from '#app/text/translation.ts'

/** The words of the portal, so that journeys say what a person reads without writing it down twice. */
export function words(key: string, values?: Record<string, unknown>, language: Language = 'ja'): string {
  return stripRuby(translator(language)(key, values))
}
