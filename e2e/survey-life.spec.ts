import type { Browser, Page } from '@playwright/test'
import { href } from '#app/href.ts'
import { writePlan } from './at-desk/plan-at-desk.ts'
import { addEveryType, beginSurvey, publishSurvey, setCondition } from './at-desk/survey-at-desk.ts'
import { expect, inspect, test, words } from './fixtures.ts'
import { fillIn, press } from './form.ts'
import { unhurried } from './people/commenter.ts'
import { leave, walkThrough } from './people/respondent.ts'

const comment = '図書館のほかに、木かげの椅子へ行く人が多くいました。'
// Of fewer than ten people in all nothing is published.
const onPaper = 8
const everybody = onPaper + 2

/** A resident with a telephone, in a window of their own. */
async function telephone(browser: Browser, javaScriptEnabled: boolean): Promise<Page> {
  const phone = { viewport: { width: 360, height: 740 }, isMobile: true, hasTouch: true }
  return (await browser.newContext({ ...phone, javaScriptEnabled })).newPage()
}

/** From the notice of the survey to the receipt; a sentence at the end that is their own. */
async function answer(page: Page, survey: string, text: string): Promise<void> {
  await expect(page).toHaveURL(href('/surveys/:survey', { survey }))
  await inspect(page)
  await leave(page, 'a[href$="/beginning"]')
  await leave(page, 'form button:not([name], .vh)')
  const opened = Date.now()
  await walkThrough(page, text)
  await unhurried(page, opened)
  await leave(page, 'form .actions button')
  await expect(page.locator('.receipt-number')).toBeVisible()
  await page.context().close()
}

/** A sheet as it lies beside the keyboard: the same as those with a telephone answered. */
async function typeSheet(page: Page, survey: string, number: number): Promise<void> {
  await page.goto(href('/desk/surveys/:survey/sheets/new', { survey }))
  await fillIn(page, { number: String(number) })
  const fields = page.locator('[data-typed]')
  const names = await fields.evaluateAll((all) => all.map((each) => (each as HTMLInputElement).name.replace('q.', '')))
  const others: Record<string, string> = { q3: '1 2', q4: '10', q5: '2020/4/1', q6: '北小', q7: '' }
  for (const name of names) await fillIn(page, { [`q.${name}`]: others[name] ?? '1' })
  await press(page, 'survey-paper:typing.save')
  await expect(page.locator('.notice[role=status]')).toContainText(words('survey-paper:typing.saved'))
}

test(
  'the life of a survey: built, answered by phone and on paper, closed, counted, published, read',
  {
    tag: '@once',
  },
  async ({ as, browser, page }) => {
    const editor = await as('hoshino')
    const plan = await writePlan(editor, ['図書館を、だれもが寄れる場所にします。'])
    const section = href('/plans/:plan/sections/:section', { plan: plan.slug, section: plan.section })
    const survey = await beginSurvey(editor, '図書館のアンケート', ['open'])

    await test.step('every type of question, conditions, a section of a plan it is evidence for', async () => {
      const voice = await addEveryType(editor, survey)
      // asked of those who go to the park alone: nobody here
      await setCondition(editor, survey, voice, [{ item: 'places', ask: 'is', codes: ['2'] }])
      await editor.goto(href('/desk/surveys/:survey/sections', { survey }, { plan: plan.slug }))
      await fillIn(editor, { section: '1 歩く道' })
      await press(editor, 'surveys-desk:save')
      await publishSurvey(editor, survey)
    })

    await test.step('residents answer by phone, with script and without', async () => {
      const [modern, old] = [await telephone(browser, true), await telephone(browser, false)]
      await modern.goto(section)
      await leave(modern, `a[href="${href('/surveys/:survey', { survey })}"]`)
      await answer(modern, survey, '北小')
      await old.goto(href('/surveys'))
      await leave(old, `a[href="${href('/surveys/:survey', { survey })}"]`)
      await answer(old, survey, '北小')
    })

    const late = await telephone(browser, false)
    await test.step('somebody is still answering; what says nothing at all is not sent', async () => {
      await late.goto(href('/surveys/:survey/beginning', { survey }))
      await leave(late, 'form button:not([name], .vh)')
      await leave(late, 'button[name=to][value=next]')
      await expect(late.getByRole('main')).toContainText(words('surveys:check.blank'))
      await expect(late.locator('form .actions button')).toHaveCount(0)
      await inspect(late)
      await leave(late, '.mend a')
      await late.locator('[name="q.q6"]').fill('南小')
    })

    await test.step('sheets of paper are typed in, and the survey is closed', async () => {
      await editor.goto(href('/desk/surveys/:survey/sheets/second-entry', { survey }))
      await fillIn(editor, { percent: '0' })
      await press(editor, 'survey-paper:second.save')
      for (let number = 1; number <= onPaper; number++) await typeSheet(editor, survey, number)
      await editor.goto(href('/desk/surveys/:survey/closure', { survey }))
      await fillIn(editor, { reason: '予定より早く集まったため' })
      await press(editor, 'surveys-desk:closure.do')
    })

    await test.step('whoever was still answering is told so, and what they gave is kept', async () => {
      await leave(late, 'button[name=to][value=check]')
      await expect(late.getByRole('alert')).toContainText(words('surveys:over.pageKept'))
      await inspect(late)
      await leave(late, '.actions a')
      await expect(late.locator('.answers').filter({ hasText: '南小' })).toHaveCount(1)
      await late.context().close()
    })

    await test.step('counted: all alike, those who were not asked apart', async () => {
      await editor.goto(href('/desk/surveys/:survey/figures/:item', { survey, item: 'places' }))
      await inspect(editor)
      const row = editor.getByRole('row', { name: /図書館/ }).first()
      await expect(row).toContainText(String(everybody))
      await expect(row).toContainText('100.0')
      await editor.goto(href('/desk/surveys/:survey/figures/:item', { survey, item: 'q7' }))
      await expect(editor.getByRole('main')).toContainText(words('survey-results:hidden', { n: everybody }))
    })

    await test.step('commented, prepared, checked and published', async () => {
      await editor.goto(href('/desk/surveys/:survey/results/comment', { survey }, { place: 'places' }))
      await fillIn(editor, { words: comment })
      await press(editor, 'survey-report:desk.save')
      await fillIn(editor, { by: ['q1'], of: ['places'] })
      await press(editor, 'survey-report:desk.prepare')
      await inspect(editor)
      await page.goto(href('/surveys/:survey', { survey }))
      await expect(page.locator(`main a[href="${href('/surveys/:survey/results', { survey })}"]`)).toHaveCount(0)
      await press(editor, 'survey-report:check.publish')
      await expect(editor).toHaveURL(href('/surveys/:survey/results', { survey }))
    })

    await test.step('a resident comes from the section of the plan to the table that supports it', async () => {
      await page.goto(section)
      await leave(page, `a[href^="${href('/surveys/:survey/results', { survey })}"]`)
      await inspect(page)
      await leave(
        page,
        `nav a[href="${href('/surveys/:survey/results/:page', { survey, page: 'p1' }, { '#': 'places' })}"]`,
      )
      await inspect(page)
      const figure = page.locator('#places')
      await expect(figure).toBeInViewport()
      await expect(figure).toContainText(comment)
      await expect(figure.getByRole('row', { name: /図書館/ }).first()).toContainText('100.0')
      await expect(figure.locator('svg').first()).toBeVisible()
    })

    await test.step('the same as PDF, CSV, code book and open data', async () => {
      const get = async (path: string) => {
        const got = await page.request.get(path)
        expect(got.status(), path).toBe(200)
        return got.body()
      }
      expect((await get(href('/surveys/:survey/results.pdf', { survey }))).subarray(0, 5).toString()).toBe('%PDF-')
      const csv = (await get(href('/surveys/:survey/results.csv', { survey }))).toString()
      expect(csv.charCodeAt(0)).toBe(0xfeff)
      expect(csv).toContain('図書館')
      expect((await get(href('/surveys/:survey/codebook.csv', { survey }))).toString()).toContain('図書館')
      const data = JSON.parse((await get(href('/api/v1/surveys/:survey/results', { survey }))).toString())
      expect(data.data[0]).toMatchObject({ item: 'places', content: { n: everybody, hidden: 0 } })
      expect(data.data[0].content.answers[0]).toMatchObject({ label: '図書館', count: everybody, share: 100 })
    })

    await test.step('it is found: by the words of the comment, in the news, in the site map', async () => {
      const found = `a[href="${href('/surveys/:survey/results/:page', { survey, page: 'p1' }, { '#': 'places' })}"]`
      await expect(async () => {
        await page.goto(href('/search', { q: '木かげの椅子' }))
        await expect(page.getByRole('main').locator(found)).toHaveCount(1, { timeout: 500 })
      }).toPass()
      for (const list of [href('/feed.xml'), href('/sitemap.xml')]) {
        expect(await (await page.request.get(list)).text(), list).toContain(
          href('/surveys/:survey/results', { survey }),
        )
      }
    })
  },
)
