import { href } from '#app/href.ts'
import { approve, changeBlock, groupOpinion, publishResult, putForward, writeAnswer } from './at-desk/answer-at-desk.ts'
import { callForComments, writePlan } from './at-desk/plan-at-desk.ts'
import { expect, inspect, test, words } from './fixtures.ts'
import { fillIn, follow, press } from './form.ts'
import { sendComment } from './people/commenter.ts'

const bench = '散歩道の途中にベンチを置いてください。'
const light = '夜は足もとが暗いので、灯りもお願いします。'
const before = '川沿いの道を、歩く人のために整えます。'
const after = '川沿いの道を、歩く人のために整え、200メートルごとにベンチを置きます。'
const summary = '散歩道の途中に、休める場所がほしい。'

test(
  'from a comment to the changed line, and from the line back to the comment',
  { tag: '@wide' },
  async ({ page, as }) => {
    const editor = await as('hoshino')
    const plan = await writePlan(editor, [before, '通学の道は、この計画では扱いません。'])
    const call = await callForComments(editor, plan)
    const [block = ''] = plan.blocks
    const line = href('/plans/:plan/sections/:section', { plan: plan.slug, section: plan.section }, { '#': block })

    const receipt = await test.step('a resident comments on a paragraph', async () => {
      await page.goto(line)
      await page
        .locator(`#${block}`)
        .getByRole('link', { name: words('plans:block.comment') })
        .click()
      return sendComment(page, `${bench}${light}`)
    })

    const [benches, lights] = await test.step('the editor reads two opinions out of it and groups them', async () => {
      await editor.goto(href('/desk/submissions', { consultation: call }))
      await inspect(editor)
      await editor.getByRole('link', { name: receipt.number }).click()
      await inspect(editor)
      await follow(editor, 'answers:reading.split')
      await inspect(editor)
      await editor.locator('[name=sentence]').nth(1).selectOption('2')
      await press(editor, 'answers:reading.button')
      await expect(editor.locator('main ol.entries > li')).toHaveCount(2)
      return [
        await groupOpinion(editor, call, bench, summary),
        await groupOpinion(editor, call, light, '夜も歩けるように明るくしてほしい。'),
      ] as const
    })

    await test.step('the answer is written, returned with a reason, mended', async () => {
      const answerer = await as('nagai')
      const approver = await as('segawa')
      await writeAnswer(answerer, benches, { summary, category: 'reflect', body: 'ベンチを置くことを検討します。' })
      await approver.goto(benches)
      await follow(approver, 'answers:step.return')
      await inspect(approver)
      const reason = 'どこに、どれだけ置くかを書いてください。'
      await fillIn(approver, { reason })
      await press(approver, 'answers:step.returnButton')
      await answerer.goto(benches)
      await expect(answerer.getByText(reason).first()).toBeVisible()
      await inspect(answerer)
      await writeAnswer(answerer, benches, { body: 'ご意見を受け、200メートルごとにベンチを置くと改めます。' })
      await approve(approver, benches)
    })

    await test.step('nobody approves their own answer', async () => {
      const all = await as('admin')
      await writeAnswer(all, lights, { category: 'reference', body: '灯りの置き方は、設計のときの参考にします。' })
      await expect(all.getByText(words('answers:step.own'))).toBeVisible()
      await all.goto(`${lights}/approval`)
      const refused = all.waitForResponse((answer) => answer.request().method() === 'POST')
      await press(all, 'answers:step.approveButton')
      expect((await refused).status()).toBe(403)
      await expect(all.getByText(words('answers:refused.own'))).toBeVisible()
      await inspect(all)
      await approve(await as('segawa'), lights)
    })

    await test.step('what stands in the way is listed, and mended from there', async () => {
      await editor.goto(href('/desk/consultations/:consultation', { consultation: call }))
      await inspect(editor)
      await editor.goto(href('/desk/consultations/:consultation/publication', { consultation: call }))
      await expect(editor.getByText(words('answers:check.unlinked', { count: 1 }))).toBeVisible()
      await inspect(editor)
      await editor.getByRole('main').getByRole('link', { name: summary }).click()
      await expect(editor.getByText(words('answers:notNow.approved'))).toBeVisible()
      await inspect(editor)
      await follow(editor, 'answers:step.reopen')
      await fillIn(editor, { reason: '計画を直して、結びつけるため。' })
      await press(editor, 'answers:step.reopenButton')
      await editor.goto(`${benches}/revisions`)
      await inspect(editor)
      const reason = '休める場所を求める意見を受け、間隔を定めた。'
      await changeBlock(editor, href('/desk/plans/:plan/blocks/:block', { plan: plan.slug, block }), {
        body: after,
        reason,
      })
      await editor.goto(benches)
      await expect(editor.getByRole('main')).toContainText('R-')
      await putForward(await as('nagai'), benches)
      await approve(await as('segawa'), benches)
    })

    await test.step('the period ends, and the result is published with the next edition in one step', async () => {
      await publishResult(editor, call, '意見を受けて一か所を直しました。')
      await inspect(editor)
    })

    await test.step('the resident follows the receipt to the answer and the changed line', async () => {
      await page.goto(receipt.path)
      await expect(page.getByText(words('consultations:receipt.states.answered')).first()).toBeVisible()
      await expect(page.getByText('200メートルごとにベンチを置くと改めます')).toBeVisible()
      await inspect(page)
      await page
        .getByRole('main')
        .locator(`a[href^="${href('/plans/:plan/revisions', { plan: plan.slug })}/"]`)
        .first()
        .click()
      await expect(page.locator('ins').first()).toBeVisible()
      await inspect(page)
      await page.getByRole('main').locator(`a[href="${line}"]`).click()
      await expect(page.locator(`#${block}`)).toContainText(after)
      await expect(page.locator(`#${block}`)).toBeInViewport()
    })

    await test.step('a reader of that line finds the opinion behind it', async () => {
      await page.locator(`#${block} .why`).click()
      await page
        .getByRole('main')
        .locator(`a[href^="${href('/consultations/:consultation/result', { consultation: call })}#no-"]`)
        .first()
        .click()
      const row = page.locator(`[id="${new URL(page.url()).hash.slice(1)}"]`)
      await expect(row).toBeInViewport()
      await expect(row).toContainText(summary)
      await expect(row.locator('ins')).toContainText('ベンチを置き')
    })
  },
)
