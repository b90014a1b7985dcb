import { requireThat } from '#app/accounts/access.ts'
import { textOf } from '#app/http/context.ts'
import { ownDownload } from '#app/http/download.ts'
import { handle } from '#app/http/handle.ts'
import { staffTakingOut } from '#app/http/taking-out.ts'
import type { LoaderFunctionArgs } from '#app/remix.ts'
import { mayEditSurvey } from '#app/surveys/questionnaires/access.ts'
import { csv } from '#app/text/csv.ts'
import { db } from '#db/connection'
import { countedSurvey, targetOf } from '../../counted-survey.ts'
import { populationTable } from '../../population.ts'
import { worded } from '../../voice.ts'
import { weightingItems } from '../../weighting.ts'

/** The table of population counts, to be filled in with a spreadsheet and sent back. */
export const loader = handle(async (args: LoaderFunctionArgs) => {
  const me = await staffTakingOut(args)
  const survey = await countedSurvey(db, args.params.survey ?? '')
  requireThat(mayEditSurvey(me, survey))
  const target = targetOf(survey, new URL(args.request.url).searchParams.get('target'))
  const t = textOf(args.context)
  const rows = populationTable(weightingItems(survey), survey.weights[target]?.cells ?? [], {
    head: [t('survey-results:weights.population'), t('survey-results:weights.stratum')],
    word: (words) => worded(args.context.lang, words),
  })
  const words = [survey.title, t('survey-results:weights.fileName')]
  return ownDownload(csv(rows), 'csv', { words, plain: `population-${survey.slug}` })
})
