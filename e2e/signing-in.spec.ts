import { randomBytes } from 'node:crypto'
import { href } from '#app/href.ts'
import { expect, inspect, signIn, signInOf, test, words } from './fixtures.ts'
import { expectErrors, fillIn, follow, narrowDown, openFilters, press } from './form.ts'

test('a wrong password is refused, the right one leads to where one wanted to go', async ({ page }) => {
  const { email, password } = signInOf('nagai')
  await page.goto(href('/desk/groups'))
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(words('ui:errors.title.forbidden'))
  await inspect(page)
  await page
    .getByRole('main')
    .getByRole('link', { name: words('ui:errors.signIn') })
    .click()
  await fillIn(page, { email, password: 'not the password' })
  await press(page, 'accounts:signIn.button')
  await expectErrors(page, words('accounts:refused.signInWrong'))
  await expect(page.locator('[name=email]')).toHaveValue(email)
  await fillIn(page, { password })
  await press(page, 'accounts:signIn.button')
  await expect(page).toHaveURL(href('/desk/groups'))
  await page.getByRole('link', { name: words('ui:desk.signOut') }).click()
  await inspect(page)
  await press(page, 'accounts:signOut.button')
  await page.goto(href('/desk/groups'))
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(words('ui:errors.title.forbidden'))
})

test('a colleague is invited by a link that works once, changes the password, signs out everywhere, is closed', async ({
  page,
  as,
  browser,
}) => {
  const administrator = await as('kubo')
  const email = `new-${randomBytes(4).toString('hex')}@aobano.example`
  const me = { email, password: 'ume-no-hana 2026' }
  await administrator.goto(href('/desk/staff/new'))
  await press(administrator, 'accounts:staff.add')
  await expectErrors(administrator, words('accounts:refused.nameMissing'), words('accounts:refused.roleMissing'))
  await fillIn(administrator, {
    ...{ name: '新谷 梅', nameKana: 'しんたに うめ', email, roles: 'answerer', answererDepartments: 'all' },
  })
  await press(administrator, 'accounts:staff.add')
  await inspect(administrator)
  const link = new URL(await administrator.getByLabel(words('accounts:link.label')).inputValue()).pathname

  await page.goto(link)
  await inspect(page)
  await fillIn(page, { password: 'short', passwordAgain: 'short' })
  await press(page, 'accounts:invitation.button')
  await expectErrors(page)
  await fillIn(page, { password: me.password, passwordAgain: me.password })
  await press(page, 'accounts:invitation.button')
  await expect(page).toHaveURL(href('/desk'))
  await inspect(page)
  await page.goto(link)
  await expect(page.getByText(words('accounts:invitation.used'))).toBeVisible()
  await inspect(page)

  const elsewhere = await (await browser.newContext()).newPage()
  await signIn(elsewhere, me)
  await page.goto(href('/desk/account/password'))
  const next = 'sakura-no-hana 2027'
  await fillIn(page, { currentPassword: 'not mine at all', password: next, passwordAgain: next })
  await press(page, 'accounts:password.button')
  await expectErrors(page, words('accounts:refused.currentWrong'))
  await fillIn(page, { currentPassword: me.password, password: next, passwordAgain: next })
  await press(page, 'accounts:password.button')
  await expect(page.getByText(words('accounts:password.changed'))).toBeVisible()
  await elsewhere.goto(href('/desk/account'))
  await expect(elsewhere.getByRole('heading', { level: 1 })).toHaveText(words('ui:errors.title.forbidden'))

  await signIn(elsewhere, { email, password: next })
  await page.goto(href('/desk/account'))
  await inspect(page)
  await follow(page, 'accounts:sessions.title')
  await press(page, 'accounts:sessions.button')
  for (const window of [page, elsewhere]) {
    await window.goto(href('/desk/account'))
    await expect(window.getByRole('heading', { level: 1 })).toHaveText(words('ui:errors.title.forbidden'))
  }

  await administrator.goto(href('/desk/staff', { q: email }))
  await administrator.getByRole('main').getByRole('link', { name: '新谷 梅' }).click()
  await follow(administrator, 'accounts:disabling.title')
  await inspect(administrator)
  await press(administrator, 'accounts:disabling.button')
  await page.goto(href('/desk/sign-in'))
  await fillIn(page, { email, password: next })
  await press(page, 'accounts:signIn.button')
  await expectErrors(page, words('accounts:refused.signInWrong'))
  await elsewhere.context().close()
})

test('the administrator sees who looked at personal data, and why', { tag: '@wide' }, async ({ as }) => {
  const editor = await as('hoshino')
  const administrator = await as('kubo')
  const reason = `文の意味を尋ねるため ${randomBytes(3).toString('hex')}`
  await editor.goto(href('/desk/submissions', { consultation: 'basic-plan-proposal' }))
  await editor.locator('main .entries a').first().click()
  await follow(editor, 'answers:submission.toSubmitter')
  await press(editor, 'answers:submitter.show')
  await expectErrors(editor, words('answers:refused.reasonMissing'))
  await fillIn(editor, { reason })
  await press(editor, 'answers:submitter.show')
  await expect(editor.getByText(words('answers:submitter.recorded'))).toBeVisible()
  await inspect(editor)
  await administrator.goto(href('/desk/journal'))
  await openFilters(administrator)
  await fillIn(administrator, { area: 'personal' })
  await narrowDown(administrator)
  const row = administrator.locator('main tr', { hasText: reason })
  await expect(row).toContainText('星野 千夏')
  await expect(row).toContainText(words('journal:verb.submitter.viewed'))
  await inspect(administrator)
})
