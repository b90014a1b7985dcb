import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { routes } from '#site'
import { commentPage, type Demo, person, prefixes, said, startDemo, words } from '../demo.fixture.ts'
import { ask, type Portal, send } from '../portal.fixture.ts'

let demo: Demo
let one: Portal
/** Behind a proxy that speaks https. */
let secure: Portal

beforeAll(async () => {
  demo = await startDemo()
  ;[one, secure] = await Promise.all([demo.portal(), demo.portal({ PUBLIC_URL: 'https://plans.example.jp/' })])
})
afterAll(() => demo?.stop())

const ownPages = routes.map(({ path }) => path.replace(/:\w+/g, 'x').replace(/^\*|\*$/, '/x'))

describe('headers', () => {
  const paths = [
    '/',
    '/plans',
    commentPage,
    '/favicon.svg',
    '/api/v1/plans',
    '/nothing',
    '/healthz',
    '/readyz',
    '/desk',
  ]
  test.each(paths)('%s is guarded', async (path) => {
    for (const method of ['GET', 'HEAD']) {
      const { headers } = await ask(one.port, path, { method })
      expect(headers).toMatchObject({
        'x-content-type-options': 'nosniff',
        'x-frame-options': 'DENY',
        'referrer-policy': 'same-origin',
        'permissions-policy': expect.stringContaining('camera=()'),
      })
      const policy = headers['content-security-policy']
      expect(policy).toMatch(/^default-src 'none'; script-src '(none|self)'; .*frame-ancestors 'none'$/)
      expect(policy).not.toContain('unsafe')
      expect(headers).not.toHaveProperty('strict-transport-security')
    }
  })

  test('script runs where a page gains from it, and nowhere else', async () => {
    const policies = await Promise.all(
      [commentPage, '/plans', '/nothing'].map(async (path) => {
        const { headers, text } = await ask(one.port, path)
        return [/script-src '(\w+)'/.exec(String(headers['content-security-policy']))?.[1], text.includes('<script')]
      }),
    )
    expect(policies).toEqual([
      ['self', true],
      ['none', false],
      ['none', false],
    ])
  })

  test('over https the browser is held to https, and the session cookie to this host', async () => {
    const answer = await send(secure.port, '/desk/sign-in', person, { Origin: 'https://plans.example.jp' })
    expect(answer.status).toBe(303)
    expect(answer.headers['strict-transport-security']).toMatch(/^max-age=\d{8}/)
    expect(String(answer.headers['set-cookie'])).toMatch(
      /^__Host-tomoni=\w+; (?=.*HttpOnly)(?=.*Secure)(?=.*SameSite=Lax)/,
    )
    expect(String(answer.headers['set-cookie'])).not.toContain('Domain')
  })
})

describe('what is turned away', () => {
  const form = { 'Content-Type': 'application/x-www-form-urlencoded' }
  const refusals: [string, number, string, Parameters<typeof ask>[2]][] = [
    [
      'another site',
      403,
      'ui:errors.foreign',
      { method: 'POST', body: 'a=1', headers: { ...form, Origin: 'https://evil.example' } },
    ],
    ['no origin', 403, 'ui:errors.foreign', { method: 'POST', body: 'a=1', headers: { ...form, Origin: 'null' } }],
    [
      'a frame elsewhere',
      403,
      'ui:errors.foreign',
      { method: 'POST', body: 'a=1', headers: { ...form, 'Sec-Fetch-Site': 'cross-site' } },
    ],
    [
      'a link elsewhere',
      403,
      'ui:errors.foreign',
      { method: 'POST', body: 'a=1', headers: { ...form, Referer: 'https://evil.example/x' } },
    ],
    [
      'no form',
      415,
      'ui:errors.contentType',
      { method: 'POST', body: '{}', headers: { 'Content-Type': 'application/json' } },
    ],
    [
      'no length',
      411,
      'ui:errors.contentType',
      { method: 'POST', headers: { ...form, 'Transfer-Encoding': 'chunked' } },
    ],
    ['5 MB', 413, 'ui:errors.tooLarge', { method: 'POST', body: `a=${'x'.repeat(5_000_000)}`, headers: form }],
    ['PUT', 405, 'ui:errors.method', { method: 'PUT' }],
    ['TRACE', 405, 'ui:errors.method', { method: 'TRACE' }],
    ['OPTIONS', 405, 'ui:errors.method', { method: 'OPTIONS' }],
    ['a form where there is none', 405, 'ui:errors.method', { method: 'POST', body: 'a=1', headers: form }],
  ]
  test.each(refusals)('%s: %i, on a page in the language of the address', async (_, status, code, asked) => {
    for (const [prefix, language] of Object.entries(prefixes)) {
      const answer = await ask(one.port, `${prefix}/about`, asked)
      expect(answer.status).toBe(status)
      expect(said(answer.text)).toContain(words(code, language))
      expect(answer.headers.allow).toBe(status === 405 ? 'GET, HEAD, POST' : undefined)
    }
  })

  test('no address of the site map takes anything from another site', async () => {
    const foreign = [{ Origin: 'https://evil.example' }, { Origin: 'null' }, { 'Sec-Fetch-Site': 'cross-site' }]
    const answers = await Promise.all(
      ownPages.flatMap((path) =>
        foreign.map((headers) => send(one.port, path, 'a=1', { 'Sec-Fetch-Site': '', ...headers })),
      ),
    )
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([403]))
  })

  test('no address of the site map breaks over a form that is not its own', async () => {
    const broken: string[] = []
    for (const path of ownPages) {
      const { status } = await send(one.port, path, 'a=1&__proto__=2', { 'X-Forwarded-For': '203.0.113.1' })
      if (status >= 500) broken.push(`${path} ${status}`)
    }
    expect(broken).toEqual([])
  })
})

describe('bad addresses', () => {
  const odd = [
    '%00',
    '%E0%A4%A',
    '%',
    '..',
    '%2e%2e',
    '%2F',
    '//',
    "'",
    '"><b>',
    '%ED%A0%80',
    '%F0%9F%92%A9',
    '١',
    '-1',
    '0',
    '1e9',
  ]
    .concat([
      '99999999999999999999',
      'a'.repeat(8000),
      '__proto__',
      'constructor',
      '%0d%0aX-Evil:1',
      '{',
      '00000000-0000-0000-0000-000000000000',
    ])
    .map((each) => each.replace(/[^!-~]/g, encodeURIComponent).replace(/["<>{]/g, encodeURIComponent))
  const known = ['basic-plan', 'basic-plan-proposal', 'basic-plan-draft', '1', '2']
  const asked = [
    'q',
    'plan',
    'kind',
    'after',
    'before',
    'from',
    'to',
    'state',
    'section',
    'cause',
    'edition',
    'block',
    'view',
  ].concat(['department', 'category', 'consultation', '_data', 'index', 'all', 'next', 'cursor'])
  const pages = routes.map(({ path }) => path).filter((path) => path !== '*')
  const value = fc.oneof(fc.constantFrom(...odd), fc.constantFrom(...known), fc.string().map(encodeURIComponent))
  const address = fc
    .tuple(
      fc.constantFrom(...pages),
      fc.infiniteStream(value),
      fc.array(fc.tuple(fc.constantFrom(...asked), value), { maxLength: 4 }),
      fc.constantFrom(...Object.keys(prefixes)),
    )
    .map(([path, values, query, prefix]) => {
      const filled = path.replace(/:\w+|\*/g, () => String(values.next().value))
      const search = query.map(([name, each]) => `${name}=${each}`).join('&')
      return prefix + filled + (search && `?${search}`)
    })

  test('nothing that can be asked for breaks a page', async () => {
    let at = 0
    await fc.assert(
      fc.asyncProperty(fc.array(address, { minLength: 8, maxLength: 8 }), async (paths) => {
        const headers = { 'X-Forwarded-For': `198.51.100.${at++ % 250}` }
        const answers = await Promise.all(paths.map((path) => ask(one.port, path, { headers })))
        const broken = answers.flatMap(({ status }, n) => (status >= 500 ? [`${status} ${paths[n]}`] : []))
        expect(broken).toEqual([])
      }),
      { numRuns: 30 },
    )
  })

  test('an address longer than the header of an answer could hold is refused in words', async () => {
    for (const long of ['a'.repeat(16_000), '['.repeat(8000)]) {
      const { status, text } = await ask(one.port, `/easy/?q=${long}`)
      expect([status, said(text).includes(words('ui:errors.tooLarge', 'ja-easy'))]).toEqual([414, true])
    }
    expect((await ask(one.port, `/search/?q=${'['.repeat(4000)}`)).status).toBe(308)
  })

  test('a request line without an address, a host that is none, a strange range: refused or ignored', async () => {
    expect((await ask(one.port, '*', { method: 'OPTIONS' })).status).toBe(400)
    expect((await ask(one.port, '/plans', { headers: { Host: 'a b' } })).status).toBe(200)
    expect((await ask(one.port, 'http://evil.example/en/plans')).text).not.toContain('evil.example')
    expect((await ask(one.port, '/favicon.svg', { headers: { Range: 'bytes=100-50' } })).status).toBe(200)
    expect((await ask(one.port, '//evil.example/plans')).headers.location).toBe('/evil.example/plans')
  })

  test('what only hydrated pages would ask for is not given', async () => {
    const { headers } = await ask(one.port, '/plans?_data=plans%2Fpages%2Fplans.tsx')
    expect(headers['content-type']).toContain('text/html')
    expect((await ask(one.port, '/__manifest?p=/desk')).status).toBe(404)
  })
})

describe('forms', () => {
  const from = (address: string) => ({ 'X-Forwarded-For': address })

  test('the longest form that is taken comes back with what is to mend', async () => {
    const body = `前${'あ'.repeat(29_000)}後`
    const answer = await send(one.port, '/en/receipts', { number: body, secret: 'x' }, from('192.0.2.1'))
    expect(answer.status).toBe(422)
    expect(answer.text).toContain(body)
  })

  test.each([
    ['names that nest into every object', '__proto__.polluted=1&constructor.prototype.polluted=1&__proto__=1'],
    ['an index of four thousand million', 'items[4294967290].body=1&items[999999999]=2'],
    ['words of the form library', '__intent__=%7B%22type%22%3A%22reset%22%7D&__state__=broken&__INTENT__=x'],
    ['names of what every object has', 'toString=1&hasOwnProperty=1&valueOf=1&valueOf.a=2'],
    ['a very deep name', `${'a.'.repeat(5000)}a=1`],
  ])('%s are no field', async (_, fields) => {
    const answer = await send(one.port, '/receipts', `${fields}&number=1`, from('192.0.2.2'))
    expect(answer.status).toBe(422)
  })

  test('more fields than any form has are refused', async () => {
    for (const name of [(n: number) => `f${n}`, () => 'same']) {
      const fields = Array.from({ length: 20_000 }, (_, n) => `${name(n)}=1`).join('&')
      expect((await send(one.port, '/receipts', fields, from('192.0.2.3'))).status).toBe(413)
    }
  })

  test('a form cut off in the middle is refused', async () => {
    const type = { 'Content-Type': 'multipart/form-data; boundary=q' }
    expect((await send(one.port, '/receipts', '--q\r\nContent-Dis', type)).status).toBe(400)
  })
})

test('who is refused a page is in the log, by what they are called there and not by name', async () => {
  const signedIn = await send(one.port, '/desk/sign-in', person)
  const headers = { Cookie: String(signedIn.headers['set-cookie']).split(';')[0] ?? '' }
  const refused = await ask(one.port, '/desk/settings', { headers })
  expect([403, 404]).toContain(refused.status)
  const line = expect.stringMatching(
    `"requestId":"${refused.headers['x-request-id']}","status":${refused.status},"who":"staff [0-9a-f-]{36}"`,
  )
  await expect.poll(() => one.output().split('\n')).toContainEqual(line)
})
