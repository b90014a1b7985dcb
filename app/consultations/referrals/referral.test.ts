import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { answeringSample } from '#app/consultations/answers/answering.fixture.ts'
import { seenOf } from '#app/forms/seen.ts'
import { mailReferral, mailReferralReminder } from '#app/notifications/asked-mails.ts'
import { openMail } from '#app/notifications/mail.ts'
import { sampleMember, sampleOrganisation } from '#app/organisations/groups/organisation.fixture.ts'
import type { Db } from '#db/connection'
import { withDb } from '#db/testing'
import { askOrganisations, changeReferral, makeReferral, remindOrganisations, sendReferral } from './referral.ts'
import { referralAtDesk, statementsShown } from './referral-desk.ts'
import {
  giveStatement,
  publishedReferrals,
  publishedStatementsOf,
  referralsOf,
  referralTo,
  statementsPage,
} from './statement.ts'
import { publishStatements } from './statements-publication.ts'

async function sample(db: Db) {
  const { author, plan } = await answeringSample(db)
  const [kawa, yama] = [
    await sampleOrganisation(db as never, { slug: 'kawa', name: '川の会' }),
    await sampleOrganisation(db as never, { slug: 'yama', name: '山の会', nameKana: 'やまのかい' }),
  ]
  const input = { plan: 'midori', title: '第２章について', body: 'どう思いますか。', dueOn: '2099-01-31' }
  const asked = { ...input, departmentId: plan.departmentId }
  const id = await makeReferral(db, author, asked)
  await askOrganisations(db, author, id, [kawa.id, yama.id])
  return { author, kawa, yama, id, asked }
}
const words = (body: string, number = 0) => ({ body, number, bodyDecided: false, bodyDecidedOn: null })
const say = (db: Db, by: { person: string; slug: string }, referral: string, body: string, number = 0) =>
  giveStatement(db, { person: by.person, group: by.slug, referral, ...words(body, number) })
const over = (db: Db) => sql`update referrals set due_on = (now() at time zone 'Asia/Tokyo')::date - 1`.execute(db)

test('groups state, anew as often as they want, and all is published together', () =>
  withDb(async (trx) => {
    const { author, kawa, yama, id } = await sample(trx)
    expect(await referralsOf(trx, kawa.id)).toEqual([])
    await sendReferral(trx, author, id)
    await say(trx, kawa, id, '一度目')
    await say(trx, kawa, id, '二度目', 1)
    await expect(publishStatements(trx, author, id)).rejects.toMatchObject({ code: 'referrals:refused.notYetDue' })
    await expect(statementsPage(trx, 'midori', id)).rejects.toMatchObject({ status: 404 })
    await over(trx)
    await say(trx, yama, id, '遅れました')
    expect(await publishedStatementsOf(trx, yama.id)).toEqual([])
    await publishStatements(trx, author, id)
    expect(await publishedStatementsOf(trx, kawa.id)).toMatchObject([{ id, statement: { body: '二度目' } }])
    const { groups } = await statementsPage(trx, 'midori', id)
    expect(groups.map(({ name, statements }) => [name, statements.map(({ body, late }) => [body, late])])).toEqual([
      ['川の会', [['二度目', true]]],
      ['山の会', [['遅れました', true]]],
    ])
    const desk = await referralAtDesk(trx, id)
    expect(desk.groups[0]?.statements.map(({ body }) => body)).toEqual(['二度目', '一度目'])
    await expect(say(trx, kawa, id, '三度目', 2)).rejects.toMatchObject({ code: 'referrals:refused.published' })
    const { planId } = await trx.selectFrom('referrals').select('planId').executeTakeFirstOrThrow()
    expect(await publishedReferrals(trx, planId)).toMatchObject([{ id, statements: 2 }])
  }))

test('what a group writes after the page was opened is shown before it is published', () =>
  withDb(async (trx) => {
    const { author, kawa, yama, id } = await sample(trx)
    await sendReferral(trx, author, id)
    await say(trx, kawa, id, '一度目')
    await say(trx, yama, id, '賛成です')
    const look = async () => seenOf(statementsShown(await referralAtDesk(trx, id)))
    const before = await look()
    await say(trx, kawa, id, '二度目', 1)
    const unseen = publishStatements(trx, author, id, before)
    await expect(unseen).rejects.toMatchObject({ status: 409, code: 'referrals:refused.shownMeanwhile' })
    await publishStatements(trx, author, id, await look())
    await expect(publishStatements(trx, author, id)).rejects.toMatchObject({ code: 'referrals:refused.published' })
  }))

test('two of one group write at once: the second sees the first', () =>
  withDb(async (trx) => {
    const { author, kawa, id } = await sample(trx)
    await sendReferral(trx, author, id)
    const other = await sampleMember(trx, kawa.id, 'member')
    await say(trx, kawa, id, '先に')
    const late = say(trx, { person: other, slug: 'kawa' }, id, '同時に')
    await expect(late).rejects.toMatchObject({ status: 409, current: { number: 1 } })
  }))

test('a group that was not asked, a stranger, and what was not sent yet: nothing is there', () =>
  withDb(async (trx) => {
    const { author, kawa, yama, id } = await sample(trx)
    const third = await sampleOrganisation(trx, { slug: 'umi', name: '海の会' })
    await expect(say(trx, kawa, id, '早すぎ')).rejects.toMatchObject({ status: 404 })
    await sendReferral(trx, author, id)
    await expect(say(trx, third, id, 'わたしも')).rejects.toMatchObject({ status: 404 })
    await expect(say(trx, { person: yama.person, slug: 'kawa' }, id, '人の')).rejects.toMatchObject({ status: 404 })
    await expect(referralTo(trx, third.id, id)).rejects.toMatchObject({ status: 404 })
    await expect(referralTo(trx, kawa.id, 'no id')).rejects.toMatchObject({ status: 404 })
  }))

test('sent once, only with groups; afterwards the day only moves on', () =>
  withDb(async (trx) => {
    const { author, kawa, id, asked } = await sample(trx)
    await askOrganisations(trx, author, id, [])
    await expect(sendReferral(trx, author, id)).rejects.toMatchObject({ code: 'referrals:refused.noGroups' })
    await askOrganisations(trx, author, id, [kawa.id])
    await sendReferral(trx, author, id)
    await expect(sendReferral(trx, author, id)).rejects.toMatchObject({ code: 'referrals:refused.sent' })
    const { version } = await referralAtDesk(trx, id)
    const earlier = { ...asked, dueOn: '2098-12-31', version }
    await expect(changeReferral(trx, author, id, earlier)).rejects.toMatchObject({ field: 'dueOn' })
    await changeReferral(trx, author, id, { ...asked, title: '別の題', dueOn: '2099-02-28', version })
    expect(await referralAtDesk(trx, id)).toMatchObject({ title: '第２章について', dueOn: '2099-02-28' })
    await expect(changeReferral(trx, author, id, { ...asked, version })).rejects.toMatchObject({ status: 409 })
  }))

test('each group gets a letter, also two of one person, and is reminded once a day until it answers', () =>
  withDb(async (trx) => {
    const { author, kawa, yama, id } = await sample(trx)
    const both = { id: kawa.id, slug: 'kawa' }
    await trx
      .updateTable('organisationMembers')
      .set({ personId: kawa.person })
      .where('organisationId', '=', yama.id)
      .execute()
    await sendReferral(trx, author, id)
    await mailReferral(trx, id)
    await mailReferral(trx, id)
    const mails = await trx.selectFrom('mails').selectAll().where('kind', '=', 'referral').orderBy('id').execute()
    const texts = mails.map((mail) => openMail(mail.id, mail.sealed as Buffer).text)
    expect(texts).toHaveLength(2)
    expect(texts.join()).toContain(`/my/groups/${both.slug}/referrals/${id}`)
    expect(texts.join()).toContain(`/my/groups/yama/referrals/${id}`)
    await say(trx, { person: kawa.person, slug: 'kawa' }, id, '答えます')
    // who is struck off can say nothing any more, and is not asked to
    const strike = (state: 'struck_off' | 'registered') =>
      trx.updateTable('organisations').set({ state }).where('id', '=', yama.id).execute()
    await strike('struck_off')
    expect(await remindOrganisations(trx, author, id)).toBe(0)
    await strike('registered')
    expect(await remindOrganisations(trx, author, id)).toBe(1)
    expect(await remindOrganisations(trx, author, id)).toBe(0)
    const reminders = await trx.selectFrom('referralReminders').select('id').execute()
    for (const reminder of reminders) await mailReferralReminder(trx, reminder.id)
    const sent = await trx.selectFrom('mails').select('id').where('kind', '=', 'referral_reminder').execute()
    expect(sent).toHaveLength(1)
  }))
