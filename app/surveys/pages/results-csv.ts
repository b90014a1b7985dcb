import { db } from '#db/connection'
import { textOf } from '../../http/context.ts'
import { download } from '../../http/download.ts'
import { handleFile } from '../../http/taking-out.ts'
import { csv } from '../../text/csv.ts'
import { publishedResults } from '../published-results.ts'
import { resultsCsv } from '../results-csv.ts'
import { worded } from '../voice.ts'

/** The published figures for spreadsheets. */
export const loader = handleFile(async ({ request, params, context }) => {
  const version = new URL(request.url).searchParams.get('version')
  const { slug, head, tables } = await publishedResults(db, params.survey ?? '', { version, page: 'all' })
  const { lang } = context
  const t = textOf(context)
  return download(csv(resultsCsv(tables, { lang, t })), 'csv', {
    words: [t('survey-report:title'), worded(lang, head.title)],
    plain: `results-${slug}`,
  })
})
