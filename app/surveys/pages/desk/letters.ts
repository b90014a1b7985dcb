import type { LoaderFunctionArgs } from '@remix-run/node'
import { db } from '#db/connection'
import { dayWithReadings } from '../../../calendar.ts'
import { press } from '../../../documents/press.ts'
import { ownDownload } from '../../../http/download.ts'
import { handle } from '../../../http/handle.ts'
import { speakerOf } from '../../../http/speaker.ts'
import { staffTakingOut } from '../../../http/taking-out.ts'
import { NotFound } from '../../../refusal.ts'
import { codesToPrint, findBatch, partSize, recordShown } from '../../code-batch.ts'
import { editedPaper } from '../../desk-access.ts'
import { letters } from '../../letters.ts'

/** Letters of a part of a batch as PDF: one on each A4, or four cards. */
export const loader = handle(async (args: LoaderFunctionArgs) => {
  const { actor, survey } = await editedPaper(db, await staffTakingOut(args), args.params)
  const batch = await findBatch(db, survey.id, args.params.batch)
  const query = new URL(args.request.url).searchParams
  const part = batch.parts.find(({ from }) => String(from) === (query.get('from') ?? String(batch.parts[0]?.from)))
  if (!part) throw new NotFound()
  const form = query.get('form') === 'four' ? 'four' : 'one'
  const codes = (await codesToPrint(db, batch.id, part)).slice(0, partSize)
  const { lang } = args.context
  const data = await letters(survey, codes, form, {
    ...speakerOf(args.context),
    day: (value) => dayWithReadings(value, lang),
  })
  const bytes = await press({ format: 'pdf', template: 'app/surveys/letters.typ', data })
  const shown = { survey: survey.id, batch: batch.id, as: 'letters' as const, count: codes.length }
  await recordShown(db, actor, shown)
  const range = `${part.from}-${part.to}`
  return ownDownload(bytes, 'pdf', {
    words: [survey.title, batch.label, range],
    plain: `letters-${survey.slug}-${range}`,
  })
})
