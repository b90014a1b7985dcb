import { ownDownload } from '#app/http/download.ts'
import { fileAtDesk } from '#app/http/page.ts'
import { editedCount } from '#app/surveys/figures/counted-survey.ts'
import { csv } from '#app/text/csv.ts'
import { sheetCodebook } from '../../sheet-csv.ts'

/** What the columns and codes of the data of single sheets stand for. */
export const loader = fileAtDesk(editedCount, ({ survey: { items, title, slug } }, args) => {
  const book = sheetCodebook(items, { lang: args.context.lang, t: args.say })
  return ownDownload(csv(book), 'csv', {
    words: [args.say('survey-report:codebookName'), title],
    plain: `codebook-${slug}`,
  })
})
