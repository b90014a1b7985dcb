import { expect, type Page } from '@playwright/test'
import { href } from '#app/href.ts'
import { fillIn, press } from '../form.ts'
import { words } from '../words.ts'

const mailsOf = (administrator: Page, kind: string) =>
  administrator.getByRole('main').getByRole('link', { name: words(`mails:kind.${kind}`), exact: true })

/** The newest mail of a kind in the list at the desk; '' where there is none. */
export async function newestMail(administrator: Page, kind: string): Promise<string> {
  await administrator.goto(href('/desk/mails'))
  const link = mailsOf(administrator, kind)
  return (await link.count()) ? ((await link.first().getAttribute('href')) ?? '') : ''
}

/**
 * The link in a mail of a kind to an address that came after another, read at the desk as it must be where no mail is sent.
 * Other journeys cause mails of that kind at the same time: those to others are passed over.
 */
export async function linkInMail(administrator: Page, kind: string, after: string, to: string): Promise<string> {
  const others = new Set<string>()
  let text = ''
  const look = async () => {
    await administrator.goto(href('/desk/mails'))
    const all = await mailsOf(administrator, kind).evaluateAll((found) =>
      found.map((a) => a.getAttribute('href') ?? ''),
    )
    const fresh = after && all.includes(after) ? all.slice(0, all.indexOf(after)) : all
    for (const mail of fresh.filter((each) => !others.has(each))) {
      await administrator.goto(mail)
      await fillIn(administrator, { reason: 'E2E' })
      await press(administrator, 'mails:show.button')
      text = await administrator.getByRole('main').innerText()
      if (text.includes(to)) return true
      others.add(mail)
    }
    return false
  }
  await expect.poll(look).toBe(true)
  return new URL(/https?:\/\/\S+/.exec(text)?.[0] ?? '').pathname
}

/** Signs a person in: asks for the link, reads it at the desk, opens it and presses the button. */
export async function enterByMail(page: Page, administrator: Page, email: string): Promise<void> {
  const before = await newestMail(administrator, 'link')
  await page.goto(href('/my/sign-in'))
  await fillIn(page, { email })
  await press(page, 'people:signIn.button')
  await page.goto(await linkInMail(administrator, 'link', before, email))
  await press(page, 'people:link.button')
}
