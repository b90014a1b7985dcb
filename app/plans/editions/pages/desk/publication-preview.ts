import { dayWithReadings } from '#app/calendar.ts'
import { traceOf } from '#app/consultations/answers/trace.ts'
import { tableAs } from '#app/documents/table.ts'
import { ownDownload } from '#app/http/download.ts'
import { fileAtDesk } from '#app/http/page.ts'
import { speakerOf } from '#app/http/speaker.ts'
import { editedPlan } from '#app/plans/writing/desk-access.ts'
import { db } from '#db/connection'
import { changesIn } from '../../comparison.ts'
import { comparisonDocument } from '../../comparison-document.ts'
import { previewEdition } from '../../edition-preview.ts'
import { textDocument } from '../../text-document.ts'

/** What the next edition would be, on paper: what it changes, or of the first one the whole text. */
export const loader = fileAtDesk(editedPlan, async ({ plan }, { context, say }) => {
  const { comparison, text } = await previewEdition(db, plan)
  const { lang } = context
  const speaker = { ...speakerOf(context), day: (value: string | Date) => dayWithReadings(value, lang) }
  const table = comparison
    ? comparisonDocument(
        { ...comparison, sections: await changesIn(db, comparison.sections) },
        await traceOf(db, comparison.revisionIds),
        speaker,
      )
    : textDocument(text, speaker)
  const subtitle = `${say('documents:preview')} ${table.subtitle}`
  return ownDownload(await tableAs('pdf', { ...table, subtitle }), 'pdf', {
    words: [table.title, subtitle],
    plain: `preview-${plan.slug}`,
  })
})
