import { download } from '#app/http/download.ts'
import { fileInPublic } from '#app/http/page.ts'
import { worded } from '#app/surveys/figures/voice.ts'
import { csv } from '#app/text/csv.ts'
import { db } from '#db/connection'
import { publishedResults } from '../published-results.ts'
import { resultsCsv } from '../results-csv.ts'

/** The published figures for spreadsheets. */
export const loader = fileInPublic(async ({ say, query, params, context }) => {
  const version = query.get('version')
  const { slug, head, tables } = await publishedResults(db, params.survey ?? '', { version, page: 'all' })
  const { lang } = context
  return download(csv(resultsCsv(tables, { lang, t: say })), 'csv', {
    words: [say('survey-report:title'), worded(lang, head.title)],
    plain: `results-${slug}`,
  })
})
