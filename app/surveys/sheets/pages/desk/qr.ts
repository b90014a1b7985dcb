import { requireThat } from '#app/accounts/access.ts'
import type { Staff } from '#app/accounts/staff.ts'
import { qrSvg } from '#app/documents/qr.ts'
import { href } from '#app/href.ts'
import { ownDownload } from '#app/http/download.ts'
import { atDesk, type Named } from '#app/http/page.ts'
import { maySeeSurveys } from '#app/surveys/questionnaires/access.ts'
import { findSurvey } from '#app/surveys/questionnaires/survey.ts'
import { config } from '#config'
import type { Db } from '#db/connection'

async function seenSurvey(db: Db, me: Staff, named: Named) {
  requireThat(maySeeSurveys(me))
  return { survey: await findSurvey(db, named.survey ?? '') }
}

/** The address of a survey as a picture, to be put on posters and in the city's paper. */
export const loader = atDesk(seenSurvey, ({ survey: { slug, title } }) => {
  const svg = qrSvg(config.publicUrl + href('/surveys/:survey', { survey: slug }))
  return ownDownload(new TextEncoder().encode(svg), 'svg', { words: [title], plain: `qr-${slug}` })
})
