import { expect, type Page } from '@playwright/test'
import { toTyped } from '#app/forms/moments.ts'
import { href } from '#app/href.ts'
import { fillIn, press } from '../form.ts'
import { department } from './plan-at-desk.ts'

const day = (offset: number) => toTyped(new Date(Date.now() + offset * 86_400_000))

/** An editor of the planning division begins a survey of both targets; returns its slug. */
export async function beginSurvey(page: Page, title: string, targets = ['sample', 'open']): Promise<string> {
  await page.goto(href('/desk/surveys/new'))
  await fillIn(page, { title, purpose: '次の計画の資料にします。', opensAt: day(-1), closesAt: day(20) })
  await fillIn(page, { targets, departmentId: department('planning') })
  await press(page, 'surveys-desk:form.saveNew')
  // making leads on to what has to be made next
  await expect(page).toHaveURL(/\/desk\/surveys\/[^/]+\/questions$/)
  return new URL(page.url()).pathname.split('/').at(-2) ?? ''
}

type Entry = { type: string; ja: string; options?: string[]; rows?: string[]; fields?: Record<string, string> }

/** Adds a question by the form, with more rows where its options need them; returns its key. */
export async function addEntry(page: Page, survey: string, on: string, entry: Entry): Promise<string> {
  await page.goto(href('/desk/surveys/:survey/questions/new', { survey }, { page: on, type: entry.type }))
  await fillIn(page, { ja: entry.ja, ...entry.fields })
  for (const list of ['options', 'rows'] as const) {
    for (const [at, text] of (entry[list] ?? []).entries()) {
      if ((await page.locator(`[name="${list}[${at}].ja"]`).count()) === 0) {
        const more = page.locator(`button[value="${list}-more"]`)
        await Promise.all([page.waitForNavigation(), more.click()])
        await expect(page.locator(`[name="${list}[${at}].ja"]`)).toBeFocused()
      }
      await fillIn(page, { [`${list}[${at}].ja`]: text })
    }
  }
  await press(page, 'surveys-desk:entry.add')
  await expect(page).toHaveURL(/\/questions#/)
  return new URL(page.url()).hash.slice(1)
}

/** A question of every type on the first page of a survey; returns the key of the last, for words of any length. */
export async function addEveryType(page: Page, survey: string): Promise<string> {
  const add = (type: string, ja: string, more = {}) => addEntry(page, survey, 'p1', { type, ja, ...more })
  expect(await add('heading', '暮らしについて')).toBe('h1')
  await add('multiple', 'よく行く場所はどこですか。', {
    options: ['図書館', '公園', '集会所', '店', 'そのほか', '特にない'],
    fields: { max: '2', key: 'places' },
  })
  await add('scale', '住みやすいですか。', { options: ['はい', 'どちらともいえない', 'いいえ'] })
  await add('matrix', '次のことに満足していますか。', { rows: ['バス', '公園'], options: ['満足', '普通', '不満'] })
  await add('ranking', '力を入れてほしいものはどれですか。', { options: ['道', '川', '緑'], fields: { max: '2' } })
  await add('number', '住んで何年ですか。', { fields: { unitJa: '年', min: '0', max: '110' } })
  await add('date', '引っ越してきたのはいつですか。', { fields: { min: '1900-01-01' } })
  await add('short', '学校の名前は何ですか。')
  await add('explanation', 'あと一つです。')
  return add('long', 'ご意見をお書きください。')
}

/** Writes what a survey cannot be published without, and publishes it. */
export async function publishSurvey(page: Page, survey: string): Promise<void> {
  await page.goto(href('/desk/surveys/:survey/details', { survey }))
  await fillIn(page, { audience: '市内に住む人', privacy: '統計だけに使います。', contact: '企画課' })
  await press(page, 'surveys-desk:save')
  await page.goto(href('/desk/surveys/:survey/publication', { survey }))
  await press(page, 'surveys-desk:publication.do')
  await expect(page).toHaveURL(href('/desk/surveys/:survey', { survey }))
}

type Line = { item: string; ask: string; codes?: string[]; amount?: string }

/** Writes the condition of a question, a line for each. */
export async function setCondition(page: Page, survey: string, key: string, lines: Line[], join?: string) {
  await page.goto(href('/desk/surveys/:survey/questions/:entry/condition', { survey, entry: key }))
  for (const [at, { item, ask, codes, amount }] of lines.entries()) {
    const name = (field: string) => `lines[${at}].${field}`
    if ((await page.locator(`[name="${name('item')}"]`).count()) === 0) {
      await press(page, 'surveys-desk:condition.more')
    }
    await fillIn(page, { [name('item')]: item })
    await Promise.all([page.waitForNavigation(), page.locator(`button[value="lines-show-${at}"]`).click()])
    await fillIn(page, { [name('ask')]: ask })
    if (codes) await fillIn(page, { [name('codes')]: codes })
    if (amount) await fillIn(page, { [name('amount')]: amount })
  }
  if (join) await fillIn(page, { join })
  await press(page, 'surveys-desk:condition.save')
}
