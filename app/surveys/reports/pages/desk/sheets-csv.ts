import { requireThat } from '#app/accounts/access.ts'
import { ownDownload, streamed } from '#app/http/download.ts'
import { handle } from '#app/http/handle.ts'
import { staffTakingOut } from '#app/http/taking-out.ts'
import type { LoaderFunctionArgs } from '#app/remix.ts'
import { countedSurvey } from '#app/surveys/figures/counted-survey.ts'
import { mayEditSurvey } from '#app/surveys/questionnaires/access.ts'
import { csv, csvLines } from '#app/text/csv.ts'
import { db } from '#db/connection'
import { sheetHead, sheetLines } from '../../sheet-csv.ts'
import { sheetData, takeOutSheets } from '../../sheet-data.ts'

/** Every finished sheet on a line, for those who work on the survey; sent as it is read. */
export const loader = handle(async (args: LoaderFunctionArgs) => {
  const me = await staffTakingOut(args)
  const survey = await countedSurvey(db, args.params.survey ?? '')
  requireThat(mayEditSurvey(me, survey))
  const ids = await takeOutSheets(db, { kind: 'staff', id: me.id }, survey.id)
  async function* parts() {
    yield csv([sheetHead(survey.items)])
    for await (const sheets of sheetData(db, survey, ids)) yield csvLines(sheetLines(sheets, survey))
  }
  return ownDownload(streamed(parts()), 'csv', { words: [survey.title], plain: `sheets-${survey.slug}` })
})
