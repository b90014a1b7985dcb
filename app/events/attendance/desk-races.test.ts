import { sampleEvent, startsAt } from '#app/events/programme/event.fixture.ts'
import { editEvent } from '#app/events/programme/event.ts'
import { system } from '#app/journal/journal.ts'
import { randomKey } from '#app/text/ids.ts'
import type { Db } from '#db/connection'
import { race, testRaces } from '#db/races.fixture'
import { findReport, saveReport } from './report.ts'

const event = (db: Db) => sampleEvent(db, { changes: { slug: randomKey() } })
type Made = Awaited<ReturnType<typeof event>>

const contact =
  (text: string) =>
  (db: Db, { slug }: Made) =>
    editEvent(db, system, { event: slug, version: 1, changes: { contact: text } })
const report =
  (minutes: string) =>
  (db: Db, { slug }: Made) =>
    saveReport(db, system, {
      ...{ event: slug, session: 1, version: 0, now: new Date(startsAt.getTime() + 3_600_000) },
      words: { summary: '', summaryEasy: null, summaryEn: null, minutes, tables: [] },
    })

testRaces([
  race({
    what: 'an event is changed by one at a time',
    locks: ['app/events/programme/event.ts holdEvent'],
    prepare: event,
    first: contact('企画課 1'),
    second: contact('企画課 2'),
    held: ['done', 'events-desk:refused.changedMeanwhile'],
    lost: ['done', 'done'],
  }),
  race({
    what: 'a report is written by one at a time, the first words of it too',
    locks: ['app/events/attendance/report.ts holdHeld'],
    prepare: event,
    first: report('1 開会'),
    second: report('1 閉会'),
    after: async (db, { sessions: [session = ''] }, [, other]) => [(await findReport(db, session)).minutes, other],
    held: ['1 開会', 'event-report:refused.changedMeanwhile'],
    lost: ['1 閉会', 'done'],
  }),
])
