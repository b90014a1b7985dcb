import { expect, type Page } from '@playwright/test'
import { paths } from '../app/paths.ts'
import { fillIn, follow, press } from './form.ts'
import { inspect } from './inspection.ts'
import { words } from './words.ts'

type Answer = { summary: string; category: string; body: string }

/** Puts the opinion that says so into a group of its own; returns the group's address. */
export async function groupOpinion(page: Page, call: string, text: string, summary: string): Promise<string> {
  await page.goto(paths.deskOpinions({ consultation: call, state: 'unsorted' }))
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
  await follow(page, 'answers:step.submit')
  await inspect(page)
  await press(page, 'answers:step.submitButton')
  await expect(page).toHaveURL(group)
  await expect(page.getByText(words('answers:state.submitted')).first()).toBeVisible()
}

export async function approve(page: Page, group: string): Promise<void> {
  await page.goto(group)
  await follow(page, 'answers:step.approve')
  await inspect(page)
  await press(page, 'answers:step.approveButton')
  await expect(page).toHaveURL(group)
  await expect(page.getByText(words('answers:state.approved')).first()).toBeVisible()
}
