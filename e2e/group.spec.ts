import { href } from '#app/href.ts'
import { expect, test, words } from './fixtures.ts'
import { expectErrors, fillIn, follow, press } from './form.ts'
import { inspect } from './inspection.ts'
import { enterByMail, linkInMail, newestMail } from './people/person.ts'

const pdf = Buffer.from('%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n')

test('a group registers: by a mailed link, with papers, corrected once, and is public', async ({ page, as }, {
  project,
}) => {
  const administrator = await as('admin')
  const clerk = await as('hoshino')
  const name = `みずべの会 ${project.name}`
  const email = `mizube-${project.name}@group.example`

  const before = await newestMail(administrator, 'link')
  await page.goto(href('/groups/registration'))
  await inspect(page)
  await fillIn(page, { email })
  await press(page, 'people:signIn.button')
  await page.goto(await linkInMail(administrator, 'link', before, email))
  await inspect(page)
  await press(page, 'people:link.button')
  await press(page, 'groups:begin.button')

  // a gap: all that was typed is there again, also for whoever went away meanwhile
  await fillIn(page, { name, nameKana: '水辺の会', purpose: '水辺をきれいに', members: '約6人' })
  await press(page, 'groups:saveNext')
  await expectErrors(page, words('members:refused.kanaHan'))
  await expect(page.getByText(words('groups:kept'))).toBeVisible()
  await inspect(page)
  const draft = page.url()
  await page.goto(href('/my'))
  await page.goto(draft)
  await expect(page.locator('[name=name]')).toHaveValue(name)
  await expect(page.locator('[name=nameKana]')).toHaveValue('水辺の会')
  await expect(page.locator('[name=members]')).toHaveValue('約6人')
  await expectErrors(page, words('members:refused.memberCount'))
  await page.goto(`${draft}/check`)
  await follow(page, 'groups:missing.unfinished.profile')
  await expect(page.locator('[name=purpose]')).toHaveValue('水辺をきれいに')

  await fillIn(page, { name, nameKana: 'みずべのかい', type: 'civic', purpose: '水辺をきれいにする。' })
  await fillIn(page, { fields: ['environment'], activities: '毎月、川を掃除します。', members: '6' })
  await fillIn(page, { 'contact.phone.text': '0900-111-2222' })
  await inspect(page)
  await press(page, 'groups:saveNext')
  await fillIn(page, { representative: '水田 緑' })
  await press(page, 'groups:saveNext')
  await inspect(page)
  await follow(page, 'groups:toCheck')
  await expect(page.getByText(words('groups:missing.title'))).toBeVisible()
  await follow(page, 'groups:file.phone')
  await fillIn(page, { phone: '0900-111-2222' })
  await press(page, 'groups:saveNext')

  await follow(page, 'groups:addPaper.rules')
  await page
    .locator('[name=paper]')
    .setInputFiles({ name: '規約.pdf', mimeType: 'application/pdf', buffer: Buffer.from('<html>') })
  await press(page, 'groups:addPaperButton')
  await expect(page.getByRole('main')).toContainText(words('files:refused.paperType'))
  await page.locator('[name=paper]').setInputFiles({ name: '規約.pdf', mimeType: 'application/pdf', buffer: pdf })
  await press(page, 'groups:addPaperButton')
  await expect(page.getByRole('link', { name: '規約.pdf', exact: true })).toBeVisible()
  await follow(page, 'groups:toCheck')
  await inspect(page)
  await fillIn(page, { confirmed: 'on' })
  await press(page, 'groups:handIn')
  await expect(page.getByRole('status')).toContainText(words('groups:applied.title'))
  await inspect(page)

  await clerk.goto(href('/desk/organisations'))
  await inspect(clerk)
  await clerk.getByRole('main').getByRole('link', { name, exact: true }).click()
  await inspect(clerk)
  await expect(clerk.getByRole('main')).toContainText('水田 緑')
  await follow(clerk, 'groups-desk:step.correction.name')
  await press(clerk, 'groups-desk:step.correction.button')
  await fillIn(clerk, { reason: '会費を書いてください。' })
  await press(clerk, 'groups-desk:step.correction.button')

  await page.context().clearCookies()
  await enterByMail(page, administrator, email)
  await page.getByRole('main').getByRole('link', { name, exact: true }).click()
  await expect(page.getByRole('main')).toContainText('会費を書いてください。')
  await follow(page, 'groups:next.correct')
  await fillIn(page, { fee: '年500円' })
  await press(page, 'groups:saveNext')
  await press(page, 'groups:saveNext')
  await follow(page, 'groups:toCheck')
  await fillIn(page, { confirmed: 'on' })
  await press(page, 'groups:handIn')

  await clerk.reload()
  await follow(clerk, 'groups-desk:step.registration.name')
  await press(clerk, 'groups-desk:step.registration.button')
  await page.reload()
  await expect(page.getByRole('main')).toContainText(words('groups:history.registered'))
  const slug = new URL(page.url()).pathname.split('/').at(-1) ?? ''
  await page.goto(href('/groups/:group', { group: slug }))
  await expect(page.getByRole('heading', { level: 1 })).toContainText(name)
  await expect(page.getByRole('main')).not.toContainText('0900-111-2222')

  // struck off, it says so to everybody and to itself, and nothing can be written in it any more
  await clerk.goto(href('/desk/organisations/:organisation/steps/:step', { organisation: slug, step: 'striking-off' }))
  await fillIn(clerk, { reason: '団体から解散の届け出がありました。' })
  await press(clerk, 'groups-desk:step.striking-off.button')
  await page.goto(href('/groups/:group', { group: slug }))
  await expect(page.getByRole('main')).toContainText(words('directory:state.struck_off'))
  await expect(page.getByRole('main')).toContainText(words('directory:since.label'))
  await inspect(page)
  await page.goto(href('/my/groups/:group', { group: slug }))
  await expect(page.getByRole('main')).toContainText(words('groups:over.struck_off.title'))
  await expect(page.getByRole('main')).toContainText('団体から解散の届け出がありました。')
  await inspect(page)
  await page.goto(href('/my/groups/:group/invitations/new', { group: slug }))
  await fillIn(page, { email: 'late@group.example', role: 'member' })
  await press(page, 'members:invite.button')
  await expect(page.locator('.error-summary')).toContainText(words('members:refused.ended'))
})
