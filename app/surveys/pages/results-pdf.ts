import type { LoaderFunctionArgs } from '@remix-run/node'
import { db } from '#db/connection'
import { tableAs } from '../../documents/table.ts'
import { textOf } from '../../http/context.ts'
import { download } from '../../http/download.ts'
import { handle } from '../../http/handle.ts'
import { speakerOf } from '../../http/speaker.ts'
import { paths } from '../../paths.ts'
import { dayWithReadings } from '../../ui/calendar.ts'
import { plain } from '../../ui/language.tsx'
import { publishedResults } from '../published-results.ts'
import { resultsDocument } from '../results-document.ts'

/** The published figures on paper. */
export const loader = handle(async ({ request, params, context }: LoaderFunctionArgs) => {
  const version = new URL(request.url).searchParams.get('version')
  const results = await publishedResults(db, params.survey ?? '', { version, page: 'all' })
  const { lang } = context
  const table = resultsDocument(results, {
    ...speakerOf(context),
    t: textOf(context),
    day: (value) => plain(dayWithReadings(value, lang)),
    path: paths.surveyResults(results.slug, undefined, { version }),
  })
  return download(await tableAs('pdf', table), 'pdf', {
    words: [table.title, table.subtitle],
    plain: `results-${results.slug}`,
  })
})
