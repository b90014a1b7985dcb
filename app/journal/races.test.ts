import { newId, randomKey } from '#app/text/ids.ts'
import { race, testRaces } from '#db/races.fixture'
import { record, system } from './journal.ts'
import { once } from './once.ts'

testRaces([
  race({
    what: 'the same form is taken once, and who sends it again gets the first answer',
    locks: ['app/journal/once.ts once', 'constraint form_keys_pkey'],
    prepare: async () => ({ key: randomKey(20), about: { kind: 'form', id: newId() } }),
    first: (db, { key, about }) =>
      once(db, key, async (trx) => {
        await record(trx, system, { verb: 'form.taken', about })
        return newId()
      }),
    after: async (db, { about }, [one, other]) => {
      const taken = await db.selectFrom('journal').select('id').where('aboutId', '=', about.id).execute()
      return { taken: taken.length, isSameAnswer: one === other }
    },
    held: { taken: 1, isSameAnswer: true },
    lost: { taken: 2, isSameAnswer: false },
  }),
])
