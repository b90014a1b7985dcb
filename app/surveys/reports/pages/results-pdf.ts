import { dayWithReadings } from '#app/calendar.ts'
import { press } from '#app/documents/press.ts'
import { download } from '#app/http/download.ts'
import { fileInPublic } from '#app/http/page.ts'
import { speakerOf } from '#app/http/speaker.ts'
import { db } from '#db/connection'
import { publishedResults } from '../published-results.ts'
import { resultsDocument } from '../results-document.ts'

/** The report on paper. */
export const loader = fileInPublic(async ({ query, params, context }) => {
  const version = query.get('version')
  const results = await publishedResults(db, params.survey ?? '', { version, page: 'all' })
  const day = (value: string | Date) => dayWithReadings(value, context.lang)
  const data = await resultsDocument(results, { ...speakerOf(context), day })
  return download(await press({ format: 'pdf', template: 'app/surveys/reports/results.typ', data }), 'pdf', {
    words: [data.title, data.survey],
    plain: `results-${results.slug}`,
  })
})
