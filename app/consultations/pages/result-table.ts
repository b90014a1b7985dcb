import { db } from '#db/connection'
import { dayWithReadings } from '../../calendar.ts'
import { tableAs, tableFormat } from '../../documents/table.ts'
import { download } from '../../http/download.ts'
import { speakerOf } from '../../http/speaker.ts'
import { handleFile } from '../../http/taking-out.ts'
import { resultDocument } from '../result-document.ts'
import { resultPage } from '../result-page.ts'

/** The result as PDF, Word or Excel, as its address ends. */
export const loader = handleFile(async ({ request, params, context }) => {
  const format = tableFormat(request.url)
  const result = await resultPage(db, params.consultation ?? '')
  const { lang } = context
  const table = resultDocument(result, { ...speakerOf(context), day: (value) => dayWithReadings(value, lang) })
  return download(await tableAs(format, table), format, {
    words: [table.title, table.subtitle],
    plain: `result-${result.slug}`,
  })
})
