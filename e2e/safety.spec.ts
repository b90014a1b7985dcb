import { href } from '#app/href.ts'
import { expect, inspect, path, test, words } from './fixtures.ts'
import { press } from './form.ts'
import { signIn, signInOf } from './people/staff.ts'
import { readingPages } from './public-pages.ts'

test(
  'reading loads nothing from elsewhere, runs nothing and leaves nothing',
  { tag: '@once' },
  async ({ page, baseURL }) => {
    const foreign: string[] = []
    page.on('request', (request) => {
      if (!request.url().startsWith(`${baseURL}/`)) foreign.push(request.url())
    })
    for (const to of readingPages) {
      await page.goto(path(to), { waitUntil: 'load' })
      const { scripts, broken } = await page.evaluate(() => ({
        scripts: document.querySelectorAll('script').length,
        broken: [...document.images].filter((image) => image.loading !== 'lazy' && image.naturalWidth === 0).length,
      }))
      expect.soft([to, scripts, broken]).toEqual([to, 0, 0])
    }
    expect(foreign).toEqual([])
    expect(await page.context().cookies()).toEqual([])
  },
)

test('reading pages are the same bytes for staff and for everybody', { tag: '@once' }, async ({ as, page }) => {
  const staff = await as('kubo')
  for (const to of readingPages.slice(0, 8)) {
    const [theirs, ours] = await Promise.all([staff, page].map(async (each) => (await each.request.get(to)).body()))
    expect.soft(theirs?.equals(ours ?? Buffer.alloc(0)), to).toBe(true)
  }
})

test('a session is out of reach for script, and nothing is left to go back to', { tag: '@once' }, async ({ page }) => {
  await signIn(page, signInOf('kubo'))
  const [cookie] = await page.context().cookies()
  expect(cookie).toMatchObject({ name: 'tomoni', httpOnly: true, sameSite: 'Lax', path: '/', expires: -1 })
  await page.goto(href('/desk/account'))
  await page.goto(href('/desk/sign-out'))
  await press(page, 'accounts:signOut.button')
  for (let steps = 0; steps < 3 && !page.url().endsWith(href('/desk/account')); steps++) await page.goBack()
  await expect(page).toHaveURL(href('/desk/account'))
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(words('ui:errors.title.forbidden'))
  await inspect(page)
})
