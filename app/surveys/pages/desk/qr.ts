import type { LoaderFunctionArgs } from '@remix-run/node'
import { config } from '#config'
import { db } from '#db/connection'
import { requireThat } from '../../../accounts/access.ts'
import { qrSvg } from '../../../documents/qr.ts'
import { ownDownload } from '../../../http/download.ts'
import { handle } from '../../../http/handle.ts'
import { staff } from '../../../http/session.ts'
import { paths } from '../../../paths.ts'
import { maySeeSurveys } from '../../access.ts'
import { findSurvey } from '../../survey.ts'

/** The address of a survey as a picture, to be put on posters and in the city's paper. */
export const loader = handle(async (args: LoaderFunctionArgs) => {
  requireThat(maySeeSurveys(await staff(args)))
  const { slug, title } = await findSurvey(db, args.params.survey ?? '')
  const svg = qrSvg(config.publicUrl + paths.survey(slug))
  return ownDownload(new TextEncoder().encode(svg), 'svg', { words: [title], plain: `qr-${slug}` })
})
