import { answeringSample, send } from '#app/consultations/answers/answering.fixture.ts'
import { excludeSubmission } from '#app/consultations/answers/exclusion.ts'
import { askOrganisations, changeReferral, makeReferral, sendReferral } from '#app/consultations/referrals/referral.ts'
import { giveStatement } from '#app/consultations/referrals/statement.ts'
import { sampleOrganisation } from '#app/organisations/groups/organisation.fixture.ts'
import { secretToken } from '#app/text/ids.ts'
import type { Db } from '#db/connection'
import { onceIn, race, testRaces } from '#db/races.fixture'
import { moderate } from './moderation.ts'

const sampleIn = onceIn((trx) => answeringSample(trx, { ended: false, openDiscussion: true }))

async function twoTexts(db: Db) {
  const sample = await sampleIn(db)
  const sent = await send(db, ['一つめの意見です。', '二つめの意見です。'])
  const made = { ...sample, sent, items: [...sent.items].sort() }
  await show(db, made, 0)
  return made
}
type Texts = Awaited<ReturnType<typeof sampleIn>> & { sent: { id: string }; items: string[] }

const show = (db: Db, { author, items }: Texts, at: number, number = 0) =>
  moderate(db, author, {
    ...{ consultation: 'iken', items: [{ item: items[at] ?? '', number }], formKey: secretToken() },
    ...{ decision: 'shown', confirmedNames: true },
  })

async function referral(db: Db) {
  const { author, plan } = await sampleIn(db)
  return db.transaction().execute(async (trx) => {
    const group = await sampleOrganisation(trx)
    const asked = { plan: 'midori', title: '第２章について', body: 'どう思いますか。', dueOn: '2099-01-31' }
    const input = { ...asked, departmentId: plan.departmentId }
    const id = await makeReferral(trx, author, input)
    await askOrganisations(trx, author, id, [group.id])
    return { author, group, id, input }
  })
}

testRaces([
  race({
    what: 'a text is decided about by one at a time',
    locks: ['app/consultations/comments/moderation.ts holdTexts'],
    prepare: twoTexts,
    first: (db, made) => show(db, made, 1),
    held: [1, 'discussion:refused.decidedMeanwhile'],
    lost: [1, '23505'],
  }),
  race({
    what: 'who decides about texts and who excludes their sender do not wait in a circle',
    locks: ['db/migrations/0009_consultations_comments.sql follow_gone'],
    prepare: twoTexts,
    until: 'app/consultations/comments/moderation.ts holdTexts',
    // the text that was decided about before lies behind the other, and would be come to last
    first: (db, made) =>
      db.transaction().execute(async (trx) => {
        await show(trx, made, 0, 1)
        return show(trx, made, 1)
      }),
    second: (db, { author, sent }) => excludeSubmission(db, author, { submission: sent.id, reason: '対象外' }),
    after: (_db, _made, both) => both.includes('40P01'),
    held: false,
    lost: true,
  }),
  race({
    what: 'a referral is changed by one at a time',
    locks: ['app/consultations/referrals/referral.ts hold'],
    prepare: referral,
    first: (db, { author, id, input }) => changeReferral(db, author, id, { ...input, title: '第３章', version: 1 }),
    held: ['done', 'referrals:refused.changedMeanwhile'],
    lost: ['done', 'done'],
  }),
  race({
    what: 'a group states by one at a time',
    locks: ['app/consultations/referrals/statement.ts giveStatement'],
    prepare: async (db) => {
      const made = await referral(db)
      await sendReferral(db, made.author, made.id)
      return made
    },
    first: (db, { group: { person, slug }, id }) =>
      giveStatement(db, {
        ...{ person, group: slug, referral: id, body: '賛成です。', number: 0 },
        ...{ bodyDecided: false, bodyDecidedOn: null },
      }),
    held: ['done', 'referrals:refused.statedMeanwhile'],
    lost: ['done', '23505'],
  }),
])
