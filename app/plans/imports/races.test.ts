import { system } from '#app/journal/journal.ts'
import { samplePlan } from '#app/plans/writing/sample-plan.fixture.ts'
import { randomKey } from '#app/text/ids.ts'
import type { Db } from '#db/connection'
import { race, testRaces } from '#db/races.fixture'
import { decide } from './decision.ts'
import { markOf } from './found.ts'
import type { LineKind } from './kinds.ts'
import { readImport } from './reading.ts'
import { startImport } from './start.ts'

/** A document of two lines that has been read. */
async function readDocument(db: Db): Promise<string> {
  const { slug } = await db.transaction().execute((trx) => samplePlan(trx, { slug: randomKey(), published: false }))
  const id = await startImport(db, system, { plan: slug, text: '第１章 目的\n定めます。' })
  await readImport(db, { import: id })
  return id
}

const decideAs = (kind: LineKind) => (db: Db, id: string) =>
  decide(db, system, { import: id, seen: markOf(['heading1']), lines: [{ at: 0, kind }] })

testRaces([
  race({
    what: 'who decides what a line becomes while somebody else does learns of it',
    locks: ['app/plans/imports/decision.ts holdImport'],
    prepare: readDocument,
    first: decideAs('aside'),
    second: decideAs('list'),
    held: [1, 'plan-import:refused.decidedMeanwhile'],
    lost: [1, 1],
  }),
])
