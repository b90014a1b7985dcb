import type { Page } from '@playwright/test'
import { href } from '#app/href.ts'
import { groups } from '../db/seeds/content/groups.ts'
import { expect, inspect, test, words } from './fixtures.ts'
import { expectErrors, fillIn, follow, press } from './form.ts'
import { enterByMail, linkInMail, newestMail } from './people/person.ts'

// the one who represented it acts for it afterwards as well, as a member: other journeys do
const group = groups.find(({ key }) => key === 'kawabe-higashi')
const stamp = Date.now()
const reason = '春から返事がなく、総会でも代わりを決めました。'

test(
  'a lost representative: a deputy asks, the representative answers, the city confirms; staff invite; people move',
  { tag: '@once' },
  async ({ page, as, browser }) => {
    if (!group) throw new Error('the demo has no such group')
    const [administrator, clerk] = [await as('kubo'), await as('hoshino')]
    const windows: Page[] = []
    const window = async () => {
      const opened = await (await browser.newContext({ javaScriptEnabled: false })).newPage()
      windows.push(opened)
      return opened
    }
    const members = href('/my/groups/:group/members', { group: group.key })
    const succession = href('/my/groups/:group/succession', { group: group.key })

    await enterByMail(page, administrator, `${group.key}@group.example`)
    await page.goto(members)
    await follow(page, 'members:invite.title')
    const address = `follows-${stamp}@group.example`
    const before = await newestMail(administrator, 'invitation')
    await fillIn(page, { email: address, role: 'deputy' })
    await press(page, 'members:invite.button')
    const deputy = await window()
    await deputy.goto(await linkInMail(administrator, 'invitation', before, address))
    await press(deputy, 'members:accept.button')

    // asked with a reason that the staff read, and nobody else
    await deputy.goto(members)
    await follow(deputy, 'succession:ask.title')
    await inspect(deputy)
    await press(deputy, 'succession:ask.button')
    await expectErrors(deputy, words('succession:refused.reasonMissing'))
    const told = await newestMail(administrator, 'group')
    await fillIn(deputy, { reason })
    await press(deputy, 'succession:ask.button')
    await expect(deputy.getByRole('status')).toContainText(words('succession:done.asked'))
    await expect(deputy.getByRole('main')).toContainText(reason)
    await inspect(deputy)

    // the representative says that they are still here
    await page.goto(await linkInMail(administrator, 'group', told, `${group.key}@group.example`))
    await expect(page.getByRole('main')).not.toContainText(reason)
    await inspect(page)
    await follow(page, 'succession:answer.title')
    await press(page, 'succession:answer.button')
    await expectErrors(page, words('succession:refused.answerMissing'))
    await fillIn(page, { answer: 'objected' })
    await press(page, 'succession:answer.button')
    await expect(page.getByRole('main')).toContainText(words('succession:answer.is.objected'))

    // the city reads it as work that waits, and turns it down
    await clerk.goto(href('/desk/organisations'))
    await inspect(clerk)
    await follow(clerk, 'succession:desk.list')
    await inspect(clerk)
    await clerk.getByRole('main').getByRole('link', { name: group.name, exact: true }).click()
    await expect(clerk.getByRole('main')).toContainText(reason)
    await inspect(clerk)
    await fillIn(clerk, { decision: 'confirm' })
    await press(clerk, 'succession:desk.button')
    await expectErrors(clerk, words('succession:refused.knownMissing'))
    await fillIn(clerk, { decision: 'refuse', reason: '代表者と電話で話せました。' })
    await press(clerk, 'succession:desk.button')
    await expect(clerk.getByRole('status')).toContainText(words('succession:desk.done.refuse'))

    // asked again and agreed to, it is confirmed
    await deputy.goto(succession)
    await fillIn(deputy, { reason })
    await press(deputy, 'succession:ask.button')
    await page.goto(href('/my/groups/:group/succession/answer', { group: group.key }))
    await inspect(page)
    await fillIn(page, { answer: 'agreed' })
    await press(page, 'succession:answer.button')
    await clerk.goto(href('/desk/organisations/:organisation', { organisation: group.key }))
    await follow(clerk, 'succession:desk.title')
    await fillIn(clerk, { decision: 'confirm' })
    await press(clerk, 'succession:desk.button')
    await expect(clerk.getByRole('status')).toContainText(words('succession:desk.done.confirm'))
    await deputy.goto(href('/my/groups/:group', { group: group.key }))
    await expect(deputy.getByRole('main')).toContainText(words('groups:role.representative'))
    await expect(deputy.getByRole('main')).toContainText(words('groups:history.representative_changed'))
    await page.goto(members)
    await expect(page.getByRole('main').getByRole('link', { name: words('members:invite.title') })).toHaveCount(0)

    // where nobody comes in any more, staff invite
    await clerk.goto(href('/desk/organisations/:organisation/representative', { organisation: group.key }))
    await inspect(clerk)
    const invited = `invited-${stamp}@group.example`
    const earlier = await newestMail(administrator, 'hand_over')
    await fillIn(clerk, { email: invited, reason: '団体から届け出がありました。' })
    await press(clerk, 'succession:invite.button')
    await expect(clerk.getByRole('main')).toContainText('団体から届け出がありました。')
    const next = await window()
    await next.goto(await linkInMail(administrator, 'hand_over', earlier, invited))
    await expect(next.getByRole('main')).toContainText(words('members:accept.byCity'))
    await inspect(next)
    await press(next, 'members:accept.button')
    await expect(next.getByRole('main')).toContainText(words('groups:role.representative'))

    // and the one who does moves to another address: by a link to it that others cannot use
    await next.goto(href('/my'))
    await follow(next, 'people:address.title')
    await inspect(next)
    const moved = `moved-${stamp}@group.example`
    const none = await newestMail(administrator, 'address')
    await fillIn(next, { email: moved })
    await press(next, 'people:address.button')
    await inspect(next)
    const link = await linkInMail(administrator, 'address', none, moved)
    await deputy.goto(link)
    await expect(deputy.getByRole('main')).toContainText(words('people:newAddress.other'))
    await expect(deputy.getByRole('main')).not.toContainText(moved)
    await inspect(deputy)
    await next.goto(link)
    await inspect(next)
    await press(next, 'people:newAddress.button')
    await expect(next.getByRole('status')).toContainText(words('people:address.moved'))
    await expect(next.getByRole('main')).toContainText(moved)
    expect((await next.goto(link))?.status()).toBe(410)
    await inspect(next)
    const last = await window()
    await enterByMail(last, administrator, moved)
    await expect(last.getByRole('main')).toContainText(group.name)
    for (const each of windows) await each.context().close()
  },
)
