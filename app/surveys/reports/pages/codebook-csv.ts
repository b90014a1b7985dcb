import { download } from '#app/http/download.ts'
import { fileInPublic } from '#app/http/page.ts'
import { worded } from '#app/surveys/figures/voice.ts'
import { csv } from '#app/text/csv.ts'
import { db } from '#db/connection'
import { codebook } from '../codebook.ts'
import { publishedResults } from '../published-results.ts'

/** What the codes of the published figures stand for. */
export const loader = fileInPublic(async ({ say, query, params, context }) => {
  const version = query.get('version')
  const { slug, head, tables } = await publishedResults(db, params.survey ?? '', { version, page: 'all' })
  const { lang } = context
  return download(csv(codebook(tables, { lang, t: say })), 'csv', {
    words: [say('survey-report:codebookName'), worded(lang, head.title)],
    plain: `codebook-${slug}`,
  })
})
