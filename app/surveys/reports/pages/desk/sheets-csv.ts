import { ownDownload, streamed } from '#app/http/download.ts'
import { fileAtDesk } from '#app/http/page.ts'
import { editedCount } from '#app/surveys/figures/counted-survey.ts'
import { csv, csvLines } from '#app/text/csv.ts'
import { db } from '#db/connection'
import { sheetHead, sheetLines } from '../../sheet-csv.ts'
import { sheetData, takeOutSheets } from '../../sheet-data.ts'

/** Every finished sheet on a line, for those who work on the survey; sent as it is read. */
export const loader = fileAtDesk(editedCount, async ({ actor, survey }) => {
  const ids = await takeOutSheets(db, actor, survey.id)
  async function* parts() {
    yield csv([sheetHead(survey.items)])
    for await (const sheets of sheetData(db, survey, ids)) yield csvLines(sheetLines(sheets, survey))
  }
  return ownDownload(streamed(parts()), 'csv', { words: [survey.title], plain: `sheets-${survey.slug}` })
})
