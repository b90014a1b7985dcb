import { paths } from '../app/paths.ts'
import { heldEvent } from '../db/seeds/content/held-event.ts'
import { expect, inspect, test, words } from './fixtures.ts'
import { expectErrors, fillIn, follow, press } from './form.ts'

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
    expect((await page.goto(paths.eventReport(slug, second)))?.status()).toBe(404)
    await editor.goto(paths.deskReport(slug, second))
    await inspect(editor)
    await fillIn(editor, { summary: '二回目は、バスの待合について話しました。', 'tables[0]': '屋根がほしい' })
    await press(editor, 'event-report:save')
    await expect(editor.locator('.notice[role=status]')).toContainText(words('event-report:saved'))

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
    await editor.getByRole('main').locator('a[href*="/desk/submissions/"]').first().click()
    await expect(editor.getByRole('main')).toContainText(opinion)
    await expect(editor.getByRole('main')).toContainText(words('answers:channel.meeting'))

    await editor.goto(paths.reportPublication(slug, second))
    await inspect(editor)
    await press(editor, 'event-report:publication.do')
    await expectErrors(editor, words('event-report:refused.notConfirmed'))
    await fillIn(editor, { confirmed: 'on' })
    await press(editor, 'event-report:publication.do')

    await page.goto(paths.event(slug))
    await expect(page.getByRole('link', { name: words('event-report:public.read') })).toHaveCount(2)
    await page
      .getByRole('link', { name: words('event-report:public.read') })
      .last()
      .click()
    await inspect(page)
    await expect(page.getByRole('main')).toContainText('屋根がほしい')
    await expect(page.getByRole('main')).toContainText(words('event-report:public.opinions', { count: 2 }))

    await editor.goto(paths.deskReport(slug, second))
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
