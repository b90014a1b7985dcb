import type { LoaderFunctionArgs } from '@remix-run/node'
import { db } from '#db/connection'
import { requireThat } from '../../../accounts/access.ts'
import { textOf } from '../../../http/context.ts'
import { ownDownload } from '../../../http/download.ts'
import { handle } from '../../../http/handle.ts'
import { staffTakingOut } from '../../../http/taking-out.ts'
import { csv } from '../../../text/csv.ts'
import { mayEditSurvey } from '../../access.ts'
import { countedSurvey } from '../../counted-survey.ts'
import { sheetCodebook } from '../../sheet-csv.ts'

/** What the columns and codes of the data of single sheets stand for. */
export const loader = handle(async (args: LoaderFunctionArgs) => {
  const me = await staffTakingOut(args)
  const { items, title, slug, ...survey } = await countedSurvey(db, args.params.survey ?? '')
  requireThat(mayEditSurvey(me, survey))
  const t = textOf(args.context)
  const book = sheetCodebook(items, { lang: args.context.lang, t })
  return ownDownload(csv(book), 'csv', {
    words: [t('survey-report:codebookName'), title],
    plain: `codebook-${slug}`,
  })
})
