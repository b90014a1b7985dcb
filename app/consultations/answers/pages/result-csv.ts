import { href } from '#app/href.ts'
import { download } from '#app/http/download.ts'
import { fileInPublic } from '#app/http/page.ts'
import { sectionLabel } from '#app/section-number.ts'
import { csv } from '#app/text/csv.ts'
import { prefixOf } from '#app/text/language.ts'
import { pick, plain } from '#app/ui/language.tsx'
import { wordsInFile } from '#app/wording.ts'
import { config } from '#config'
import { db } from '#db/connection'
import { resultPage } from '../result-page.ts'

const columns = ['number', 'section', 'summary', 'similar', 'view', 'category', 'changed', 'revisions'] as const

/** The table of the result for spreadsheets. */
export const loader = fileInPublic(async ({ say, params, context }) => {
  const { slug, title, plan, rows, categories } = await resultPage(db, params.consultation ?? '')
  const label = (code: string) => {
    const found = categories.find((each) => each.code === code)?.label
    return found ? plain(pick(context.lang, found)) : code
  }
  const link = (number: number) =>
    config.publicUrl + prefixOf(context.lang) + href('/plans/:plan/revisions/:number', { plan: plan.slug, number })
  const table = rows.map((row) => [
    row.number,
    row.section ? sectionLabel(context.lang, row.section) : say('answers:place.whole'),
    wordsInFile(context.lang, row.summary, say),
    row.similarCount,
    wordsInFile(context.lang, row.body, say),
    label(row.category),
    row.revisions.map(({ after }) => after).join('\n'),
    row.revisions.map(({ number }) => link(number)).join('\n'),
  ])
  return download(csv([columns.map((column) => say(`answers:csv.${column}`)), ...table]), 'csv', {
    words: [say('answers:result.title'), plain(pick(context.lang, title))],
    plain: `result-${slug}`,
  })
})
