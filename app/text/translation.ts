import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import i18next, { type i18n } from 'i18next'
import { config } from '#config'
import { readCounted } from './counted.ts'
import { type Language, languages } from './language.ts'
import { stripRuby } from './ruby.ts'

const folder = join(process.cwd(), 'locales')

function read(): i18n {
  const resources = Object.fromEntries(
    languages.map((language) => [
      language,
      Object.fromEntries(
        readdirSync(join(folder, language))
          .filter((file) => file.endsWith('.json'))
          .map((file) => [file.replace('.json', ''), JSON.parse(readFileSync(join(folder, language, file), 'utf8'))]),
      ),
    ]),
  )
  const instance = i18next.createInstance()
  instance.init({
    resources,
    lng: 'ja',
    fallbackLng: 'ja',
    // Else i18next takes `easy` for a script, looks for ja-Easy and falls back to ja.
    lowerCaseLng: true,
    ns: Object.keys(resources.ja ?? {}),
    defaultNS: 'ui',
    initAsync: false,
    interpolation: { escapeValue: false },
    returnNull: false,
    showSupportNotice: false,
  })
  return instance
}

let loaded: i18n | undefined

export type Translate = (key: string, values?: Record<string, unknown>) => string

/**
 * The messages of one language as written in locales/, with their `{漢字|かんじ}` readings. Keys: `part:path.to.message`. Where no
 * mail server is set, a message that promises mail is said as its `_noMail` puts it.
 */
export function translator(language: Language): Translate {
  // Under Vite a developer sees changed words at once; Node itself knows no import.meta.env.
  if (!loaded || import.meta.env?.DEV) loaded = read()
  const t = loaded.getFixedT(language)
  const context = config.SMTP_URL ? undefined : 'noMail'
  const say: Translate = (key, values) => {
    const said: unknown = t(key, { context, ...values })
    // a key that ends in what somebody typed (`constructor`) may lead to what is no message
    return typeof said === 'string' ? said : key
  }
  return language === 'ja-easy' ? (key, values) => readCounted(say(key, values)) : say
}

/** Messages in easy Japanese with their readings, by how they look without: what says them plainly can still be read. */
export function markedMessages(): Map<string, string> {
  translator('ja-easy')
  const marked = new Map<string, string>()
  const add = (message: unknown) => {
    if (typeof message === 'string') marked.set(stripRuby(message), message)
    else for (const each of Object.values(message ?? {})) add(each)
  }
  add(loaded?.getDataByLanguage('ja-easy'))
  for (const [plain, message] of marked) if (plain === message) marked.delete(plain)
  return marked
}
