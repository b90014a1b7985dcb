import { sql } from 'kysely'
import { race, testRaces } from '../races.fixture.ts'
import { prepare } from './prepare.ts'

testRaces([
  race({
    what: 'two processes that start at once fill an empty database once',
    locks: ['db/seeds/prepare.ts prepare'],
    prepare: async (db) => {
      await db.deleteFrom('municipality').execute()
      await db.updateTable('staff').set({ emailFolded: sql`id::text` }).execute()
    },
    until: 'db/seeds/reference.ts seedReference',
    first: (db) => prepare(db, { demo: false, say: () => undefined }),
    after: (_db, _made, both) => both.sort(),
    held: ['done', 'done'],
    lost: ['23505', 'done'],
  }),
])
