import { expect, type Page } from '@playwright/test'
import { href } from '#app/href.ts'
import { fillIn, press } from '../form.ts'

/** Who sends comments in the journeys. */
export const person = {
  class: 'resident',
  name: '神木 さと𠮷',
  address: '青葉野市舟寄一丁目2-3',
  email: 'sato@example.jp',
}

export type Receipt = { number: string; secret: string; path: string }

/** From the open form to the receipt, with these opinions. */
export async function sendComment(page: Page, ...opinions: string[]): Promise<Receipt> {
  const opened = Date.now()
  for (const [at, body] of opinions.entries()) {
    if (at > 0) await press(page, 'consultations:comment.more')
    await fillIn(page, { [`items[${at}].body`]: body })
  }
  await fillIn(page, person)
  await unhurried(page, opened)
  await press(page, 'consultations:comment.toCheck')
  await press(page, 'consultations:check.send')
  return receiptOn(page)
}

/** What is sent within two seconds is taken for a program's: until then, counted from after the form was made, we wait. */
export async function unhurried(page: Page, opened: number): Promise<void> {
  await page.waitForTimeout(Math.max(0, opened + 2100 - Date.now()))
}

export async function receiptOn(page: Page): Promise<Receipt> {
  await expect(page).toHaveURL(/\/receipts\/[^/]+\/[^/]+\?sent$/)
  const [, number = '', secret = ''] = new URL(page.url()).pathname.match(/\/receipts\/([^/]+)\/([^/]+)/) ?? []
  return { number, secret, path: href('/receipts/:number/:secret', { number, secret }) }
}
