import { expect, test } from 'vitest'
import { press } from '#app/documents/press.ts'
import { readPdf } from '#app/documents/reading.fixture.ts'
import type { Language } from '#app/text/language.ts'
import { translator } from '#app/text/translation.ts'
import type { Db } from '#db/connection'
import { withDb } from '#db/testing'
import { correctWords, publishedSample } from './published.fixture.ts'
import { publishedResults } from './published-results.ts'
import { resultsDocument } from './results-document.ts'

const unspaced = (text: string) => text.replace(/\s/g, '')

async function reportOf(db: Db, lang: Language, version?: string) {
  const results = await publishedResults(db, 'kazu', { page: 'all', version })
  const data = await resultsDocument(results, {
    ...{ lang, publisher: '青葉野市', t: translator(lang), day: () => '2026-12-04' },
    address: (path) => `https://plans.example.jp${path}`,
  })
  return { data, ...(await readPdf(await press({ format: 'pdf', template: 'app/surveys/reports/results.typ', data }))) }
}

test.each(['ja', 'ja-easy', 'en'] as const)('the report holds every question with its figures, in %s', (lang) =>
  withDb(async (db) => {
    await publishedSample(db)
    const { data, pages, text, info, totalPages } = await reportOf(db, lang)
    expect(info).toMatchObject({ Author: '青葉野市', Language: lang === 'en' ? 'en' : 'ja' })
    expect(info.Title).toContain('暮らしのアンケート')
    for (const [at, page] of pages.entries()) expect(unspaced(page)).toContain(`${at + 1}/${totalPages}`)
    const questions = data.sections.flatMap((section) => section.questions)
    expect(questions).toHaveLength(12)
    const parts = questions.flatMap(({ targets }) => targets.flatMap((target) => target.parts))
    const numbers = parts.flatMap(({ tables }) => tables.flatMap(({ rows }) => rows.flatMap((row) => row.slice(1))))
    const whole = unspaced(text)
    for (const each of numbers) expect(whole).toContain(unspaced(each))
    expect(parts.filter(({ chart }) => chart !== null).length).toBeGreaterThan(10)
    // Nothing of what was written is a command, and emphasis of other formats is only signs.
    expect(whole).toContain('#read("/etc/passwd")')
    expect(whole).toContain('*多い*です。')
    if (lang === 'ja') {
      expect(whole).toContain('改善度＝（50,50）からの距離×（90°−重要度が高く満足度が低い方向との角度）÷90°')
      expect(whole).toContain('無作為抽出（選ばれた方）00140—')
      expect(whole).toContain('公募（どなたでも）答えた人が少ないため')
      expect(whole).not.toContain('{良')
    }
  }),
)

test('the contents lead to the page of each question, and a question stands with its figures', () =>
  withDb(async (db) => {
    await publishedSample(db)
    const { data, pages } = await reportOf(db, 'ja')
    const contents = unspaced(pages[0] ?? '')
    for (const { title } of data.sections.flatMap((section) => section.questions)) {
      const found = new RegExp(`${unspaced(title)}(\\d+)`).exec(contents.replaceAll('.', ''))
      const page = unspaced(pages[Number(found?.[1]) - 1] ?? '')
      expect(page, title).toContain(unspaced(title))
      expect(page.slice(page.indexOf(unspaced(title))), title).toMatch(/^.*?(n=\d|項目n)/)
    }
  }))

test('a correction stands in front of what it corrects, and in the report it has replaced', () =>
  withDb(async (db) => {
    await publishedSample(db)
    expect((await reportOf(db, 'ja')).data.corrections).toBeNull()
    await correctWords(db, '言葉が足りなかった')
    const [after, before] = [await reportOf(db, 'ja'), await reportOf(db, 'ja', '1')]
    expect(unspaced(after.text)).toContain('訂正')
    expect(after.text).toContain('言葉が足りなかった')
    expect(unspaced(before.text)).toContain('これは以前に公表した結果です')
    expect(before.data.source.address).toContain('version=1')
  }))
