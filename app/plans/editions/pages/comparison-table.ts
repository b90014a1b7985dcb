import { dayWithReadings } from '#app/calendar.ts'
import { traceOf } from '#app/consultations/answers/trace.ts'
import { tableAs, tableFormat } from '#app/documents/table.ts'
import { download } from '#app/http/download.ts'
import { speakerOf } from '#app/http/speaker.ts'
import { handleFile } from '#app/http/taking-out.ts'
import { db } from '#db/connection'
import { compareEditions } from '../comparison.ts'
import { comparisonDocument } from '../comparison-document.ts'

/** The comparison of two editions as PDF, Word or Excel, as its address ends. */
export const loader = handleFile(async ({ request, params, context }) => {
  const format = tableFormat(request.url)
  const { searchParams } = new URL(request.url)
  const slug = params.plan ?? ''
  const named = (name: string) => searchParams.get(name) || undefined
  const comparison = await compareEditions(db, slug, named('from'), named('to'))
  const traces = await traceOf(db, comparison.revisionIds)
  const { lang } = context
  const speaker = { ...speakerOf(context), day: (value: string | Date) => dayWithReadings(value, lang) }
  const table = comparisonDocument(comparison, traces, speaker)
  const { from, to } = comparison
  return download(await tableAs(format, table), format, {
    words: [table.title, table.subtitle, `${from.label}-${to.label}`],
    plain: `comparison-${slug}-${from.label}-${to.label}`,
  })
})
