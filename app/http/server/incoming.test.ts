import type { IncomingMessage } from 'node:http'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { routes } from '#site'
import { addressOf } from './address.ts'
import { loggable, written } from './request-log.ts'
import { encodingFor } from './shared-body.ts'
import { readTarget } from './target.ts'

const from = (remoteAddress: string, forwarded?: string) =>
  ({
    headers: forwarded ? { 'x-forwarded-for': forwarded } : {},
    socket: { remoteAddress },
  }) as unknown as IncomingMessage

test.each([
  ['/', 'ja', '/', ''],
  ['/en', 'en', '/', ''],
  ['/easy/plans?state=open', 'ja-easy', '/plans', '?state=open'],
  ['/plans?', 'ja', '/plans', ''],
  ['/search?q=a%00b', 'ja', '/search', '?q=ab'],
  // only what the page asks for, in its order, each once
  ['/plans?_data=x&state=open', 'ja', '/plans', '?state=open'],
  ['/plans?_d%61ta=x', 'ja', '/plans', ''],
  ['/plans?utm_source=x&state=a&state=b', 'ja', '/plans', '?state=a'],
  ['/plans?department=x&state=a', 'ja', '/plans', '?state=a&department=x'],
  ['/desk/groups/new?opinions=a&opinions=b', 'ja', '/desk/groups/new', '?opinions=a&opinions=b'],
])('the target %s', (line, lang, path, search) => {
  expect(readTarget(line)).toMatchObject({ lang, path, search, spelled: null })
})

test.each([
  ['/en/', '/en'],
  ['/plans/', '/plans'],
  ['/Plans/basic-plan', '/plans/basic-plan'],
  ['/plans//basic-plan', '/plans/basic-plan'],
  ['/pl%61ns/basic%2Dplan?state=open', '/plans/basic-plan?state=open'],
  ['/%72eceipts/A/b', '/receipts/A/b'],
  ['/plans/%e5%b8%82', '/plans/%E5%B8%82'],
  ['/plans/../desk', '/desk'],
  ['//evil.example/plans', '/evil.example/plans'],
  ['/en//evil.example', '/en/evil.example'],
  ['/\\evil.example/x', '/evil.example/x'],
  ['/%5cevil.example/x', '/%5Cevil.example/x'],
])('%s is spelled %s', (line, spelled) => {
  expect(readTarget(line)?.spelled).toBe(spelled)
  expect(readTarget(spelled)?.spelled).toBeNull()
})

test.each([
  ['/plans/%00', 'ja'],
  ['/en/plans/%E0%A4%A', 'en'],
  ['/easy/__m%61nifest', 'ja-easy'],
  ['/__manifest?p=/desk', 'ja'],
  // what stands behind two slashes is a host to Remix, and nothing there none
  ['/%5C', 'ja'],
  ['/en/%5C?x', 'en'],
  ['/easy/%2Fother.example', 'ja-easy'],
])("%s is nobody's address", (line, lang) => {
  expect(readTarget(line)).toMatchObject({ lang, path: '/refused', spelled: null, page: { pattern: '*' } })
})

test.each(['*', '', 'plans'])('no address at all: %s', (line) => {
  expect(readTarget(line)).toBeNull()
})

test('a proxy may be asked for the whole address', () => {
  expect(readTarget('http://evil.example/en/plans')).toMatchObject({ lang: 'en', path: '/plans', spelled: null })
})

test('any line leads to an address of this portal, and is spelled in one way only', () => {
  const part = fc.constantFrom(
    '/',
    '\\',
    '%5c',
    '%2f',
    '%00',
    '..',
    '.',
    '%2e',
    'plans',
    'PLANS',
    'en',
    'ü',
    '%',
    ' ',
    '@',
    '?',
    '#',
    ':',
    '市',
  )
  fc.assert(
    fc.property(fc.array(fc.oneof(part, fc.string({ maxLength: 3 })), { maxLength: 9 }), (parts) => {
      const spelled = readTarget(`/${parts.join('')}`)?.spelled
      if (!spelled) return
      expect(spelled).toMatch(/^\/(?![/\\])/)
      expect(new URL(spelled, 'http://here').host).toBe('here')
      expect(readTarget(spelled)?.spelled ?? null).toBeNull()
    }),
    { numRuns: 2000 },
  )
})

test.each([
  ['192.0.2.1', undefined, false, '192.0.2.1'],
  ['::ffff:192.0.2.1', undefined, false, '192.0.2.1'],
  ['2001:db8:1:2:3:4:5:6', undefined, false, '2001:db8:1:2::/64'],
  ['2001:db8::1', undefined, false, '2001:db8:0:0::/64'],
  ['::1', undefined, false, '0:0:0:0::/64'],
  ['fe80::1%eth0', undefined, false, 'fe80:0:0:0::/64'],
  ['192.0.2.1', '203.0.113.9', false, '192.0.2.1'],
  ['192.0.2.1', 'made up, 203.0.113.9', true, '203.0.113.9'],
  ['192.0.2.1', 'no address', true, '192.0.2.1'],
  ['192.0.2.1', '203.0.113.9:4711', true, '203.0.113.9'],
  ['192.0.2.1', '[2001:db8:1:2::9]:4711', true, '2001:db8:1:2::/64'],
  ['192.0.2.1', '[2001:db8:1:2::9]', true, '2001:db8:1:2::/64'],
  ['192.0.2.1', '::ffff:203.0.113.9', true, '203.0.113.9'],
  ['192.0.2.1', '[::ffff:203.0.113.9]:80', true, '203.0.113.9'],
  ['::ffff:c000:201', undefined, false, '192.0.2.1'],
])('the address of %s, forwarded for %s', (remote, forwarded, trusts, address) => {
  expect(addressOf(from(remote, forwarded), trusts)).toBe(address)
})

test.each([
  [undefined, 'identity'],
  ['gzip, deflate, br', 'br'],
  ['GZIP', 'gzip'],
  ['br;q=0, gzip;q=0.5', 'gzip'],
  ['br;q=0.0,gzip; q=0', 'identity'],
  ['brotli', 'identity'],
])('the encoding for %s', (accepted, encoding) => {
  expect(encodingFor(accepted)).toBe(encoding)
})

test('no secret of any address of the site map gets into the log, however it is written', () => {
  const secret = 'x7k2m9qa'
  const withSecrets = routes.map(({ path }) => path).filter((path) => /:(secret|token)\b/.test(path))
  expect(withSecrets.length).toBeGreaterThan(10)
  for (const path of withSecrets) {
    const address = path.replace(/:(secret|token)\b/g, secret).replace(/:\w+/g, 'A')
    const written = [address, `/en${address}`, `/${address}`]
      .concat(
        address.toUpperCase().replace(/X7K2M9QA/g, secret),
        `${address}/`,
        `${address}/more/${secret}`,
        `/en/en${address}`,
      )
      .concat(
        address.replace(/\/(\w)/, (_, letter) => `/%${letter.charCodeAt(0).toString(16)}`),
        `${address}?a=${secret}`,
      )
    expect(written.filter((each) => loggable(each).includes(secret))).toEqual([])
  }
  expect(loggable('/en/receipts/A/secret/withdrawal?x=1')).toBe('/en/receipts/:number/:secret/withdrawal')
  expect(loggable('/receipts/A/secret/and/more')).toBe('/receipts/*')
  expect(loggable('/plans/basic?state=open')).toBe('/plans/basic')
  expect(loggable(`/plans/${'a'.repeat(9000)}`)).toHaveLength(300)
  expect(loggable('/nothing/secret')).toBe('*')
})

test('what PostgreSQL was given stays out of the log', () => {
  const error = Object.assign(new Error('invalid input syntax for type uuid: "my secret words"'), {
    severity: 'ERROR',
    code: '22P02',
  })
  expect(written(error)).toMatch(/^PostgreSQL 22P02 invalid input syntax for type uuid: …\n\s+at /)
  expect(written(error)).not.toContain('secret')
  expect(written('secret')).not.toContain('secret')
})
