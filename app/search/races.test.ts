import { race, testRaces } from '#db/races.fixture'
import { paths } from '../paths.ts'
import { samplePlan } from '../plans/sample-plan.ts'
import { randomKey } from '../text/ids.ts'
import { followJournal } from './follow.ts'

testRaces([
  race({
    what: 'the index is brought up to date by one at a time',
    locks: ['app/search/follow.ts followJournal'],
    prepare: async (db) => {
      const { slug } = await db.transaction().execute((trx) => samplePlan(trx, { slug: randomKey() }))
      return paths.plan(slug)
    },
    until: 'app/search/plan-entries.ts rebuildPlan',
    first: (db) => followJournal(db),
    after: async (db, path) => {
      const found = await db.selectFrom('searchEntries').select('kind').where('path', '=', path).execute()
      return found.length
    },
    held: 1,
    lost: 2,
  }),
])
