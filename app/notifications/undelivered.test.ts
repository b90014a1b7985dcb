import { expect, test } from 'vitest'
import { sampleCall, sampleSubmission } from '#app/consultations/comments/sample-call.fixture.ts'
import { submit } from '#app/consultations/comments/submission.ts'
import { applicant, sampleEvent, signupInput } from '#app/events/programme/event.fixture.ts'
import { signUp } from '#app/events/signups/signup.ts'
import { sampleOrganisation } from '#app/organisations/groups/organisation.fixture.ts'
import { newId } from '#app/text/ids.ts'
import type { Db } from '#db/connection'
import { withDb } from '#db/testing'
import { mailReceipts } from './consultation-mails.ts'
import { mailOrganisationStep } from './organisation-mails.ts'
import { mailSignup } from './signup-mails.ts'
import type { MailReason } from './tables.ts'
import { undeliveredOfGroup, undeliveredOfSignup, undeliveredOfSubmission } from './undelivered.ts'

const visitor = { kind: 'visitor' } as const
const lose = (db: Db, why: MailReason, state: 'refused' | 'kept' = 'refused') =>
  db.updateTable('mails').set({ state, why }).execute()
const reasons = (mails: { why: MailReason }[]) => mails.map(({ why }) => why)

test('a mail that was refused stands at what somebody sent; one that waits, or that no server would send, does not', () =>
  withDb(async (db) => {
    await sampleCall(db)
    for (const formKey of ['the first form key', 'the second form key'])
      await submit(db, visitor, sampleSubmission({ formKey }))
    const [first = '', second = ''] = (await db.selectFrom('submissions').select('id').execute()).map(({ id }) => id)
    await mailReceipts(db, [first])
    expect(await undeliveredOfSubmission(db, first)).toEqual([])
    await lose(db, 'server_refused')
    expect(await undeliveredOfSubmission(db, first)).toMatchObject([{ kind: 'receipt', why: 'server_refused' }])
    expect(await undeliveredOfSubmission(db, second)).toEqual([])
    await lose(db, 'no_server', 'kept')
    expect(await undeliveredOfSubmission(db, first)).toEqual([])
  }))

test('of an application also what was written about its session, to the same address however it was typed', () =>
  withDb(async (db) => {
    const city = { name: '丘市', nameKana: '', nameEasy: '丘市', nameEn: 'Oka' }
    await db.insertInto('municipality').values(city).execute()
    await sampleEvent(db, { quotas: [5] })
    const person = (email: string) => signupInput({ applicant: applicant({ email }), now: null, receivedAt: null })
    const moments = { opensAt: new Date('2000-01-01'), closesAt: new Date('2100-01-01') }
    await db.updateTable('events').set(moments).execute()
    const first = await signUp(db, visitor, person('ｔａｒｏ＠post.internal'))
    const other = await signUp(db, visitor, person('jiro@post.internal'))
    for (const { id } of [first, other]) {
      await mailSignup(db, { kind: 'session_cancelled', about: id, occasion: newId() })
    }
    await lose(db, 'no_such_address', 'kept')
    const [{ id: own = '' } = {}] = await undeliveredOfSignup(db, first.id)
    const [{ id: others = '' } = {}] = await undeliveredOfSignup(db, other.id)
    expect([own === '', own === others]).toEqual([false, false])
    expect(reasons(await undeliveredOfSignup(db, first.id))).toEqual(['no_such_address'])
  }))

test('of a group what was decided about it', () =>
  withDb(async (db) => {
    await sampleCall(db)
    const group = await sampleOrganisation(db, { email: 'hana@post.internal' })
    const step = await db.selectFrom('organisationSteps').select('id').executeTakeFirstOrThrow()
    await mailOrganisationStep(db, step.id)
    await lose(db, 'given_up')
    expect(reasons(await undeliveredOfGroup(db, group.id))).toEqual(['given_up'])
    expect(await undeliveredOfGroup(db, newId())).toEqual([])
  }))
