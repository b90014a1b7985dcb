import { dayWithReadings } from '#app/calendar.ts'
import { tableAs } from '#app/documents/table.ts'
import { ownDownload } from '#app/http/download.ts'
import { fileAtDesk } from '#app/http/page.ts'
import { speakerOf } from '#app/http/speaker.ts'
import { db } from '#db/connection'
import { publishedCheck } from '../../desk-access.ts'
import { checkNames } from '../../names-check.ts'
import { previewResult } from '../../result.ts'
import { resultDocument } from '../../result-document.ts'

/** The result as it would be published now, on paper, for those who look at it before. */
export const loader = fileAtDesk(publishedCheck, async ({ actor, check }, { context, say }) => {
  const { id, slug } = check.consultation
  const persons = check.problems.length === 0 ? (await checkNames(db, actor, id)).persons : null
  const { result } = await previewResult(db, slug, persons)
  const { lang } = context
  const table = resultDocument(result, { ...speakerOf(context), day: (value) => dayWithReadings(value, lang) })
  const subtitle = `${say('documents:preview')} ${table.subtitle}`
  return ownDownload(await tableAs('pdf', { ...table, subtitle }), 'pdf', {
    words: [table.title, subtitle],
    plain: `preview-${slug}`,
  })
})
