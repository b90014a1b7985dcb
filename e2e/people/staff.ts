import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, type Page } from '@playwright/test'
import { href } from '#app/href.ts'

type SignIn = { email: string; password: string; what: string }

export type Session = Awaited<ReturnType<ReturnType<Page['context']>['storageState']>>

/** The sign-ins made at the first start; `who` is part of an e-mail address or of the roles. */
export function signInOf(who: string): SignIn {
  const file = join(process.env.E2E_DATA_DIR ?? '', 'sign-in.txt')
  const lines = readFileSync(file, 'utf8').trim().split('\n').slice(1)
  const all = lines
    .map((line) => line.split('\t'))
    .map(([email = '', password = '', what = '']) => ({ email, password, what }))
  const found = all.find(({ email, what }) => email.startsWith(who) || what.includes(who))
  if (!found) throw new Error(`nobody in ${file} is ${who}`)
  return found
}

/** Signs in by the form, as a person does. */
export async function signIn(page: Page, who: string | { email: string; password: string }): Promise<void> {
  const { email, password } = typeof who === 'string' ? signInOf(who) : who
  await page.goto(href('/desk/sign-in', { to: href('/desk/account') }))
  await page.locator('[name=email]').fill(email)
  await page.locator('[name=password]').fill(password)
  await page.getByRole('main').getByRole('button').first().click()
  await expect(page).toHaveURL(href('/desk/account'))
}

/** Signs in and gives the cookies, for the next windows of the same person. */
export async function openSession(page: Page, who: string): Promise<Session> {
  await signIn(page, who)
  return page.context().storageState()
}
