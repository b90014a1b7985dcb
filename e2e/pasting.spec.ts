import type { Page } from '@playwright/test'
import fc from 'fast-check'
import { href } from '#app/href.ts'
import { renderBlock } from '#app/plans/marks/block-html.ts'
import { basicPlan } from '../db/seeds/content/plans.ts'
import { anyPaste } from './any-paste.ts'
import { expect, test } from './fixtures.ts'
import { samples } from './pasted-samples.ts'

const once = { tag: ['@script', '@once'] }
const body = '[name=body]'

const newBlock = (kind: string) =>
  href('/desk/plans/:plan/sections/:section/blocks/new', { plan: basicPlan.slug, section: 's5-2' }, { kind })

/** What stands in an empty field after each of these was pasted into it. */
const pasted = (page: Page, all: { html: string; plain?: string }[]) =>
  page.locator(body).evaluate((field: HTMLTextAreaElement, all) => {
    field.focus()
    return all.map(({ html, plain = '' }) => {
      field.value = ''
      const clipboardData = new DataTransfer()
      clipboardData.setData('text/html', html)
      clipboardData.setData('text/plain', plain)
      const event = new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true })
      // what is not taken is left to the browser
      return field.dispatchEvent(event) ? null : field.value
    })
  }, all)

test(
  'what Word, Excel, LibreOffice and pages give keeps its tables, lists, links and readings',
  once,
  async ({ as }) => {
    const editor = await as('hoshino')
    for (const kind of ['paragraph', 'table'] as const) {
      await editor.goto(newBlock(kind))
      for (const [name, { html, paragraph, ...more }] of Object.entries(samples)) {
        const wanted = kind === 'table' && 'table' in more ? more.table : paragraph
        expect.soft((await pasted(editor, [{ html }]))[0], `${name} into a ${kind}`).toBe(wanted)
      }
    }
  },
)

test('a table of Excel stays one: each cell with its breaks, where a table was asked for', once, async ({ as }) => {
  const editor = await as('hoshino')
  await editor.goto(newBlock('table'))
  const [text] = await pasted(editor, [samples.excel])
  const { html } = renderBlock(text ?? '', { key: 'k', kind: 'table' })
  expect(html.match(/<tr>/g)).toHaveLength(3)
  expect(html).toContain('<td>60,840<br>（推計）</td>')
})

test('a paste goes in where one writes, and is undone at one stroke', once, async ({ as }) => {
  const editor = await as('hoshino')
  await editor.goto(newBlock('paragraph'))
  const field = editor.locator(body)
  await field.fill('前　後  **そのまま**')
  await field.evaluate((area: HTMLTextAreaElement) => area.setSelectionRange(1, 2))
  await field.evaluate((area: HTMLTextAreaElement, html) => {
    const clipboardData = new DataTransfer()
    clipboardData.setData('text/html', html)
    area.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }))
  }, '<ul><li>一</li><li>二</li></ul>')
  await expect(field).toHaveValue('前・一\n・二後  **そのまま**')
  await editor.keyboard.press('Control+z')
  await expect(field).toHaveValue('前　後  **そのまま**')
})

test('what has no mark, and fields without marks, are left to the browser', once, async ({ as }) => {
  const editor = await as('hoshino')
  await editor.goto(newBlock('paragraph'))
  expect(await pasted(editor, [{ html: '<p>一つめ</p><p><b>太字</b>　二つめ</p>' }, { html: '' }])).toEqual([
    null,
    null,
  ])
})

test('no letter of a paste is lost or made up', once, async ({ as }) => {
  const editor = await as('hoshino')
  const all = fc.sample(anyPaste, { numRuns: 300, seed: 20_261_201 })
  for (const kind of ['paragraph', 'table']) {
    await editor.goto(newBlock(kind))
    const texts = await pasted(editor, all)
    const wrong = all.filter(({ seen }, at) => {
      const text = texts[at]
      return text !== null && letters(renderBlock(text ?? '', { key: 'k', kind }).text) !== letters(seen)
    })
    expect(wrong.slice(0, 3).map((each) => ({ ...each, text: texts[all.indexOf(each)] }))).toEqual([])
    expect(texts.filter((text) => text !== null).length).toBeGreaterThan(200)
  }
})

const letters = (text: string) => text.replace(/\s/g, '')
