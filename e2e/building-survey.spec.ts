import { href } from '#app/href.ts'
import { addEntry, addEveryType, beginSurvey, setCondition } from './at-desk/survey-at-desk.ts'
import { expect, inspect, test, words } from './fixtures.ts'
import { fillIn, follow, press } from './form.ts'

test('a survey of every type of question is built, tried out, published and corrected', async ({ as }) => {
  const editor = await as('hoshino')
  const slug = await beginSurvey(editor, '暮らしのアンケート')
  await inspect(editor)

  await test.step('questions of every type, the attributes from the bank', async () => {
    await editor.goto(href('/desk/surveys/:survey/questions', { survey: slug }))
    await inspect(editor)
    await editor.goto(href('/desk/surveys/:survey/bank', { survey: slug }))
    await inspect(editor)
    await editor.getByRole('checkbox', { name: /年代/ }).check()
    await press(editor, 'surveys-desk:bank.take')
    await expect(editor.locator('#age')).toBeVisible()
    await editor.goto(href('/desk/surveys/:survey/questions/new', { survey: slug }, { page: 'p1' }))
    await inspect(editor)
    await addEveryType(editor, slug)
    await inspect(editor)
  })

  await test.step('options: "other" and "alone", and an order by buttons', async () => {
    await editor.goto(href('/desk/surveys/:survey/questions/:entry', { survey: slug, entry: 'places' }))
    await fillIn(editor, { 'options[4].other': 'on', 'options[5].alone': 'on' })
    await Promise.all([editor.waitForNavigation(), editor.locator('button[value="options-up-1"]').click()])
    await expect(editor.locator('[name="options[0].ja"]')).toHaveValue('公園')
    await inspect(editor)
    await press(editor, 'surveys-desk:save')
    await expect(editor.locator('#places')).toContainText('2 公園')
  })

  await test.step('pages, places and conditions', async () => {
    await editor.goto(href('/desk/surveys/:survey/pages/new', { survey: slug }))
    await inspect(editor)
    await fillIn(editor, { 'title.ja': 'ご意見' })
    await press(editor, 'surveys-desk:pages.add')
    const voice = (await editor.locator('li.entry-row', { hasText: 'ご意見をお書き' }).getAttribute('id')) ?? ''
    await editor.goto(href('/desk/surveys/:survey/questions/:entry/place', { survey: slug, entry: voice }))
    await inspect(editor)
    await fillIn(editor, { place: 'p2:' })
    await press(editor, 'surveys-desk:place.do')
    const number = (await editor.locator('li.entry-row', { hasText: '何年' }).getAttribute('id')) ?? ''
    const lines = [
      { item: 'places', ask: 'is', codes: ['2'] },
      { item: number, ask: 'greater', amount: '10' },
    ]
    await setCondition(editor, slug, voice, lines, 'any')
    await expect(editor.locator(`#${voice}`)).toContainText('問2で「公園」を選んだ または 問6が10より大きい')
    await editor.goto(href('/desk/surveys/:survey/questions/:entry/condition', { survey: slug, entry: voice }))
    await inspect(editor)
    // a form left open while its question moved behind: told by the numbers of both
    await editor.goto(href('/desk/surveys/:survey/questions/:entry/condition', { survey: slug, entry: 'places' }))
    const open = await editor.locator('main form').evaluate((form) => {
      const sent = Object.fromEntries(new FormData(form as HTMLFormElement).entries())
      return sent as Record<string, string>
    })
    const line = { 'lines[0].item': number, 'lines[0].shown': number, 'lines[0].ask': 'answered' }
    const late = await editor.request.post(editor.url(), { form: { ...open, ...line } })
    expect(late.status()).toBe(422)
    expect(await late.text()).toContain('問2の条件が、前にない問6を使うことになります')
    // what a condition stands on does not go
    await editor.goto(href('/desk/surveys/:survey/questions/:entry/removal', { survey: slug, entry: 'places' }))
    await press(editor, 'surveys-desk:removal.do')
    await expect(editor.locator('.error-summary')).toContainText('問9の条件')
    await inspect(editor)
    await editor.goto(href('/desk/surveys/:survey/questions', { survey: slug }))
    await Promise.all([editor.waitForNavigation(), editor.locator('#up-places').click()])
    await expect(editor).toHaveURL(/#up-places$/)
    await expect(editor.locator('#up-places')).toBeFocused()
  })

  await test.step('tried out as on a phone: conditions are walked, nothing is stored', async () => {
    await editor.goto(href('/desk/surveys/:survey/preview', { survey: slug }))
    await inspect(editor)
    await editor.getByLabel('図書館').check()
    await press(editor, 'surveys:answer.next')
    await expect(editor.getByText(words('surveys-desk:preview.hidden', { numbers: '9' }))).toBeVisible()
    await inspect(editor)
    await follow(editor, 'surveys-desk:preview.again')
    await editor.getByLabel('公園', { exact: true }).first().check()
    await press(editor, 'surveys:answer.next')
    await expect(editor.getByText('ご意見をお書きください。')).toBeVisible()
    await press(editor, 'surveys:answer.next')
    await expect(editor.getByText(words('surveys-desk:preview.done'))).toBeVisible()
  })

  await test.step('published once everything is written', async () => {
    await editor.goto(href('/desk/surveys/:survey/publication', { survey: slug }))
    await inspect(editor)
    await expect(editor.getByRole('link', { name: words('surveys-desk:publication.field.privacy') })).toBeVisible()
    await editor.goto(href('/desk/surveys/:survey/details', { survey: slug }))
    await fillIn(editor, { audience: '市内に住む人', privacy: '統計だけに使います。', contact: '企画課' })
    await press(editor, 'surveys-desk:save')
    await inspect(editor)
    await follow(editor, 'surveys-desk:survey.do.publication')
    await inspect(editor)
    await press(editor, 'surveys-desk:publication.do')
    await expect(editor.getByText(words('surveys:state.open')).first()).toBeVisible()
    await inspect(editor)
  })

  await test.step('corrected with a reason; what would change a meaning is refused', async () => {
    await editor.goto(href('/desk/surveys/:survey/questions/:entry/removal', { survey: slug, entry: 'age' }))
    await press(editor, 'surveys-desk:removal.do')
    await expect(editor.locator('.error-summary')).toContainText('なくせません')
    await editor.goto(href('/desk/surveys/:survey/questions/:entry', { survey: slug, entry: 'places' }))
    await fillIn(editor, { ja: 'よく行くところはどこですか。' })
    await press(editor, 'surveys-desk:save')
    await editor.goto(href('/desk/surveys/:survey', { survey: slug }))
    await inspect(editor)
    await follow(editor, 'surveys-desk:survey.do.correction')
    await inspect(editor)
    await fillIn(editor, { reason: '言葉をそろえるため' })
    await press(editor, 'surveys-desk:correction.do')
    await expect(editor.getByRole('link', { name: words('surveys-desk:survey.do.correction') })).toHaveCount(0)
  })
})

test('two people edit one question: the second sees both texts and decides', async ({ as }) => {
  const [first, second] = [await as('hoshino'), await as('admin')]
  const slug = await beginSurvey(first, '二人で書くアンケート')
  const key = await addEntry(first, slug, 'p1', { type: 'long', ja: '何でもお書きください。' })
  await first.goto(href('/desk/surveys/:survey/questions/:entry', { survey: slug, entry: key }))
  await second.goto(href('/desk/surveys/:survey/questions/:entry', { survey: slug, entry: key }))
  await fillIn(first, { ja: 'ご意見をお書きください。' })
  await press(first, 'surveys-desk:save')
  await fillIn(second, { ja: 'お気づきのことをお書きください。' })
  await press(second, 'surveys-desk:save')
  await expect(second.locator('.error-summary')).toContainText(words('ui:conflict.title'))
  await expect(second.locator('#ja-now')).toContainText('ご意見をお書きください。')
  await expect(second.locator('[name=ja]')).toHaveValue('お気づきのことをお書きください。')
  await inspect(second)
  await press(second, 'surveys-desk:save')
  await expect(second.locator(`#${key}`)).toContainText('お気づきのこと')
})
