import type { Staff } from '#app/accounts/staff.ts'
import { staffMember } from '#app/plans/writing/sample-plan.fixture.ts'
import { randomKey } from '#app/text/ids.ts'
import { race, testRaces } from '#db/races.fixture'
import { confirmTranslation } from './confirmation.ts'
import { staleWords } from './stale.ts'

const administrator: Staff = { id: '', name: '', email: '', roles: [{ role: 'administrator', departmentId: null }] }

testRaces([
  race({
    what: 'that a translation fits is said once',
    locks: ['app/translations/confirmation.ts confirmTranslation'],
    prepare: async (db) => {
      const code = randomKey()
      const staff = await db.transaction().execute((trx) => staffMember(trx))
      await db
        .insertInto('stageLabels')
        .values({ code, sort: Math.floor(Math.random() * 30_000) + 100, label: '甲', labelEn: 'A' })
        .execute()
      await db.updateTable('stageLabels').set({ label: '乙' }).where('code', '=', code).execute()
      return { staff, among: (await staleWords(db, administrator)).filter(({ id }) => id === code) }
    },
    first: async (db, { staff, among }) => {
      for (const words of among) await confirmTranslation(db, staff, among, words)
    },
    held: ['done', 'translations:refused.changed'],
    lost: ['done', 'done'],
  }),
])
