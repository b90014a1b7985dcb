import { href } from '#app/href.ts'
import { kitchen } from '../db/seeds/content/drawn-event.ts'
import { square, stations } from '../db/seeds/content/events.ts'
import { finished } from '../db/seeds/content/finished.ts'
import { heldEvent } from '../db/seeds/content/held-event.ts'
import { open } from '../db/seeds/content/open.ts'
import { parks } from '../db/seeds/content/parks.ts'
import { basicPlan } from '../db/seeds/content/plans.ts'
import { dayFromNow } from '../db/seeds/demo-time.ts'

const plan = basicPlan.slug

const citizens = `citizens-${dayFromNow(0).slice(0, 4)}`

/** One page of every kind that everybody reads, in the demo, and of its states. */
export const readingPages = [
  href('/'),
  href('/about'),
  href('/accessibility'),
  href('/open-data'),
  href('/plans'),
  href('/plans/:plan', { plan }),
  href('/plans/:plan/sections/:section', { plan, section: 's1-3' }),
  href('/plans/:plan/sections/:section', { plan, section: 's2-1' }),
  href('/plans/:plan/editions/:edition', { plan, edition: '1' }),
  href('/plans/:plan/editions/:edition/sections/:section', { plan, edition: '1', section: 's4-1' }),
  href('/plans/:plan/revisions', { plan }),
  href('/plans/:plan/revisions/:number', { plan, number: 3 }),
  href('/plans/:plan/blocks/:block', { plan, block: 's2-1-p2' }),
  href('/plans/:plan/comparison', { plan }),
  href('/consultations'),
  href('/surveys'),
  href('/events/:event/sessions/:session/report', { event: heldEvent.slug, session: 1 }),
  href('/events/:event/draws/:draw', { event: stations.slug, draw: 'all' }),
  href('/events/:event/draws/:draw', { event: kitchen.slug, draw: 'all' }),
  href('/groups'),
  href('/events'),
  href('/events/calendar'),
  href('/events', { when: 'past' }),
  href('/consultations/:consultation', { consultation: open.key }),
  href('/consultations/:consultation', { consultation: finished.key }),
  href('/consultations/:consultation/result', { consultation: finished.key }),
  href('/surveys/:survey/results', { survey: citizens }),
  href('/surveys/:survey/results/:page', { survey: citizens, page: 'living' }),
  href('/surveys/:survey/results/:page', { survey: citizens, page: 'fields' }),
  href('/consultations/:consultation', { consultation: parks.key }),
  href('/consultations/:consultation/opinions', { consultation: parks.key }),
  href('/groups/board'),
]

/** Pages that ask or search, and those of events, which say how many places are free. */
export const askingPages = [
  href('/search'),
  href('/search', { q: '居場所' }),
  href('/consultations/:consultation/comment', { consultation: open.key }, { section: 's2-1', block: 's2-1-p2' }),
  href('/events/:event', { event: square.slug }),
  href('/events/:event', { event: stations.slug }),
  href('/events/:event/application', { event: square.slug }),
  href('/receipts'),
  href('/signups'),
  href('/desk/sign-in'),
]
