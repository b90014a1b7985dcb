import { requireThat } from '#app/accounts/access.ts'
import { textOf } from '#app/http/context.ts'
import { ownDownload } from '#app/http/download.ts'
import { handle } from '#app/http/handle.ts'
import { staffTakingOut } from '#app/http/taking-out.ts'
import type { LoaderFunctionArgs } from '#app/remix.ts'
import { countedSurvey } from '#app/surveys/figures/counted-survey.ts'
import { mayEditSurvey } from '#app/surveys/questionnaires/access.ts'
import { csv } from '#app/text/csv.ts'
import { db } from '#db/connection'
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
