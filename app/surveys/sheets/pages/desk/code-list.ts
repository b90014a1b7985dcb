import { href } from '#app/href.ts'
import { ownDownload } from '#app/http/download.ts'
import { fileAtDesk } from '#app/http/page.ts'
import { csv } from '#app/text/csv.ts'
import { inFours } from '#app/text/fours.ts'
import { config } from '#config'
import { db } from '#db/connection'
import { codesToPrint, findBatch, recordShown } from '../../code-batch.ts'
import { editedPaper } from '../../edited-paper.ts'

/** The codes of a batch for a printing company. */
export const loader = fileAtDesk(editedPaper, async ({ actor, survey }, args) => {
  const batch = await findBatch(db, survey.id, args.params.batch)
  const codes = await codesToPrint(db, batch.id)
  const shown = { survey: survey.id, batch: batch.id, as: 'list' as const, count: codes.length }
  await recordShown(db, actor, shown)
  const head = ['number', 'code', 'district', 'address'].map((column) => args.say(`survey-paper:list.${column}`))
  const rows = codes.map(({ number, code }) => [
    ...[number, inFours(code), batch.district],
    config.publicUrl + href('/surveys/:survey', { survey: survey.slug }, { code }),
  ])
  return ownDownload(csv([head, ...rows]), 'csv', { words: [survey.title, batch.label], plain: `codes-${survey.slug}` })
})
