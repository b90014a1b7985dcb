import { textOf } from '#app/http/context.ts'
import { download } from '#app/http/download.ts'
import { handleFile } from '#app/http/taking-out.ts'
import { worded } from '#app/surveys/figures/voice.ts'
import { csv } from '#app/text/csv.ts'
import { db } from '#db/connection'
import { codebook } from '../codebook.ts'
import { publishedResults } from '../published-results.ts'

/** What the codes of the published figures stand for. */
export const loader = handleFile(async ({ request, params, context }) => {
  const version = new URL(request.url).searchParams.get('version')
  const { slug, head, tables } = await publishedResults(db, params.survey ?? '', { version, page: 'all' })
  const { lang } = context
  const t = textOf(context)
  return download(csv(codebook(tables, { lang, t })), 'csv', {
    words: [t('survey-report:codebookName'), worded(lang, head.title)],
    plain: `codebook-${slug}`,
  })
})
