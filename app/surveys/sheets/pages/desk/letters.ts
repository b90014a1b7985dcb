import { dayWithReadings } from '#app/calendar.ts'
import { partSize } from '#app/documents/letters.ts'
import { press } from '#app/documents/press.ts'
import { ownDownload } from '#app/http/download.ts'
import { fileAtDesk } from '#app/http/page.ts'
import { speakerOf } from '#app/http/speaker.ts'
import { NotFound } from '#app/refusal.ts'
import { db } from '#db/connection'
import { codesToPrint, findBatch, recordShown } from '../../code-batch.ts'
import { editedPaper } from '../../edited-paper.ts'
import { surveyLetters } from '../../letters.ts'

/** Letters of a part of a batch as PDF: one on each A4, or four cards. */
export const loader = fileAtDesk(editedPaper, async ({ actor, survey }, args) => {
  const batch = await findBatch(db, survey.id, args.params.batch)
  const { query } = args
  const part = batch.parts.find(({ from }) => String(from) === (query.get('from') ?? String(batch.parts[0]?.from)))
  if (!part) throw new NotFound()
  const form = query.get('form') === 'four' ? 'four' : 'one'
  const codes = (await codesToPrint(db, batch.id, part)).slice(0, partSize)
  const { lang } = args.context
  const data = await surveyLetters(survey, codes, form, {
    ...speakerOf(args.context),
    day: (value) => dayWithReadings(value, lang),
  })
  const bytes = await press({ format: 'pdf', template: 'app/documents/letters.typ', data })
  const shown = { survey: survey.id, batch: batch.id, as: 'letters' as const, count: codes.length }
  await recordShown(db, actor, shown)
  const range = `${part.from}-${part.to}`
  return ownDownload(bytes, 'pdf', {
    words: [survey.title, batch.label, range],
    plain: `letters-${survey.slug}-${range}`,
  })
})
