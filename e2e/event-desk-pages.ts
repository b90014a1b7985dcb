import type { Page } from '@playwright/test'
import { paths } from '#app/paths.ts'
import { square, stations } from '../db/seeds/content/events.ts'
import { heldEvent } from '../db/seeds/content/held-event.ts'
import { forum } from '../db/seeds/content/invited-event.ts'
import { council } from '../db/seeds/content/selected-event.ts'
import { type DeskPath, everybody, told } from './desk-roles.ts'

// The events of the demo: one that takes applications, one by draw that has closed; both of the planning division.
const [open, drawn] = [square.slug, stations.slug]
const session = 1
const held = heldEvent.slug

/** An application of an event, found by the link to it. */
async function signupOf(editor: Page, slug: string): Promise<string> {
  const list = await (await editor.request.get(paths.deskSignups(slug))).text()
  const found = new RegExp(`${paths.deskSignup(slug, '([0-9A-Z-]+)')}"`).exec(list)?.[1]
  if (!found) throw new Error(`nobody has applied to ${slug}`)
  return found
}

/** The codes made for an event's letters, found by the link to them. */
async function batchOf(editor: Page, slug: string): Promise<string> {
  const list = await (await editor.request.get(paths.eventInvitations(slug))).text()
  const found = new RegExp(`${paths.eventInvitationBatch(slug, '([0-9a-f-]{36})')}"`).exec(list)?.[1]
  if (!found) throw new Error(`no codes have been made for ${slug}`)
  return found
}

/** Every page of the desk about events, with those it opens for; `rest`: files, and pages that lead on. */
export async function eventDeskPages(editor: Page): Promise<{ pages: DeskPath[]; rest: DeskPath[] }> {
  const signup = await signupOf(editor, open)
  const batch = await batchOf(editor, forum.slug)
  return {
    pages: [
      ...told(everybody, [paths.deskEvents(), paths.deskEvent(open), paths.deskEvent(drawn), paths.deskSignups(open)]),
      ...told(everybody, [paths.deskDraw(drawn, 'all')]),
      ...told(['editor', 'elsewhere'], [paths.newEvent()]),
      ...told(
        ['editor'],
        [
          ...[paths.eventDetails(open), paths.newSession(open), paths.deskSession(open, session)],
          ...[paths.drawList(drawn, 'all'), paths.drawSource(drawn, 'all'), paths.drawing(drawn, 'all')],
          ...[paths.deskReport(held, session), paths.newReportPicture(held, session)],
          ...[paths.reportPublication(held, session), paths.sessionOpinions(held, session)],
          ...[paths.sessionCancellation(open, session), paths.eventLinks(open), paths.eventMaterials(open)],
          ...[paths.eventNotices(open), paths.eventCopy(open), paths.eventCancellation(open)],
          ...[
            paths.deskSignup(open, signup),
            paths.signupPerson(open, signup),
            paths.deskSignupCancellation(open, signup),
          ],
          ...[paths.eventInvitations(forum.slug), paths.newEventInvitations(forum.slug)],
          ...[paths.eventInvitationEnds(forum.slug), paths.eventInvitationBatch(forum.slug, batch)],
          ...[paths.newSignup(open), paths.signupSearch(open), paths.signupExport(open)],
          ...[paths.selection(council.slug), paths.selectionConfirmation(council.slug)],
          ...[paths.signupReceipt(open, signup), paths.deskSignupAmendment(open, signup)],
          ...[paths.sessionDay(open, session), paths.checkIn(open, session, { number: signup })],
          ...[paths.tables(open, session), paths.tablesMaking(open, session), paths.balancing(open, session)],
          ...[paths.newTable(open, session), paths.tablesPrint(open, session)],
          ...[paths.checkIn(open, session, { number: 'nobody' }), paths.walkIn(open, session)],
          ...[paths.absences(open, session), paths.namesOpening(open, session), paths.dayNumbers(open, session)],
        ],
      ),
    ],
    rest: [
      ...told(
        ['editor'],
        [paths.eventInvitationList(forum.slug, batch), paths.eventInvitationLetters(forum.slug, batch)],
      ),
      ...told(['editor'], [paths.eventPublication(open), paths.checkInAddress(signup), paths.signupTable(open)]),
      // what is public is neither published again nor removed
      ...told(['editor'], [paths.eventRemoval(open), paths.sessionRemoval(open, session)]),
      // they ask for a reason first
      ...told(
        ['editor'],
        [paths.namesAtDoor(open, session), paths.dayList(open, session), paths.dayListCsv(open, session)],
      ),
    ],
  }
}
