import type { Page } from '@playwright/test'
import { href } from '#app/href.ts'
import {
  cell,
  docxFile,
  inList,
  level,
  list,
  paragraph,
  row,
  run,
  table,
  use,
} from '#app/plans/sources/docx.fixture.ts'
import { writePlan } from './at-desk/plan-at-desk.ts'
import { expect, inspect, test, words } from './fixtures.ts'
import { fillIn, follow, press } from './form.ts'

const main = (page: Page) => page.getByRole('main')

/** Until a document has been read: whoever waits looks again. */
async function untilRead(page: Page): Promise<void> {
  await expect(async () => {
    if (await main(page).locator('progress').count()) await follow(page, 'plan-import:progress.again')
    expect(await main(page).locator('progress').count()).toBe(0)
  }).toPass()
}

/** A plan of eight chapters with three sections each and five paragraphs in every one, as a word processor numbers it. */
function wholePlan(): Buffer {
  const numbering =
    list(1, level(0, 'decimalFullWidth', '第%1章') + level(1, 'decimal', '%1-%2', '<w:isLgl/>')) + use(1, 1)
  const text = (chapter: number, at: number) =>
    paragraph(run(`この計画の${chapter}番目の柱の${at}つ目として、市は市民とともに取り組みを進めます。`))
  const chapters = Array.from({ length: 8 }, (_, chapter) => [
    inList(`支え合うまち ${chapter + 1}`, 1),
    ...Array.from({ length: 3 }, (_, section) => [
      inList(`居場所づくり ${section + 1}`, 1, 1),
      ...Array.from({ length: 5 }, (_, at) => text(chapter + 1, section * 5 + at + 1)),
    ]).flat(),
  ]).flat()
  const figures = table(row(cell('年') + cell('人口'), '<w:tblHeader/>') + row(cell('2020') + cell('10,000')))
  return Buffer.from(docxFile({ body: chapters.join('') + figures, numbering }))
}

test(
  'a Word file of 120 paragraphs becomes a plan in few pages, and is taken back whole',
  { tag: '@wide' },
  async ({ as }) => {
    const editor = await as('hoshino')
    const { slug } = await writePlan(editor, ['先に書いた文。'], { publish: false })
    let loads = 0
    editor.on('load', () => loads++)
    await editor.goto(href('/desk/plans/:plan', { plan: slug }))
    await follow(editor, 'plan-import:start.title')
    await inspect(editor)
    await editor
      .locator('[name=file]')
      .setInputFiles({ name: '計画.docx', mimeType: 'application/octet-stream', buffer: wholePlan() })
    await press(editor, 'plan-import:start.button')
    await untilRead(editor)
    await inspect(editor)
    await expect(main(editor).locator('tbody tr')).toHaveCount(100)
    await expect(main(editor).locator('[name="lines[0].kind"]')).toHaveValue('heading1')
    await press(editor, 'plan-import:save.next')
    await press(editor, 'plan-import:save.take')
    await inspect(editor)
    await fillIn(editor, { way: 'instead' })
    await press(editor, 'plan-import:taking.button')
    await expect(main(editor)).toContainText(words('plan-import:taken.title', { sections: 32, blocks: 121 }))
    await inspect(editor)
    expect(loads).toBeLessThanOrEqual(10)
    await follow(editor, 'plan-import:taken.plan')
    await expect(main(editor).locator('.tree > li')).toHaveCount(32)

    await editor.goBack()
    await follow(editor, 'plan-import:undoing.title')
    await inspect(editor)
    await press(editor, 'plan-import:undoing.button')
    await editor.goto(href('/desk/plans/:plan', { plan: slug }))
    await expect(main(editor).locator('.tree > li')).toHaveCount(1)
  },
)

const pasted = [
  '第１章 目的',
  'この計画は、歩く道をつくります。',
  '■ 窓口',
  '企画課です。',
  '■ 期間',
  '五年です。',
  '第３章 体制',
  '市が進めます。',
]

test('what a line becomes is chosen for it or for all like it; what was changed since is not undone', async ({
  as,
}) => {
  const editor = await as('hoshino')
  const { slug } = await writePlan(editor, [], { publish: false })
  await editor.goto(href('/desk/plans/:plan/import', { plan: slug }))
  await press(editor, 'plan-import:start.button')
  await expect(editor.locator('.error-summary')).toContainText(words('plan-import:refused.nothing'))
  await fillIn(editor, { text: pasted.join('\n') })
  await press(editor, 'plan-import:start.button')
  await untilRead(editor)
  await expect(main(editor)).toContainText(words('plan-import:warning.gap', { before: 1, value: 3 }))
  await editor.locator('[name="lines[2].kind"]').selectOption('paragraph')
  await editor.locator('[name="lines[2].alike"]').check()
  await press(editor, 'plan-import:save.stay')
  await expect(editor.locator('[name="lines[4].kind"]')).toHaveValue('paragraph')
  await inspect(editor)
  await press(editor, 'plan-import:save.take')
  await press(editor, 'plan-import:taking.button')
  const taken = editor.url()
  await follow(editor, 'plan-import:taken.plan')
  await expect(main(editor).locator('.tree > li')).toHaveCount(3)
  await main(editor).getByRole('link', { name: /目的/ }).first().click()
  await main(editor).locator('.block a[data-in-place]').first().click()
  await fillIn(editor, { body: '直した文です。' })
  await press(editor, 'plans-desk:save')
  await editor.goto(taken)
  await follow(editor, 'plan-import:undoing.title')
  await press(editor, 'plan-import:undoing.button')
  await expect(editor.locator('.error-summary')).toContainText(words('plan-import:refused.changedSince', { count: 1 }))
  await expect(main(editor).getByRole('link', { name: '直した文です。' })).toBeVisible()
})

test(
  'a file that cannot be read says why and what to do, before anything is stored or after',
  { tag: '@wide' },
  async ({ as }) => {
    const editor = await as('hoshino')
    const { slug } = await writePlan(editor, [], { publish: false })
    await editor.goto(href('/desk/plans/:plan/import', { plan: slug }))
    const send = async (name: string, buffer: Buffer) => {
      await editor.locator('[name=file]').setInputFiles({ name, mimeType: 'application/octet-stream', buffer })
      await press(editor, 'plan-import:start.button')
    }
    await send('計画.docx', Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1]))
    await expect(editor.locator('.error-summary')).toContainText(words('plan-import:refused.oldWord'))
    await send(
      '計画.docx',
      Buffer.from(docxFile({ body: paragraph('文'), files: { 'word/vbaProject.bin': new Uint8Array(4) } })),
    )
    await untilRead(editor)
    await expect(main(editor)).toContainText(words('plan-import:refused.macros'))
    await inspect(editor)
  },
)
