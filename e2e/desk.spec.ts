import { href } from '#app/href.ts'
import { languages } from '#app/text/language.ts'
import { deskPages, unseen } from './at-desk/desk-pages.ts'
import { eventDeskPages } from './at-desk/event-desk-pages.ts'
import { surveyDeskPages } from './at-desk/survey-desk-pages.ts'
import { expect, inspect, narrow, path, test, turnTo, wide } from './fixtures.ts'
import { type DeskPath, people, type Role } from './people/desk-roles.ts'
import { inspectRefused } from './refused-forms.ts'

const roles = Object.keys(people) as Role[]

test('every desk page opens for its roles and nobody else', { tag: '@once' }, async ({ as, request, baseURL }) => {
  const windows = new Map(await Promise.all(roles.map(async (role) => [role, await as(people[role])] as const)))
  const [editor, administrator] = [windows.get('editor'), windows.get('administrator')]
  if (!editor || !administrator) throw new Error('nobody signed in')
  const others = [...unseen, ...(await surveyDeskPages(editor)).rest, ...(await eventDeskPages(editor)).rest]
  const pages = [...(await deskPages(editor, administrator)), ...others]
  const table: string[] = []
  const expected: string[] = []
  for (const page of pages) {
    const line = async (status: (role: Role) => Promise<string>) =>
      `${page.path} ${(await Promise.all(roles.map(async (role) => `${role}: ${await status(role)}`))).join(', ')}`
    table.push(
      await line(async (role) =>
        statusOf((await windows.get(role)?.request.get(page.path, { maxRedirects: 0 }))?.status()),
      ),
    )
    expected.push(await line(async (role) => (page.for.includes(role) ? 'opens' : 'refused')))
  }
  expect(table).toEqual(expected)
  // nor can they send what the page would
  const Origin = baseURL ?? ''
  for (const page of pages) {
    for (const role of roles.filter((each) => !page.for.includes(each))) {
      const post = windows.get(role)?.request.post(page.path, { form: {}, maxRedirects: 0, headers: { Origin } })
      expect.soft([403, 404, 405], `${role} posts to ${page.path}`).toContain((await post)?.status())
    }
  }
  // the desk itself and its way out lead a visitor to the sign-in
  const leadAway = [href('/desk'), href('/desk/sign-out')]
  for (const page of pages.filter(({ path }) => !leadAway.includes(path))) {
    const answer = await request.get(page.path, { maxRedirects: 0 })
    expect.soft(answer.status(), `${page.path} for a visitor`).toBe(403)
    expect.soft(await answer.text(), page.path).not.toContain('<textarea')
  }
})

/** 409: it is theirs, but the time for it is not now. */
const statusOf = (status = 0) =>
  status === 403 || status === 404 ? 'refused' : status < 400 || status === 409 ? 'opens' : String(status)

// Japanese at both widths; English, the longest words, on the desk; readings above the lines on the phone.
const looks = [
  { language: 'ja', sizes: [wide, narrow] },
  { language: 'en', sizes: [wide] },
  { language: 'ja-easy', sizes: [narrow] },
] as const
// for workers to share: all the pages in one language take a slow machine many minutes
const parts = [1, 2, 3, 4]

for (const { language, sizes } of looks) {
  for (const part of parts) {
    test(`every desk page is sound in ${language}, ${part} of ${parts.length}`, { tag: '@once' }, async ({ as }) => {
      const [editor, approver, administrator] = [
        await as(people.editor),
        await as(people.approver),
        await as(people.administrator),
      ]
      const whoOpens = (page: DeskPath) =>
        page.for.includes('editor') ? editor : page.for.includes('approver') ? approver : administrator
      const pages = await deskPages(editor, administrator)
      for (const page of pages.filter((_, at) => at % parts.length === part - 1)) {
        await test.step(page.path, async () => {
          const window = whoOpens(page)
          expect.soft(await turnTo(window, path(page.path, language)), page.path).toBe(200)
          for (const size of sizes) {
            await window.setViewportSize(size)
            await inspect(window)
          }
          if (language === 'ja') await inspectRefused(window)
        })
      }
    })
  }
}

test('the desk speaks three languages', { tag: '@once' }, async ({ as }) => {
  const [editor, administrator] = [await as(people.editor), await as(people.administrator)]
  for (const page of await deskPages(editor, administrator)) {
    const window = page.for.includes('editor') ? editor : administrator
    if (!page.for.includes('editor') && !page.for.includes('administrator')) continue
    const titles = new Set<string>()
    for (const language of languages) {
      const text = await (await window.request.get(path(page.path, language))).text()
      expect.soft(text, `${language} ${page.path}`).toContain(`data-lang="${language}"`)
      expect.soft(text, `${language} ${page.path}`).not.toMatch(/>[a-z-]+:[a-z]+\.[a-zA-Z.]+</)
      titles.add(text.match(/<title[^>]*>[^<]*/)?.[0] ?? '')
    }
    expect.soft(titles.size, `titles of ${page.path}`).toBeGreaterThan(1)
  }
})
