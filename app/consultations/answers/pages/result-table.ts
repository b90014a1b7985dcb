import { dayWithReadings } from '#app/calendar.ts'
import { tableAs, tableFormat } from '#app/documents/table.ts'
import { download } from '#app/http/download.ts'
import { fileInPublic } from '#app/http/page.ts'
import { speakerOf } from '#app/http/speaker.ts'
import { db } from '#db/connection'
import { resultDocument } from '../result-document.ts'
import { resultPage } from '../result-page.ts'

/** The result as PDF, Word or Excel, as its address ends. */
export const loader = fileInPublic(async ({ request, params, context }) => {
  const format = tableFormat(request.url)
  const result = await resultPage(db, params.consultation ?? '')
  const { lang } = context
  const table = resultDocument(result, { ...speakerOf(context), day: (value) => dayWithReadings(value, lang) })
  return download(await tableAs(format, table), format, {
    words: [table.title, table.subtitle],
    plain: `result-${result.slug}`,
  })
})
