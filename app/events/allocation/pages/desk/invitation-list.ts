import { href } from '#app/href.ts'
import { ownDownload } from '#app/http/download.ts'
import { fileAtDesk } from '#app/http/page.ts'
import { csv } from '#app/text/csv.ts'
import { inFours } from '#app/text/fours.ts'
import { config } from '#config'
import { db } from '#db/connection'
import { findInvitationBatch, invitationsToPrint, recordInvitations } from '../../invitation.ts'
import { editedInvitations } from '../../invitation-page.ts'

/** The codes of a batch for whoever prints the letters. */
export const loader = fileAtDesk(editedInvitations, async ({ actor, event }, args) => {
  const batch = await findInvitationBatch(db, event.id, args.params.batch)
  const codes = await invitationsToPrint(db, batch.id)
  await recordInvitations(db, actor, { event: event.id, batch: batch.id, as: 'list', count: codes.length })
  const head = ['number', 'code', 'state', 'address'].map((column) => args.say(`invitations:list.${column}`))
  const rows = codes.map(({ number, code, state }) => [
    ...[number, inFours(code), args.say(`invitations:state.${state}`)],
    config.publicUrl + href('/events/:event/application', { event: event.slug }, { code }),
  ])
  return ownDownload(csv([head, ...rows]), 'csv', { words: [event.title, batch.label], plain: `codes-${event.slug}` })
})
