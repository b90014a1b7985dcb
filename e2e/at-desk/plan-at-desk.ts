import { randomBytes } from 'node:crypto'
import { expect, type Page } from '@playwright/test'
import { toTyped } from '#app/forms/moments.ts'
import { href } from '#app/href.ts'
import { city } from '../../db/seeds/content/city.ts'
import { fillIn, press } from '../form.ts'

export type NewPlan = { slug: string; title: string; section: string; blocks: string[] }

/** The name of a department of the demo, as choices show it. */
export function department(key: string): string {
  return city.departments.find((each) => each.key === key)?.name ?? key
}

const unique = () => randomBytes(4).toString('hex')
const lastPart = (page: Page) => new URL(page.url()).pathname.split('/').at(-1) ?? ''

/** An editor of the planning division writes a plan with one section, which is another's business. */
export async function writePlan(page: Page, texts: string[], { publish = true } = {}): Promise<NewPlan> {
  const slug = `walk-${unique()}`
  const title = `散歩道の計画 ${slug.slice(5)}`
  await page.goto(href('/desk/plans/new'))
  await fillIn(page, {
    ...{ slug, title, kind: 'sectoral', firstFiscalYear: '2027', lastFiscalYear: '2034', stage: 'draft' },
    departmentId: department('planning'),
    summary: '歩くのが楽しい道を、住む人と一緒につくります。',
  })
  await press(page, 'plans-desk:newPlan.save')
  await expect(page).toHaveURL(href('/desk/plans/:plan', { plan: slug }))
  const section = await addSection(page, slug, { number: '1', title: '歩く道', departmentId: department('welfare') })
  const blocks: string[] = []
  for (const text of texts) blocks.push(await addBlock(page, slug, section, text, blocks.at(-1)))
  if (publish) await publishEdition(page, slug, 'draft')
  return { slug, title, section, blocks }
}

/** Adds a section by the form; returns its key. */
export async function addSection(page: Page, plan: string, fields: Record<string, string>): Promise<string> {
  await page.goto(href('/desk/plans/:plan/sections/new', { plan }))
  await fillIn(page, fields)
  await press(page, 'plans-desk:newSection.save')
  await expect(page).toHaveURL(/\/sections\/[^/]+$/)
  return lastPart(page)
}

/** Adds a paragraph by the form; returns its key. */
async function addBlock(page: Page, plan: string, section: string, body: string, after?: string): Promise<string> {
  await page.goto(
    href('/desk/plans/:plan/sections/:section/blocks/new', { plan, section }, { kind: 'paragraph', after }),
  )
  await fillIn(page, { body })
  await press(page, 'plans-desk:block.add')
  const block = page.locator('main li.block', { hasText: body })
  await expect(block).toBeVisible()
  return (await block.getAttribute('id')) ?? ''
}

/** Publishes what the plan says now as its next edition. */
export async function publishEdition(page: Page, plan: string, stage: string): Promise<void> {
  await page.goto(href('/desk/plans/:plan/publication', { plan }))
  await fillIn(page, { size: 'edition', stage })
  await press(page, 'plans-desk:publication.button')
  await expect(page).not.toHaveURL(/publication/)
}

/** What the form of a call asks for, complete. */
export function callFields(plan: NewPlan): Record<string, string> {
  return {
    title: `${plan.title}への意見募集`,
    purpose: '案を決める前に、ご意見をお寄せください。',
    departmentId: department('planning'),
    contact: '企画課 青葉野市鐘ノ辻一丁目1番地',
    places: '市役所1階 情報コーナー',
    publication: '締切から1か月以内に、このページで公表します。',
    personalData: '意見を出せる方かどうかを確かめるためにだけ使います。',
    opensAt: toTyped(new Date(Date.now() - 60_000)),
  }
}

/** Calls for comments on the newest edition of a plan until tomorrow; returns the slug of the call. */
export async function callForComments(page: Page, plan: NewPlan): Promise<string> {
  await page.goto(href('/desk/consultations/new'))
  const edition = await page.locator('[name=editionId] option', { hasText: plan.title }).getAttribute('value')
  await fillIn(page, {
    ...callFields(plan),
    editionId: edition ?? '',
    closesAt: toTyped(new Date(Date.now() + 86_400_000)),
    shortPeriodReason: '前の募集のあとに直した一か所だけを聞くため。',
  })
  await press(page, 'consultations:desk.form.saveNew')
  await expect(page).toHaveURL(/\/notice$/)
  const slug = new URL(page.url()).pathname.split('/').at(-2) ?? ''
  await press(page, 'consultations:desk.notice.do')
  await expect(page).toHaveURL(href('/desk/consultations/:consultation', { consultation: slug }))
  return slug
}
