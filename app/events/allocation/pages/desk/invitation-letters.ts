import { partSize } from '#app/documents/letters.ts'
import { press } from '#app/documents/press.ts'
import { publicEvent } from '#app/events/programme/public-event.ts'
import { ownDownload } from '#app/http/download.ts'
import { fileAtDesk } from '#app/http/page.ts'
import { speakerOf } from '#app/http/speaker.ts'
import { NotFound } from '#app/refusal.ts'
import { db } from '#db/connection'
import { findInvitationBatch, invitationsToPrint, recordInvitations } from '../../invitation.ts'
import { invitationLetters } from '../../invitation-letters.ts'
import { editedInvitations } from '../../invitation-page.ts'

/** Letters of a part of a batch as PDF: one on each A4, or four cards. */
export const loader = fileAtDesk(editedInvitations, async ({ actor, event }, args) => {
  const batch = await findInvitationBatch(db, event.id, args.params.batch)
  const { query } = args
  const part = batch.parts.find(({ from }) => String(from) === (query.get('from') ?? String(batch.parts[0]?.from)))
  if (!part) throw new NotFound()
  const form = query.get('form') === 'four' ? 'four' : 'one'
  const codes = (await invitationsToPrint(db, batch.id, part)).slice(0, partSize)
  const data = await invitationLetters(await publicEvent(db, event.slug), codes, form, speakerOf(args.context))
  const bytes = await press({ format: 'pdf', template: 'app/documents/letters.typ', data })
  await recordInvitations(db, actor, { event: event.id, batch: batch.id, as: 'letters', count: codes.length })
  const range = `${part.from}-${part.to}`
  return ownDownload(bytes, 'pdf', {
    words: [event.title, batch.label, range],
    plain: `letters-${event.slug}-${range}`,
  })
})
