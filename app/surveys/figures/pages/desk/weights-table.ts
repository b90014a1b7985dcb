import { ownDownload } from '#app/http/download.ts'
import { fileAtDesk } from '#app/http/page.ts'
import { csv } from '#app/text/csv.ts'
import { editedCount, targetOf } from '../../counted-survey.ts'
import { populationTable } from '../../population.ts'
import { worded } from '../../voice.ts'
import { weightingItems } from '../../weighting.ts'

/** The table of population counts, to be filled in with a spreadsheet and sent back. */
export const loader = fileAtDesk(editedCount, ({ survey }, args) => {
  const target = targetOf(survey, args.query.get('target'))
  const rows = populationTable(weightingItems(survey), survey.weights[target]?.cells ?? [], {
    head: [args.say('survey-results:weights.population'), args.say('survey-results:weights.stratum')],
    word: (words) => worded(args.context.lang, words),
  })
  const words = [survey.title, args.say('survey-results:weights.fileName')]
  return ownDownload(csv(rows), 'csv', { words, plain: `population-${survey.slug}` })
})
