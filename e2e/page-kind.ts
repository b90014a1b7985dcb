import { splitLanguage } from '#app/text/language.ts'
import { routes } from '../remix.config.js'

const patterns = routes.map(({ path }) => ({
  path,
  matches: new RegExp(`^${path.replaceAll('.', '\\.').replace(/:\w+/g, '[^/]+').replace('*', '.*')}$`),
}))

/** Which page of the site map an address is, in which language: `ja /plans/:plan`. */
export function pageKind(address: string): string {
  const { lang, path } = splitLanguage(new URL(address).pathname)
  return `${lang} ${patterns.find(({ matches }) => matches.test(path))?.path ?? path}`
}
