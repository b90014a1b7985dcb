import { afterAll, beforeAll, expect, test } from 'vitest'
import { routes } from '#site'
import { type Demo, said, startDemo, words } from './demo.fixture.ts'
import { ask, type Portal } from './portal.fixture.ts'

let demo: Demo
let portal: Portal

beforeAll(async () => {
  demo = await startDemo()
  portal = await demo.portal()
})
afterAll(() => demo?.stop())

/** What is no page: files, codes, and addresses that only lead on. */
const files = routes.filter(({ page }) => page.endsWith('.ts')).map(({ path }) => path)
const ofStaff = files.filter((path) => path.startsWith('/desk/'))

test('whoever asks for a file of the desk without a session reads a page, which leads to signing in and back', async () => {
  expect(ofStaff).toContain('/desk/check-in/:number')
  expect(ofStaff.length).toBeGreaterThan(12)
  for (const path of ofStaff.map((each) => each.replace(/:\w+/g, 'x'))) {
    for (const prefix of ['', '/easy', '/en']) {
      const { status, headers, text } = await ask(portal.port, prefix + path)
      expect([path, status, headers['content-type']]).toEqual([path, 403, 'text/html; charset=utf-8'])
      expect(text).toContain(`${prefix}/desk/sign-in?to=${encodeURIComponent(path)}`)
    }
    expect(said((await ask(portal.port, path)).text)).toContain(words('accounts:refused.signIn', 'ja'))
  }
})

test('a file of the portal that is not there says so on a page', async () => {
  const open = files.filter((path) => path.includes('/:') && !/^\/(desk|my|api)\//.test(path))
  expect(open.length).toBeGreaterThan(8)
  for (const path of open.map((each) => each.replace(/:\w+/g, 'x'))) {
    const { status, headers } = await ask(portal.port, path)
    expect([path, status, headers['content-type']]).toEqual([path, 404, 'text/html; charset=utf-8'])
  }
})
