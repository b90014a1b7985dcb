import { dayWithReadings } from '#app/calendar.ts'
import { traceOf } from '#app/consultations/answers/trace.ts'
import { tableAs, tableFormat } from '#app/documents/table.ts'
import { download } from '#app/http/download.ts'
import { fileInPublic } from '#app/http/page.ts'
import { speakerOf } from '#app/http/speaker.ts'
import { db } from '#db/connection'
import { changesIn, compareEditions } from '../comparison.ts'
import { comparisonDocument } from '../comparison-document.ts'

/** The comparison of two editions as PDF, Word or Excel, as its address ends. */
export const loader = fileInPublic(async ({ query, request, params, context }) => {
  const format = tableFormat(request.url)
  const slug = params.plan ?? ''
  const named = (name: string) => query.get(name) || undefined
  const comparison = await compareEditions(db, slug, named('from'), named('to'))
  const [traces, sections] = await Promise.all([
    traceOf(db, comparison.revisionIds),
    changesIn(db, comparison.sections),
  ])
  const { lang } = context
  const speaker = { ...speakerOf(context), day: (value: string | Date) => dayWithReadings(value, lang) }
  const table = comparisonDocument({ ...comparison, sections }, traces, speaker)
  const { from, to } = comparison
  return download(await tableAs(format, table), format, {
    words: [table.title, table.subtitle, `${from.label}-${to.label}`],
    plain: `comparison-${slug}-${from.label}-${to.label}`,
  })
})
