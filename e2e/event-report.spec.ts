import { href } from '#app/href.ts'
import { heldEvent } from '../db/seeds/content/held-event.ts'
import { approve, changeBlock, groupOpinion, publishResult, writeAnswer } from './at-desk/answer-at-desk.ts'
import { makeEvent } from './at-desk/event-at-desk.ts'
import { callForComments, writePlan } from './at-desk/plan-at-desk.ts'
import { expect, inspect, test, words } from './fixtures.ts'
import { expectErrors, fillIn, follow, press } from './form.ts'
import { beginSession } from './portal-clock.ts'

const { slug } = heldEvent
const second = 2
const png = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
)

test(
  'a session is reported: tables, a picture, opinions that the desk answers, published and corrected',
  { tag: '@once' },
  async ({ page, as }) => {
    const editor = await as('hoshino')
    expect(
      (await page.goto(href('/events/:event/sessions/:session/report', { event: slug, session: second })))?.status(),
    ).toBe(404)
    await editor.goto(href('/desk/events/:event/sessions/:session/report', { event: slug, session: second }))
    await inspect(editor)
    await fillIn(editor, { summary: '二回目は、バスの待合について話しました。', 'tables[0]': '屋根がほしい' })
    await press(editor, 'event-report:save')
    await expect(editor.locator('.told')).toContainText(words('journal:verb.event.report_written'))

    await follow(editor, 'event-report:addPicture')
    const file = { name: '会場.png', mimeType: 'image/png', buffer: Buffer.from('<svg/>') }
    await editor.locator('[name=picture]').setInputFiles(file)
    await press(editor, 'event-report:addPictureButton')
    await expectErrors(editor, words('files:refused.type'), words('event-report:refused.altMissing'))
    await editor.locator('[name=picture]').setInputFiles({ ...file, buffer: png })
    await press(editor, 'event-report:addPictureButton')
    // the picture is kept while its words are still missing
    await expect(editor.getByAltText(words('event-report:keptPicture'))).toBeVisible()
    await fillIn(editor, { alt: '地図を囲んで話す六人' })
    await press(editor, 'event-report:addPictureButton')
    await expect(editor.getByAltText('地図を囲んで話す六人')).toBeVisible()

    await follow(editor, 'event-report:part.opinions')
    await inspect(editor)
    const opinion = `待合に屋根をつけてほしい。${Date.now()}`
    await fillIn(editor, { section: 's7-1', opinions: `${opinion}\n\n時刻表の字を大きくしてほしい。` })
    await press(editor, 'event-report:opinions.save')
    await expect(editor.getByRole('main').getByText(opinion)).toBeVisible()
    await inspect(editor)
    await editor
      .getByRole('main')
      .locator(`a[href*="${href('/desk/submissions')}/"]`)
      .first()
      .click()
    await expect(editor.getByRole('main')).toContainText(opinion)
    await expect(editor.getByRole('main')).toContainText(words('answers:channel.meeting'))

    await editor.goto(
      href('/desk/events/:event/sessions/:session/report/publication', { event: slug, session: second }),
    )
    await inspect(editor)
    await press(editor, 'event-report:publication.do')
    await expectErrors(editor, words('event-report:refused.notConfirmed'))
    await fillIn(editor, { confirmed: 'on' })
    await press(editor, 'event-report:publication.do')

    await page.goto(href('/events/:event', { event: slug }))
    await expect(page.getByRole('link', { name: words('event-report:public.read') })).toHaveCount(2)
    await page
      .getByRole('link', { name: words('event-report:public.read') })
      .last()
      .click()
    await inspect(page)
    await expect(page.getByRole('main')).toContainText('屋根がほしい')
    await expect(page.getByRole('main')).toContainText(words('event-report:public.opinions', { count: 2 }))

    await editor.goto(href('/desk/events/:event/sessions/:session/report', { event: slug, session: second }))
    await fillIn(editor, { 'tables[0]': '屋根と椅子がほしい' })
    await press(editor, 'event-report:saveCorrection')
    await expectErrors(editor, words('event-report:refused.reasonMissing'))
    await fillIn(editor, { reason: '書きもらし' })
    await press(editor, 'event-report:saveCorrection')
    await page.reload()
    await expect(page.getByRole('main')).toContainText('屋根と椅子がほしい')
    await expect(page.getByRole('main')).toContainText('書きもらし')
    await inspect(page)
  },
)

test(
  'what was said at a workshop is answered like a comment, and its report leads to the answer and the changed line',
  { tag: '@once' },
  async ({ page, as }) => {
    const [said, summary] = ['川べりに、座れる石がほしい。', '川べりに座れる場所がほしい。']
    const after = '川べりの道に、座れる石を置きます。'
    const editor = await as('hoshino')
    const plan = await writePlan(editor, ['川べりの道を、歩きやすくします。'])
    const [block = ''] = plan.blocks
    const call = await callForComments(editor, plan)
    const event = await makeEvent(editor, { title: '川べりを歩く会', way: 'first_come', quota: 10 })
    await editor.goto(href('/desk/events/:event/links', { event }))
    const calls = editor.locator('[name=consultationId]')
    await calls.selectOption((await calls.locator('option', { hasText: plan.title }).getAttribute('value')) ?? '')
    await press(editor, 'events-desk:save')

    await test.step('after it has begun, the desk records what was said', async () => {
      await editor.goto(href('/desk/events/:event/sessions/:session/report/opinions', { event, session: 1 }))
      await expect(editor.locator('[name=opinions]')).toHaveCount(0)
      await beginSession(event)
      await editor.goto(href('/desk/events/:event/sessions/:session/report/opinions', { event, session: 1 }))
      await fillIn(editor, { section: plan.section, opinions: said })
      await press(editor, 'event-report:opinions.save')
      await editor.goto(href('/desk/events/:event/sessions/:session/report', { event, session: 1 }))
      await fillIn(editor, { summary: '川べりを歩き、石に座って話しました。' })
      await press(editor, 'event-report:save')
      await editor.goto(href('/desk/events/:event/sessions/:session/report/publication', { event, session: 1 }))
      await fillIn(editor, { confirmed: 'on' })
      await press(editor, 'event-report:publication.do')
    })

    await test.step('it is grouped, changes a paragraph, is answered and approved with that', async () => {
      const group = await groupOpinion(editor, call, said, summary)
      // about a section, not a paragraph: which paragraph is chosen from a list
      await editor.goto(`${group}/revisions`)
      const reason = '川べりに座れる場所を求める意見を受けた。'
      await changeBlock(editor, href('/desk/plans/:plan/blocks/:block', { plan: plan.slug, block }), {
        body: after,
        reason,
      })
      await writeAnswer(await as('nagai'), group, {
        summary,
        category: 'reflect',
        body: 'ご意見を受け、石を置きます。',
      })
      await approve(await as('segawa'), group)
      await publishResult(editor, call, '意見を受けて一か所を直しました。')
    })

    await test.step('whoever was there follows the report to the answer and to the line', async () => {
      await page.goto(href('/events/:event/sessions/:session/report', { event, session: 1 }))
      const main = page.getByRole('main')
      await expect(main).toContainText(summary)
      await expect(main).toContainText('石を置きます')
      await inspect(page)
      await main
        .locator(`a[href^="${href('/consultations/:consultation/result', { consultation: call })}#no-"]`)
        .click()
      await expect(page.locator(`[id="${new URL(page.url()).hash.slice(1)}"]`)).toContainText(summary)
      await page.goBack()
      await main.locator(`a[href^="${href('/plans/:plan/revisions', { plan: plan.slug })}/"]`).click()
      await expect(main.locator('ins', { hasText: '座れる石' }).first()).toBeVisible()
      await main
        .locator(
          `a[href="${href('/plans/:plan/sections/:section', { plan: plan.slug, section: plan.section }, { '#': block })}"]`,
        )
        .click()
      await expect(page.locator(`#${block}`)).toContainText(after)
    })
  },
)
