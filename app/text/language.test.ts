import fc from 'fast-check'
import { expect, test } from 'vitest'
import { htmlLang, languages, prefixOf, splitLanguage } from './language.ts'

test.each([
  ['/', 'ja', '/'],
  ['/plans/3', 'ja', '/plans/3'],
  ['/en', 'en', '/'],
  ['/en/', 'en', '/'],
  ['/en/plans', 'en', '/plans'],
  ['/easy/plans/', 'ja-easy', '/plans/'],
  ['/english', 'ja', '/english'],
  ['/easygoing/en', 'ja', '/easygoing/en'],
  ['/en//other.example', 'en', '/other.example'],
  ['/en/easy', 'en', '/easy'],
])('%s is %s of %s', (pathname, lang, path) => expect(splitLanguage(pathname)).toEqual({ lang, path }))

test('a path with its prefix splits into what it was made of', () => {
  const path = fc.webPath().map((rest) => `/plans${rest.startsWith('/') ? rest : `/${rest}`}`)
  fc.assert(
    fc.property(fc.constantFrom(...languages), path, (lang, path) => {
      expect(splitLanguage(prefixOf(lang) + path)).toEqual({ lang, path })
    }),
  )
})

test('both kinds of Japanese are Japanese to a screen reader', () => {
  expect(languages.map(htmlLang)).toEqual(['ja', 'ja', 'en'])
})
