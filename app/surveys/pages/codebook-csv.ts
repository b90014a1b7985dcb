import { db } from '#db/connection'
import { textOf } from '../../http/context.ts'
import { download } from '../../http/download.ts'
import { handleFile } from '../../http/taking-out.ts'
import { csv } from '../../text/csv.ts'
import { codebook } from '../codebook.ts'
import { publishedResults } from '../published-results.ts'
import { worded } from '../voice.ts'

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
