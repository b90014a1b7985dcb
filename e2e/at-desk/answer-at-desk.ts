import { expect, type Page } from '@playwright/test'
import { href } from '#app/href.ts'
import { fillIn, follow, press } from '../form.ts'
import { inspect } from '../inspection.ts'
import { endCall } from '../portal-clock.ts'
import { words } from '../words.ts'

type Answer = { summary: string; category: string; body: string }

/** Puts the opinion that says so into a group of its own; returns the group's address. */
export async function groupOpinion(page: Page, call: string, text: string, summary: string): Promise<string> {
  await page.goto(href('/desk/opinions', { consultation: call, state: 'unsorted' }))
  await page.locator('main li', { hasText: text }).getByRole('checkbox').check()
  await inspect(page)
  await press(page, 'answers:opinions.group')
  await fillIn(page, { summary })
  await inspect(page)
  await press(page, 'answers:newGroup.button')
  await expect(page).toHaveURL(/\/desk\/groups\/[0-9a-f-]{36}$/)
  await inspect(page)
  return new URL(page.url()).pathname
}

/** Writes an answer, or writes it anew, and puts it up for approval. */
export async function writeAnswer(page: Page, group: string, answer: Partial<Answer>): Promise<void> {
  await page.goto(`${group}/response`)
  await inspect(page)
  await fillIn(page, answer)
  await press(page, 'answers:response.save')
  await expect(page).toHaveURL(group)
  await putForward(page, group)
}

/** Puts an answer up for approval. */
export async function putForward(page: Page, group: string): Promise<void> {
  await page.goto(group)
  await follow(page, 'answers:step.submit')
  await inspect(page)
  await press(page, 'answers:step.submitButton')
  await expect(page).toHaveURL(group)
  await expect(page.getByText(words('answers:state.submitted')).first()).toBeVisible()
}

/** From a group to the paragraph it changes, which is saved with the reason. */
export async function changeBlock(page: Page, block: string, saved: { body: string; reason: string }): Promise<void> {
  await page.getByRole('main').locator(`a[href^="${block}?response="]`).click()
  await expect(page.getByText(words('plans-desk:why.forResponse'))).toBeVisible()
  await inspect(page)
  await fillIn(page, saved)
  await press(page, 'plans-desk:save')
}

/** Lets the period of a call end, and publishes its result with the next edition. */
export async function publishResult(page: Page, call: string, editionNote: string): Promise<void> {
  await page.goto(href('/desk/consultations/:consultation/publication', { consultation: call }))
  await expect(page.getByText(words('answers:check.open')).first()).toBeVisible()
  await endCall(call)
  await page.goto(href('/desk/consultations/:consultation/publication', { consultation: call }))
  await expect(page.getByText(words('answers:check.open'))).toHaveCount(0)
  await expect(page.getByText(words('answers:publication.ready'))).toBeVisible()
  await inspect(page)
  await fillIn(page, { outcome: 'answered', stage: 'proposal', editionNote })
  await press(page, 'answers:publication.button')
  await expect(page).toHaveURL(href('/consultations/:consultation/result', { consultation: call }))
}

export async function approve(page: Page, group: string): Promise<void> {
  await page.goto(group)
  await follow(page, 'answers:step.approve')
  await inspect(page)
  await press(page, 'answers:step.approveButton')
  await expect(page).toHaveURL(group)
  await expect(page.getByText(words('answers:state.approved')).first()).toBeVisible()
}
