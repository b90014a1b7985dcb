import type { Page } from '@playwright/test'
import { href } from '#app/href.ts'
import { groups } from '../db/seeds/content/groups.ts'
import { expect, inspect, test, words } from './fixtures.ts'
import { expectErrors, fillIn, follow, press } from './form.ts'
import { enterByMail, linkInMail, newestMail } from './people/person.ts'

const due = groups.find(({ stands }) => stands === 'renewal_due')
const checker = groups.find(({ checks }) => checks)
const stamp = Date.now()

test(
  'a group renews, is checked by a support centre, and its people change: invited, handed over, left',
  { tag: '@once' },
  async ({ page, as, browser }) => {
    if (!due || !checker) throw new Error('the demo has no such groups')
    const [administrator, clerk] = [await as('kubo'), await as('hoshino')]
    const windows: Page[] = []
    const window = async (script: boolean) => {
      const opened = await (await browser.newContext({ javaScriptEnabled: script })).newPage()
      windows.push(opened)
      return opened
    }
    const own = href('/my/groups/:group', { group: due.key })

    await enterByMail(page, administrator, `${due.key}@group.example`)
    await page.goto(own)
    await inspect(page)
    await follow(page, 'groups:renewal.title')
    await press(page, 'groups:renewal.button')
    await fillIn(page, { activities: '夏のあいだ、川の浅瀬を見回ります。', members: '14' })
    await press(page, 'groups:saveNext')
    await press(page, 'groups:saveNext')
    await follow(page, 'groups:toCheck')
    await fillIn(page, { confirmed: 'on' })
    await press(page, 'groups:handIn')

    const centre = await window(false)
    await enterByMail(centre, administrator, `${checker.key}@group.example`)
    await centre.goto(href('/my/groups/:group/checks', { group: checker.key }))
    await inspect(centre)
    await centre.getByRole('link', { name: due.name, exact: true }).click()
    await inspect(centre)
    await expect(centre.getByRole('main')).toContainText('夏のあいだ、川の浅瀬を見回ります。')
    await follow(centre, 'groups:recommendation.title')
    await press(centre, 'groups:recommendation.button')
    await expectErrors(centre, words('groups:refused.reasonMissing'))
    await fillIn(centre, { reason: '活動を見て確かめました。' })
    await press(centre, 'groups:recommendation.button')
    await expect(centre.getByRole('status')).toContainText(words('groups:checks.done'))

    await clerk.goto(href('/desk/organisations/:organisation', { organisation: due.key }))
    await expect(clerk.getByRole('main')).toContainText('活動を見て確かめました。')
    await follow(clerk, 'groups-desk:step.registration.name')
    await press(clerk, 'groups-desk:step.registration.button')
    // what is not public is read with a reason once it is decided
    await follow(clerk, 'groups-desk:file.title')
    await press(clerk, 'groups-desk:file.show')
    await expectErrors(clerk, words('groups:refused.reasonMissing'))
    await fillIn(clerk, { reason: '代表者に連絡するため' })
    await press(clerk, 'groups-desk:file.show')
    await expect(clerk.getByRole('main')).toContainText(due.representative)
    await inspect(clerk)

    await page.goto(own)
    await expect(page.getByRole('main')).toContainText(words('groups:history.renewed'))
    await follow(page, 'members:list.title')
    await inspect(page)
    await follow(page, 'members:invite.title')
    await inspect(page)
    const address = `deputy-${stamp}@group.example`
    const beforeInvitation = await newestMail(administrator, 'invitation')
    await fillIn(page, { email: address, role: 'deputy' })
    await press(page, 'members:invite.button')
    await expect(page.getByRole('main')).toContainText(address)
    await inspect(page)

    const link = await linkInMail(administrator, 'invitation', beforeInvitation, address)
    const deputy = await window(false)
    await deputy.goto(link)
    await inspect(deputy)
    await expect(deputy.getByRole('main')).toContainText(due.name)
    await press(deputy, 'members:accept.button')
    await expect(deputy).toHaveURL(new RegExp(`${own}$`))
    expect((await deputy.goto(link))?.status()).toBe(410)
    await inspect(deputy)

    await page.goto(href('/my/groups/:group/hand-over', { group: due.key }))
    await inspect(page)
    const beforeHandOver = await newestMail(administrator, 'hand_over')
    await fillIn(page, { email: address })
    await press(page, 'members:handOver.button')
    await expect(page.getByRole('status')).toContainText(words('members:list.done.offered'))
    await deputy.goto(await linkInMail(administrator, 'hand_over', beforeHandOver, address))
    await expect(deputy.getByRole('main')).toContainText(words('members:accept.handOver'))
    await press(deputy, 'members:accept.button')
    await expect(deputy.getByRole('main')).toContainText(words('groups:role.representative'))

    // the former representative is a deputy now, and may leave; the new one may not
    await page.goto(href('/my/groups/:group/members', { group: due.key }))
    await follow(page, 'members:end.leave')
    await inspect(page)
    await press(page, 'members:end.leaveButton')
    expect((await page.goto(own))?.status()).toBe(404)
    await deputy.goto(href('/my/groups/:group/members', { group: due.key }))
    await expect(deputy.getByRole('row')).toHaveCount(2)
    await expect(deputy.getByRole('link', { name: words('members:end.leave') })).toHaveCount(0)
    for (const each of windows) await each.context().close()
  },
)
