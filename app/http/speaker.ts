import type { AppLoadContext } from '@remix-run/node'
import { config } from '#config'
import { prefixOf } from '../text/language.ts'
import { translator } from '../text/translation.ts'

/** What a document says of itself in the language it was asked for in; pages add how days are written. */
export function speakerOf({ lang, cityName }: AppLoadContext) {
  return {
    lang,
    publisher: cityName,
    t: translator(lang),
    address: (path: string) => config.publicUrl + prefixOf(lang) + path,
  }
}
