import type { Page } from '@playwright/test'
import { href } from '#app/href.ts'
import { expect, inspect, test, words } from './fixtures.ts'
import { fillIn, press } from './form.ts'

const survey = 'outing'
const hasScript = (page: Page) => page.evaluate(() => matchMedia('(scripting: enabled)').matches)

/** Types a sheet by keyboard alone: Enter goes on where there is script, and never sends anything; Tab goes on anyway. */
async function typeAnswers(page: Page, answer: (at: number) => string): Promise<void> {
  const fields = page.locator('[data-typed]')
  const goesOn = (await hasScript(page)) ? 'Enter' : 'Tab'
  await fields.first().focus()
  const count = await fields.count()
  for (let at = 0; at < count; at++) {
    await expect(fields.nth(at)).toBeFocused()
    const isChoice = (await fields.nth(at).getAttribute('data-options')) !== null
    if (isChoice) await page.keyboard.type(answer(at))
    await page.keyboard.press(goesOn)
  }
  await expect(page.getByRole('button', { name: words('survey-paper:typing.save') })).toBeFocused()
}

async function save(page: Page): Promise<void> {
  await Promise.all([page.waitForNavigation(), page.keyboard.press('Enter')])
}

async function saveAgain(page: Page): Promise<void> {
  await page.getByRole('button', { name: words('survey-paper:typing.save') }).focus()
  await save(page)
}

test('a paper sheet is typed by keyboard alone, typed again by another person, and settled @wide', async ({ as }) => {
  const editor = await as('hoshino')
  const other = await as('admin')
  await test.step('every sheet is drawn for a second time', async () => {
    await editor.goto(href('/desk/surveys/:survey/sheets/second-entry', { survey }))
    await inspect(editor)
    await fillIn(editor, { percent: '100' })
    await press(editor, 'survey-paper:second.save')
  })

  await test.step('what cannot be is told at its field, with everything kept', async () => {
    await editor.goto(href('/desk/surveys/:survey/sheets/new', { survey }))
    await inspect(editor)
    await fillIn(editor, { target: 'open' })
    await editor.locator('[name=number]').focus()
    await editor.keyboard.press('Enter')
    await expect(editor).toHaveURL(href('/desk/surveys/:survey/sheets/new', { survey }))
    await typeAnswers(editor, (at) => (at === 0 ? '98' : '1'))
    await save(editor)
    await expect(editor.locator('.error-summary')).toContainText('98')
    await inspect(editor)
    await editor.locator('[data-typed]').first().fill('1')
    await fillIn(editor, { 'q.lastbus': '2026-11-01' })
    await saveAgain(editor)
    // Nobody who does not take the bus is asked about the last one: said once, then taken as it stands on the paper.
    await expect(editor.locator('.notice')).toContainText(words('survey-paper:typing.passedOverLead'))
    await inspect(editor)
    await saveAgain(editor)
    await expect(editor.locator('.notice[role=status]')).toContainText(words('survey-paper:typing.saved'))
  })

  const sheet = (await editor.locator('.notice[role=status]').getByRole('link').getAttribute('href')) ?? ''
  const id = sheet.split('/').at(-1) ?? ''
  await test.step('the first typist may not type it again; another does not see what was typed', async () => {
    await editor.goto(sheet)
    await inspect(editor)
    expect(
      (await editor.goto(href('/desk/surveys/:survey/sheets/:sheet/again', { survey, sheet: id })))?.status(),
    ).toBe(403)
    await other.goto(sheet)
    await expect(other.getByRole('main')).toContainText(words('survey-paper:sheet.unseen'))
    await other.goto(href('/desk/surveys/:survey/sheets/:sheet/again', { survey, sheet: id }))
    await inspect(other)
    await typeAnswers(other, (at) => (at === 0 ? '2' : '1'))
    await save(other)
    await expect(other).toHaveURL(href('/desk/surveys/:survey/sheets/:sheet', { survey, sheet: id }))
  })

  await test.step('the difference is settled', async () => {
    await editor.goto(href('/desk/surveys/:survey/sheets/:sheet/settlement', { survey, sheet: id }))
    await inspect(editor)
    await press(editor, 'survey-paper:settle.button')
    await expect(editor.locator('.error-summary')).toContainText(words('survey-paper:again.refused.open'))
    for (const second of await editor.locator('input[value=second]').all()) await second.check()
    await press(editor, 'survey-paper:settle.button')
    await expect(editor.getByRole('main')).toContainText(words('survey-paper:second.state.settled'))
  })

  await test.step('typed wrongly all the same, it is mended with a reason, and what was typed stays on record', async () => {
    await editor.goto(href('/desk/surveys/:survey/sheets/:sheet/mending', { survey, sheet: id }))
    await inspect(editor)
    await expect(editor.locator('[data-typed]').first()).toHaveValue('2')
    await editor.locator('[data-typed]').first().fill('3')
    await press(editor, 'survey-paper:mend.button')
    await expect(editor.locator('.error-summary')).toContainText(words('survey-paper:reason.missing'))
    await fillIn(editor, { reason: '問1の番号の打ちまちがい' })
    // What the conditions pass over is told before it is saved, as it was when the sheet was typed.
    await press(editor, 'survey-paper:mend.button')
    if (editor.url().endsWith('/mending')) await press(editor, 'survey-paper:mend.button')
    await expect(editor).toHaveURL(href('/desk/surveys/:survey/sheets/:sheet', { survey, sheet: id }))
    await expect(editor.getByRole('main')).toContainText('問1の番号の打ちまちがい')
    await inspect(editor)
  })

  await test.step('it can be made void, with a reason, and counts again where that was a mistake', async () => {
    await editor.goto(href('/desk/surveys/:survey/sheets/:sheet/void', { survey, sheet: id }))
    await inspect(editor)
    await fillIn(editor, { reason: '試しに入力したもの' })
    await press(editor, 'survey-paper:void.button')
    await editor.goto(href('/desk/surveys/:survey/sheets', { survey }, { state: 'void' }))
    await inspect(editor)
    await expect(editor.locator(`a[href="${sheet}"]`)).toBeVisible()
    await editor.goto(href('/desk/surveys/:survey/sheets/:sheet/restoration', { survey, sheet: id }))
    await inspect(editor)
    await fillIn(editor, { reason: '別の紙でした' })
    await press(editor, 'survey-paper:restoration.button')
    await expect(editor.getByRole('main')).toContainText('別の紙でした')
    await inspect(editor)
  })
})

test('codes are made, printed and taken back @wide', async ({ as, request }) => {
  const editor = await as('hoshino')
  await editor.goto(href('/desk/surveys/:survey/codes/new', { survey }))
  await inspect(editor)
  await press(editor, 'survey-paper:codes.make')
  await expect(editor.locator('.error-summary')).toBeVisible()
  await fillIn(editor, { label: '追加の発送', count: '5' })
  await press(editor, 'survey-paper:codes.make')
  await inspect(editor)
  const batch = new URL(editor.url()).pathname.split('/').at(-1) ?? ''
  const letters = await editor.request.get(
    href('/desk/surveys/:survey/codes/:batch/letters.pdf', { survey, batch }, { form: 'four' }),
  )
  expect(letters.headers()).toMatchObject({ 'content-type': 'application/pdf', 'cache-control': 'private, no-store' })
  const list = await (
    await editor.request.get(href('/desk/surveys/:survey/codes/:batch/codes.csv', { survey, batch }))
  ).text()
  const [, first = ''] = list.split('\r\n')[1]?.split(',') ?? []
  await editor.goto(href('/desk/surveys/:survey/codes/ends', { survey }))
  await fillIn(editor, { codes: `${first}\nABCD`, reason: '宛先不明' })
  await press(editor, 'survey-paper:ends.button')
  await expect(editor.locator('.error-summary')).toContainText('ABCD')
  await inspect(editor)
  await fillIn(editor, { codes: first })
  await press(editor, 'survey-paper:ends.button')
  await expect(editor).toHaveURL(href('/desk/surveys/:survey/codes', { survey }))
  await inspect(editor)
  const form = await request.get(href('/surveys/:survey/form.pdf', { survey }))
  expect(form.headers()['content-type']).toBe('application/pdf')
})
