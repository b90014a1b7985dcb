import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { commentPage, type Demo, startDemo } from '../demo.fixture.ts'
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

const multipart = { 'Content-Type': 'multipart/form-data; boundary=q' }
const part = (name: string, value: string) =>
  `--q\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`
const withFile = '/my/groups/any/application/papers/new/rules'
const megabyte = 1024 * 1024

describe('what a form may cost is known before it is read', () => {
  test('a million empty fields stop nobody', async () => {
    const attacks = [1_000_000, 2_000_000].map((count) => send(one.port, '/receipts', 'a&'.repeat(count)))
    const answered: string[] = []
    await Promise.all([
      ...attacks.map((attack) => attack.then(({ status }) => answered.push(`attack ${status}`))),
      ask(one.port, '/plans').then(({ status }) => answered.push(`page ${status}`)),
    ])
    expect(answered.sort()).toEqual(['attack 413', 'attack 413', 'page 200'])
  })

  const refusals: [string, number, string, string, object?][] = [
    ['more than 256 KB of typed text', 413, '/receipts', `number=${'x'.repeat(megabyte / 4)}`],
    ['more than 1 MB where people write long', 413, commentPage, `number=${'x'.repeat(megabyte)}`],
    ['typed text as long as a file', 413, withFile, `number=${'x'.repeat(2 * megabyte)}`],
    ['a file where no form has one', 413, '/receipts', `${part('a', 'x'.repeat(megabyte))}--q--\r\n`, multipart],
    ['too large a file', 413, withFile, `${part('a', 'x'.repeat(5 * megabyte))}--q--\r\n`, multipart],
    ['two thousand and one fields', 413, '/receipts', `a=1${'&a=1'.repeat(2000)}`],
    ['two thousand and one parts', 413, withFile, `${part('a', '1').repeat(2001)}--q--\r\n`, multipart],
    ['a part with headers of a megabyte', 400, withFile, `${part('a'.repeat(megabyte), '1')}--q--\r\n`, multipart],
    ['a part with a million headers', 400, withFile, `--q\r\n${'X: y\r\n'.repeat(300_000)}`, multipart],
    ['a form cut off', 400, '/receipts', part('a', '1'), multipart],
    ['no mark between the parts', 400, '/receipts', 'a', { 'Content-Type': 'multipart/form-data' }],
  ]
  test.each(refusals)('%s: %i', async (_, status, path, body, headers = {}) => {
    expect((await send(one.port, path, body, headers)).status).toBe(status)
  })

  test('what is just not too much is read', async () => {
    expect((await send(one.port, '/receipts', `a=1${'&a=1'.repeat(1999)}`)).status).toBe(422)
    // nobody is signed in: the form was read, and the page refuses
    const file = `${part('a', 'x'.repeat(3 * megabyte))}--q--\r\n`
    expect((await send(one.port, withFile, file, multipart)).status).toBe(403)
  })

  test('fields sent as parts are fields like any', async () => {
    const parts = `${part('number', '番号の字')}${part('secret', 'x')}--q--\r\n`
    const answer = await send(one.port, '/receipts', parts, multipart)
    expect(answer.status).toBe(422)
    expect(answer.text).toContain('番号の字')
  })
})

describe('one address, one page', () => {
  test.each([
    ['/Plans', '/plans'],
    ['/plans/', '/plans'],
    ['/en//plans?state=open', '/en/plans?state=open'],
    ['/pl%61ns', '/plans'],
    ['/\\evil.example/x', '/evil.example/x'],
    ['//evil.example/plans', '/evil.example/plans'],
  ])('%s leads to %s', async (path, spelled) => {
    const answer = await ask(one.port, path)
    expect([answer.status, answer.headers.location]).toEqual([308, spelled])
  })

  test('no link of any page leads to another host, whatever its address was', async () => {
    for (const path of ['/evil.example/x', '/%5Cevil.example/x', '/en/%2F%2Fevil.example', '/.%5Cevil.example']) {
      const { text, status } = await ask(one.port, path)
      expect(status).toBe(404)
      expect(text).not.toMatch(/(?:href|action)="(?:\/\/|\/\\|\\)/)
    }
  })

  test('names a page does not ask for are no other page, and give no loader data', async () => {
    const { etag } = (await ask(one.port, '/plans')).headers
    for (const query of ['?utm_source=x', '?_data=/plans', '?_d%61ta=%2Fplans', '?index', '?state=&state=open&x=1']) {
      const answer = await ask(one.port, `/plans${query}`)
      expect(answer.headers['content-type']).toContain('text/html')
      if (!query.includes('state')) expect(answer.headers.etag).toBe(etag)
    }
  })
})

test('a form sent without https is foreign where the portal is reached by https', async () => {
  const fields = { number: 'x', secret: 'x' }
  const from = (Origin: string, Host: string) =>
    send(secure.port, '/receipts', fields, { Origin, Host, 'Sec-Fetch-Site': 'none' })
  expect((await from('http://plans.example.jp', 'plans.example.jp')).status).toBe(403)
  expect((await from('https://plans.example.jp', 'plans.example.jp')).status).toBe(422)
  expect((await from('https://other.example.jp', 'other.example.jp')).status).toBe(422)
  expect((await from('https://other.example.jp', 'plans.example.jp:8443')).status).toBe(403)
})
