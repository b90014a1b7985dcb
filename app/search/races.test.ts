import { samplePlan } from '#app/plans/writing/sample-plan.fixture.ts'
import { randomKey } from '#app/text/ids.ts'
import { race, testRaces } from '#db/races.fixture'
import { followJournal } from './follow.ts'

testRaces([
  race({
    what: 'the index is brought up to date by one at a time',
    locks: ['app/search/follow.ts followJournal'],
    prepare: async (db) => {
      await db.transaction().execute((trx) => samplePlan(trx, { slug: randomKey() }))
      await db.deleteFrom('searchEntries').execute()
    },
    until: 'app/search/plan-entries.ts rebuildPlan',
    first: (db) => followJournal(db),
    after: async (db) => {
      const plans = await db.selectFrom('searchEntries').select('path').where('kind', '=', 'plan').execute()
      return plans.length - new Set(plans.map(({ path }) => path)).size
    },
    held: 0,
    lost: 1,
  }),
])
