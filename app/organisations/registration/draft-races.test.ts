import { sql } from 'kysely'
import { personOf } from '#app/accounts/person.ts'
import { groupOf } from '#app/organisations/groups/member.ts'
import { sampleWords } from '#app/organisations/groups/organisation.fixture.ts'
import { randomKey } from '#app/text/ids.ts'
import type { Db, Trx } from '#db/connection'
import { race, testRaces } from '#db/races.fixture'
import { beginRegistration, newestApplication } from './application.ts'
import { emptyFile } from './application-form.ts'
import { saveFile } from './draft.ts'
import { endDrafts } from './draft-ending.ts'
import { withdrawApplication } from './handing-in.ts'
import { addPaper, removePaper } from './paper.ts'

const person = (trx: Trx) => personOf(trx, { email: `${randomKey()}@group.example`, language: 'ja' })

async function draft(trx: Trx) {
  await sampleWords(trx)
  const someone = await person(trx)
  const group = await beginRegistration(trx, someone)
  const { id } = await groupOf(trx, someone, group)
  const asked = async () => ({ person: someone, group, version: (await newestApplication(trx, id)).version })
  return { id, asked, seen: await asked() }
}
type Draft = Awaited<ReturnType<typeof draft>>

/** A draft that nobody has gone on with for so many days, of which its group was told so many days ago. */
const untouched = (days: number, warned: number | null) => (db: Db) =>
  db.transaction().execute(async (trx) => {
    const made = await draft(trx)
    await sql`update organisation_applications set changed_at = now() - ${days} * interval '1 day',
      warned_at = now() - ${warned}::int * interval '1 day' where organisation_id = ${made.id}`.execute(trx)
    return made
  })
const goOn = (db: Db, { seen }: Draft) => saveFile(db, { ...seen, file: { ...emptyFile, officers: '会長 佐藤' } })

const told = async (db: Db, verb: string, id: string) =>
  (await db.selectFrom('journal').select('id').where('verb', '=', verb).where('aboutId', '=', id).execute()).length

testRaces([
  race({
    what: 'nobody begins a fourth registration, not even two at once',
    locks: ['app/organisations/registration/application.ts checkOpenOnes'],
    prepare: (db) =>
      db.transaction().execute(async (trx) => {
        const someone = await person(trx)
        for (let at = 0; at < 2; at++) await beginRegistration(trx, someone)
        return someone
      }),
    first: (db, someone) => beginRegistration(db, someone).then(() => 'begun'),
    held: ['begun', 'groups:refused.tooManyDrafts'],
    lost: ['begun', 'begun'],
  }),
  race({
    what: 'whoever goes on with a draft is not told that it ends',
    locks: ['app/organisations/registration/draft-ending.ts warnSome'],
    prepare: untouched(80, null),
    first: goOn,
    second: endDrafts,
    after: (db, { id }) => told(db, 'organisation.draft_warned', id),
    held: 0,
    lost: 1,
  }),
  race({
    what: 'a draft that somebody goes on with does not end',
    locks: ['app/organisations/registration/draft-ending.ts endSome'],
    prepare: untouched(100, 20),
    first: goOn,
    second: endDrafts,
    after: async (db, { id }) => (await newestApplication(db, id)).state,
    held: 'draft',
    lost: 'withdrawn',
  }),
  race({
    what: 'what was withdrawn is destroyed once',
    locks: ['app/organisations/registration/draft-ending.ts destroyWithdrawn'],
    prepare: (db) =>
      db.transaction().execute(async (trx) => {
        // what happened cannot be changed: the clock of the rows is
        const made = await draft(trx)
        await withdrawApplication(trx, made.seen)
        await sql`set local session_replication_role = replica`.execute(trx)
        await sql`update organisation_steps set made_at = made_at - interval '8 days'`.execute(trx)
        return made
      }),
    first: endDrafts,
    after: (db, { id }) => told(db, 'organisation.draft_destroyed', id),
    held: 1,
    lost: 2,
  }),
  race({
    what: 'of two who destroy what was taken out, nobody waits',
    locks: ['app/organisations/registration/draft-ending.ts destroyTakenOut'],
    prepare: (db) =>
      db.transaction().execute(async (trx) => {
        const made = await draft(trx)
        const bytes = new TextEncoder().encode(`%PDF-1.7\n${randomKey()}\n%%EOF`)
        const paper = await addPaper(trx, { ...(await made.asked()), kind: 'rules', name: '規約.pdf', bytes })
        await removePaper(trx, { ...(await made.asked()), paper } as never)
        await sql`update organisation_papers set handed_in_at = handed_in_at - interval '9 days',
          removed_at = removed_at - interval '8 days'`.execute(trx)
        return made
      }),
    first: endDrafts,
    after: async (db, { id }, _, hasWaited) => [await told(db, 'organisation.papers_destroyed', id), hasWaited],
    held: [1, false],
    lost: [1, true],
  }),
])
