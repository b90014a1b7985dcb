import fc from 'fast-check'
import { expect, test } from 'vitest'
import { wayBack, wayHome } from '#app/accounts/way-back.ts'
import { go } from '#app/http/handle.ts'
import { address } from '#app/ui/language.tsx'
import { ownPath } from './own-path.ts'

const elsewhere = [
  ...[
    '/\\evil.example/x',
    '//evil.example',
    '///evil.example',
    '/\\/evil.example',
    '\\\\evil.example',
    '\\/evil.example',
  ],
  ...['/\t/evil.example', '/\n/evil.example', '/\r\n/evil.example', '\t//evil.example', '/\u0000/evil.example'],
  ...['/.\\\\evil.example', '/x\\..\\\\evil.example'],
]
const odd = [
  '/.//evil.example',
  '/./\\evil.example',
  '/en//evil.example',
  '/%5cevil.example',
  '/%2f/evil.example',
  '/..//evil.example',
]
const languages = ['ja', 'ja-easy', 'en'] as const
const here = 'http://here.example'
/** Where a browser on a page of this portal would go. */
const originOf = (href: string) => new URL(href, `${here}/en/plans`).origin
const context = (lang: (typeof languages)[number]) => ({ lang }) as unknown as Parameters<typeof go>[0]

test.each([...elsewhere, ...odd])('%j leads to no other site, in a link, a redirect or after sign-in', (path) => {
  for (const lang of languages) {
    if (path.startsWith('/')) expect(originOf(address(path, lang))).toBe(here)
    expect(originOf(go(context(lang), path).headers.get('Location') ?? '')).toBe(here)
  }
  for (const to of [wayBack(path), wayHome(path), wayBack(`/desk${path}`), wayHome(`/my${path}`)])
    if (to !== null) expect(originOf(to)).toBe(here)
})

test.each(elsewhere)('%j is no path of this portal', (path) => expect(ownPath(path)).toBeNull())

test.each(['/', '/plans?a=//b', '/search?q=a\\b', '/plans/計画', '/plans/a#no-1'])('%j is one', (path) => {
  expect(ownPath(path)).toBe(path)
  expect(address(path, 'ja')).toBe(path)
})

test('other addresses stay as they are', () => {
  for (const to of ['https://example.jp/a', 'mailto:a@example.jp', '#main']) expect(address(to, 'en')).toBe(to)
})

test('whatever a request names, its links stay here', () => {
  const part = fc.constantFrom(
    '/',
    '\\',
    '.',
    '..',
    '%5c',
    '%2f',
    '\t',
    '\n',
    '@',
    ':',
    '?',
    '#',
    'evil.example',
    'en',
    'easy',
    ' ',
    '\u3000',
  )
  fc.assert(
    fc.property(fc.array(part, { maxLength: 8 }), fc.constantFrom(...languages), (parts, lang) => {
      const path = `/${parts.join('')}`
      expect(originOf(address(path, lang))).toBe(here)
      expect(originOf(go(context(lang), path).headers.get('Location') ?? '')).toBe(here)
    }),
  )
})
