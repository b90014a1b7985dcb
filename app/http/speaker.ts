import type { AppLoadContext } from '#app/remix.ts'
import { prefixOf } from '#app/text/language.ts'
import { translator } from '#app/text/translation.ts'
import { config } from '#config'

/** What a document says of itself in the language it was asked for in; pages add how days are written. */
export function speakerOf({ lang, cityName }: AppLoadContext) {
  return {
    lang,
    publisher: cityName,
    t: translator(lang),
    address: (path: string) => config.publicUrl + prefixOf(lang) + path,
  }
}
