import { requireThat } from '#app/accounts/access.ts'
import { qrSvg } from '#app/documents/qr.ts'
import { href } from '#app/href.ts'
import { ownDownload } from '#app/http/download.ts'
import { handle } from '#app/http/handle.ts'
import { staff } from '#app/http/session.ts'
import type { LoaderFunctionArgs } from '#app/remix.ts'
import { maySeeSurveys } from '#app/surveys/questionnaires/access.ts'
import { findSurvey } from '#app/surveys/questionnaires/survey.ts'
import { config } from '#config'
import { db } from '#db/connection'

/** The address of a survey as a picture, to be put on posters and in the city's paper. */
export const loader = handle(async (args: LoaderFunctionArgs) => {
  requireThat(maySeeSurveys(await staff(args)))
  const { slug, title } = await findSurvey(db, args.params.survey ?? '')
  const svg = qrSvg(config.publicUrl + href('/surveys/:survey', { survey: slug }))
  return ownDownload(new TextEncoder().encode(svg), 'svg', { words: [title], plain: `qr-${slug}` })
})
