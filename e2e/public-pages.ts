import { paths } from '#app/paths.ts'
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
  paths.home(),
  paths.about(),
  paths.accessibility(),
  paths.openData(),
  paths.plans(),
  paths.plan(plan),
  paths.section(plan, 's1-3'),
  paths.section(plan, 's2-1'),
  paths.edition(plan, '1'),
  paths.section(plan, 's4-1', { edition: '1' }),
  paths.revisions(plan),
  paths.revision(plan, 3),
  paths.block(plan, 's2-1-p2'),
  paths.comparison(plan),
  paths.consultations(),
  paths.surveys(),
  paths.eventReport(heldEvent.slug, 1),
  paths.draw(stations.slug, 'all'),
  paths.groups(),
  paths.events(),
  paths.eventsMonth(),
  paths.events({ when: 'past' }),
  paths.consultation(open.key),
  paths.consultation(finished.key),
  paths.result(finished.key),
  paths.surveyResults(citizens),
  paths.surveyResults(citizens, 'living'),
  paths.surveyResults(citizens, 'fields'),
  paths.consultation(parks.key),
  paths.discussion(parks.key),
  paths.board(),
]

/** Pages that ask or search, and those of events, which say how many places are free. */
export const askingPages = [
  paths.search(),
  paths.search({ q: '居場所' }),
  paths.comment(open.key, { section: 's2-1', block: 's2-1-p2' }),
  paths.event(square.slug),
  paths.event(stations.slug),
  paths.application(square.slug),
  paths.receipts(),
  paths.signIn(),
]
