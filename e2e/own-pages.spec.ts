import { href } from '#app/href.ts'
import { open } from '../db/seeds/content/open.ts'
import { expect, inspect, narrow, test, turnTo, wide } from './fixtures.ts'
import { enterByMail } from './people/person.ts'
import { inspectRefused } from './refused-forms.ts'

/** Pages of those who act for a group, by the group of the demo that has them. */
const pagesOf = (group: string): Record<string, string[]> => ({
  nijiiro: [
    href('/my'),
    href('/my/address'),
    href('/my/registration'),
    href('/my/groups/:group', { group }),
    href('/my/groups/:group/profile', { group }),
    href('/my/groups/:group/news', { group }),
    href('/my/groups/:group/members', { group }),
    href('/my/groups/:group/invitations/new', { group }),
    href('/my/groups/:group/hand-over', { group }),
    href('/my/groups/:group/voice', { group }),
    href('/my/groups/:group/comment/:call', { group, call: open.key }),
    href('/my/groups/:group/events', { group }),
    href('/my/groups/:group/board/new', { group }),
  ],
  'shien-center': [href('/my/groups/:group/checks', { group })],
  'okanoue-midori': ['', '/application', '/application/file', '/application/papers', '/application/check'].map(
    (page) => href('/my/groups/:group', { group }) + page,
  ),
})

for (const group of Object.keys(pagesOf(''))) {
  test(
    `every page of who acts for ${group} is sound, and its forms when they come back`,
    { tag: '@once' },
    async ({ page, as }) => {
      await enterByMail(page, await as('kubo'), `${group}@group.example`)
      // a group that only applies has an address of no words
      await page.goto(href('/my'))
      const own = await page.locator('main a[href^="/my/groups/"]').first().getAttribute('href')
      const pages = pagesOf(own?.split('/')[3] ?? '')[group] ?? []
      const checks = await page.request.get(pages.find((each) => each.endsWith('/checks')) ?? '/my')
      const [checked] = /\/my\/groups\/[\w-]+\/checks\/[\w-]+/.exec(await checks.text()) ?? []
      for (const each of [
        ...pages,
        ...(checked ? [checked, `${checked}/correction`, `${checked}/recommendation`] : []),
      ]) {
        await test.step(each, async () => {
          expect.soft(await turnTo(page, each), each).toBe(200)
          for (const size of [wide, narrow]) {
            await page.setViewportSize(size)
            await inspect(page)
          }
          await inspectRefused(page)
        })
      }
    },
  )
}
