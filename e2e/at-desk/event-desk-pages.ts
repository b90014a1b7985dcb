import type { Page } from '@playwright/test'
import { href } from '#app/href.ts'
import { kitchen } from '../../db/seeds/content/drawn-event.ts'
import { square, stations } from '../../db/seeds/content/events.ts'
import { heldEvent } from '../../db/seeds/content/held-event.ts'
import { forum } from '../../db/seeds/content/invited-event.ts'
import { council } from '../../db/seeds/content/selected-event.ts'
import { type DeskPath, everybody, told } from '../people/desk-roles.ts'

// The events of the demo: one that takes applications, one by draw that has closed; both of the planning division.
const [open, drawn] = [square.slug, stations.slug]
const session = 1
const held = heldEvent.slug

/** An application of an event, found by the link to it. */
async function signupOf(editor: Page, slug: string): Promise<string> {
  const list = href('/desk/events/:event/signups', { event: slug })
  const found = new RegExp(`${list}/([0-9A-Z-]+)"`).exec(await (await editor.request.get(list)).text())?.[1]
  if (!found) throw new Error(`nobody has applied to ${slug}`)
  return found
}

/** The codes made for an event's letters, found by the link to them. */
async function batchOf(editor: Page, slug: string): Promise<string> {
  const list = href('/desk/events/:event/invitations', { event: slug })
  const found = new RegExp(`${list}/([0-9a-f-]{36})"`).exec(await (await editor.request.get(list)).text())?.[1]
  if (!found) throw new Error(`no codes have been made for ${slug}`)
  return found
}

/** Every page of the desk about events, with those it opens for; `rest`: files, and pages that lead on. */
export async function eventDeskPages(editor: Page): Promise<{ pages: DeskPath[]; rest: DeskPath[] }> {
  const signup = await signupOf(editor, open)
  const batch = await batchOf(editor, forum.slug)
  return {
    pages: [
      ...told(everybody, [
        href('/desk/events'),
        href('/desk/events/:event', { event: open }),
        href('/desk/events/:event', { event: drawn }),
        href('/desk/events/:event/signups', { event: open }),
      ]),
      ...told(
        everybody,
        [drawn, kitchen.slug].map((event) => href('/desk/events/:event/draws/:draw', { event, draw: 'all' })),
      ),
      ...told(['editor', 'elsewhere'], [href('/desk/events/new')]),
      ...told(
        ['editor'],
        [
          href('/desk/events/:event/details', { event: open }),
          href('/desk/events/:event/sessions/new', { event: open }),
          href('/desk/events/:event/sessions/:session', { event: open, session }),
          href('/desk/events/:event/draws/:draw/list', { event: drawn, draw: 'all' }),
          href('/desk/events/:event/draws/:draw/source', { event: drawn, draw: 'all' }),
          href('/desk/events/:event/draws/:draw/drawing', { event: drawn, draw: 'all' }),
          href('/desk/events/:event/draws/:draw/withdrawal', { event: drawn, draw: 'all' }),
          href('/desk/events/:event/sessions/:session/report', { event: held, session }),
          href('/desk/events/:event/sessions/:session/report/pictures/new', { event: held, session }),
          href('/desk/events/:event/sessions/:session/report/publication', { event: held, session }),
          href('/desk/events/:event/sessions/:session/report/opinions', { event: held, session }),
          href('/desk/events/:event/sessions/:session/cancellation', { event: open, session }),
          href('/desk/events/:event/links', { event: open }),
          href('/desk/events/:event/materials', { event: open }),
          href('/desk/events/:event/notices', { event: open }),
          href('/desk/events/:event/copy', { event: open }),
          href('/desk/events/:event/cancellation', { event: open }),
          href('/desk/events/:event/signups/:signup', { event: open, signup }),
          href('/desk/events/:event/signups/:signup/person', { event: open, signup }),
          href('/desk/events/:event/signups/:signup/cancellation', { event: open, signup }),
          href('/desk/events/:event/invitations', { event: forum.slug }),
          href('/desk/events/:event/invitations/new', { event: forum.slug }),
          href('/desk/events/:event/invitations/void', { event: forum.slug }),
          href('/desk/events/:event/invitations/:batch', { event: forum.slug, batch }),
          href('/desk/events/:event/calls', { event: open }),
          href('/desk/events/:event/signups/new', { event: open }),
          href('/desk/events/:event/signups/search', { event: open }),
          href('/desk/events/:event/signups/export', { event: open }),
          href('/desk/events/:event/selection', { event: council.slug }),
          href('/desk/events/:event/selection/confirmation', { event: council.slug }),
          href('/desk/events/:event/signups/:signup/receipt', { event: open, signup }),
          href('/desk/events/:event/signups/:signup/change', { event: open, signup }),
          href('/desk/events/:event/sessions/:session/day', { event: open, session }),
          href('/desk/events/:event/sessions/:session/day/check-in', { event: open, session }, { number: signup }),
          href('/desk/events/:event/sessions/:session/day/tables', { event: open, session }),
          href('/desk/events/:event/sessions/:session/day/tables/making', { event: open, session }),
          href('/desk/events/:event/sessions/:session/day/tables/balancing', { event: open, session }),
          href('/desk/events/:event/sessions/:session/day/tables/new', { event: open, session }),
          href('/desk/events/:event/sessions/:session/day/tables/print', { event: open, session }),
          href('/desk/events/:event/sessions/:session/day/check-in', { event: open, session }, { number: 'nobody' }),
          href('/desk/events/:event/sessions/:session/day/walk-in', { event: open, session }),
          href('/desk/events/:event/sessions/:session/day/absences', { event: open, session }),
          href('/desk/events/:event/sessions/:session/day/names/opening', { event: open, session }),
          href('/desk/events/:event/sessions/:session/day/numbers', { event: open, session }),
        ],
      ),
    ],
    rest: [
      ...told(
        ['editor'],
        [
          href('/desk/events/:event/invitations/:batch/codes.csv', { event: forum.slug, batch }),
          href('/desk/events/:event/invitations/:batch/letters.pdf', { event: forum.slug, batch }),
        ],
      ),
      ...told(
        ['editor'],
        [
          href('/desk/events/:event/publication', { event: open }),
          href('/desk/check-in/:number', { number: signup }),
          href('/desk/events/:event/signups/table.csv', { event: open }),
        ],
      ),
      // what is public is neither published again nor removed
      ...told(
        ['editor'],
        [
          href('/desk/events/:event/removal', { event: open }),
          href('/desk/events/:event/sessions/:session/removal', { event: open, session }),
        ],
      ),
      // they ask for a reason first
      ...told(
        ['editor'],
        [
          href('/desk/events/:event/sessions/:session/day/names', { event: open, session }),
          href('/desk/events/:event/sessions/:session/day/list', { event: open, session }),
          href('/desk/events/:event/sessions/:session/day/list.csv', { event: open, session }),
        ],
      ),
    ],
  }
}
