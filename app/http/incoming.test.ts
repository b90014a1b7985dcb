import type { IncomingMessage } from 'node:http'
import { expect, test } from 'vitest'
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
  ['/', { lang: 'ja', path: '/', search: '', isNowhere: false }],
  ['/en', { lang: 'en', path: '/', search: '', isNowhere: false }],
  ['/easy/plans?a=%20b', { lang: 'ja-easy', path: '/plans', search: '?a=%20b', isNowhere: false }],
  ['http://evil.example/en/plans', { lang: 'en', path: '/plans', search: '', isNowhere: false }],
  ['/en//evil.example', { lang: 'en', path: '/evil.example', search: '', isNowhere: false }],
  ['//evil.example/plans', { lang: 'ja', path: '//evil.example/plans', search: '', isNowhere: true }],
  ['/plans/../desk', { lang: 'ja', path: '/desk', search: '', isNowhere: false }],
  ['/plans/%00', { lang: 'ja', path: '/plans/%00', search: '', isNowhere: true }],
  ['/search?q=a%00b', { lang: 'ja', path: '/search', search: '?q=ab', isNowhere: false }],
  ['/plans?_data=x', { lang: 'ja', path: '/plans', search: '', isNowhere: false }],
  ['/en/__manifest', { lang: 'en', path: '/__manifest', search: '', isNowhere: true }],
  ['*', null],
  ['', null],
  ['plans', null],
])('the target %s', (line, target) => {
  expect(readTarget(line)).toEqual(target)
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

test('secrets in paths stay out of the log, however they are written', () => {
  const paths = [
    '/receipts/A/secret',
    '/en/receipts/A/secret/withdrawal',
    '/%72eceipts/A/secret',
    '/desk/invitations//secret',
  ]
  expect(paths.map(loggable).filter((path) => path.includes('secret'))).toEqual([])
  expect(loggable('/plans/basic')).toBe('/plans/basic')
  expect(loggable(`/${'a'.repeat(9000)}`)).toHaveLength(300)
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
