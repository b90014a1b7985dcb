import { expect, type Page } from '@playwright/test'
import { paths } from '../app/paths.ts'
import { fillIn, press } from './form.ts'
import { words } from './words.ts'

/** The newest mail of a kind in the list at the desk; '' where there is none. */
export async function newestMail(administrator: Page, kind: string): Promise<string> {
  await administrator.goto(paths.deskMails())
  const link = administrator.getByRole('main').getByRole('link', { name: words(`mails:kind.${kind}`), exact: true })
  return (await link.count()) ? ((await link.first().getAttribute('href')) ?? '') : ''
}

/** The link in a mail of a kind that came after another, read at the desk as it must be where no mail is sent. */
export async function linkInMail(administrator: Page, kind: string, after: string): Promise<string> {
  await expect.poll(() => newestMail(administrator, kind), { timeout: 20_000 }).not.toBe(after)
  await administrator.goto(await newestMail(administrator, kind))
  await fillIn(administrator, { reason: 'E2E' })
  await press(administrator, 'mails:show.button')
  const text = await administrator.getByRole('main').innerText()
  return new URL(/https?:\/\/\S+/.exec(text)?.[0] ?? '').pathname
}

/** Signs a person in: asks for the link, reads it at the desk, opens it and presses the button. */
export async function enterByMail(page: Page, administrator: Page, email: string): Promise<void> {
  const before = await newestMail(administrator, 'link')
  await page.goto(paths.personSignIn())
  await fillIn(page, { email })
  await press(page, 'people:signIn.button')
  await page.goto(await linkInMail(administrator, 'link', before))
  await press(page, 'people:link.button')
}
