import { race, testRaces } from '../races.fixture.ts'
import { prepare } from './prepare.ts'

testRaces([
  race({
    what: 'two processes that start at once fill an empty database once',
    locks: ['db/seeds/prepare.ts prepare'],
    prepare: (db) => db.deleteFrom('municipality').execute(),
    until: 'db/seeds/reference.ts seedReference',
    first: (db) => prepare(db, { demo: false, say: () => undefined }),
    held: ['done', 'done'],
    lost: ['done', '23505'],
  }),
])
