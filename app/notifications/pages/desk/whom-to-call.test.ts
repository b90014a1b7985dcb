import { afterAll, beforeAll, expect, test } from 'vitest'
import { member } from '#app/accounts/member.fixture.ts'
import { start } from '#app/accounts/session.ts'
import * as submissionPage from '#app/consultations/answers/pages/desk/submission.tsx'
import { sampleCall, sampleSubmission } from '#app/consultations/comments/sample-call.fixture.ts'
import { submit } from '#app/consultations/comments/submission.ts'
import { applicant, sampleEvent, signupInput } from '#app/events/programme/event.fixture.ts'
import * as signupPage from '#app/events/signups/pages/desk/signup.tsx'
import { signUp } from '#app/events/signups/signup.ts'
import { sampleOrganisation } from '#app/organisations/groups/organisation.fixture.ts'
import * as groupPage from '#app/organisations/registration/pages/desk/organisation.tsx'
import type { ActionFunctionArgs, AppLoadContext } from '#app/remix.ts'
import { secretToken } from '#app/text/ids.ts'
import { freshDatabase, serveFrom } from '#db/testing'

type Page = { action: unknown }
let fresh: Awaited<ReturnType<typeof freshDatabase>>
let cookie: string
const own: Record<'submission' | 'signup' | 'group', Record<string, string>> = { submission: {}, signup: {}, group: {} }

beforeAll(async () => {
  fresh = await freshDatabase()
  const { db } = fresh
  const visitor = { kind: 'visitor' } as const
  await db.transaction().execute(async (trx) => {
    await sampleCall(trx)
    await submit(trx, visitor, sampleSubmission({ phone: '0198-22-3333' }))
    await sampleEvent(trx, {
      quotas: [5],
      changes: { closesAt: new Date('2100-01-01'), opensAt: new Date('2000-01-01') },
    })
    const phoned = applicant({ email: 'jiro@post.internal', phone: '0198-22-1111' })
    const { number } = await signUp(trx, visitor, signupInput({ applicant: phoned }))
    const contact = { phone: { text: '0198-22-2222', isPublic: false } }
    const { slug } = await sampleOrganisation(trx, { contact })
    const { id } = await trx.selectFrom('submissions').select('id').executeTakeFirstOrThrow()
    Object.assign(own, {
      submission: { submission: id },
      signup: { event: 'hiroba', signup: number },
      group: { organisation: slug },
    })
  })
  cookie = await start(
    db,
    (await member(db, { password: null, roles: [{ role: 'editor', departmentId: null }] })).id,
    '',
    false,
  )
  serveFrom(fresh.url)
})
afterAll(() => fresh.drop())

async function open(page: Page, params: Record<string, string>, cookies: string | null) {
  const form = new FormData()
  form.append('formKey', secretToken())
  const context = { lang: 'ja', path: '/desk', cityName: '', address: '127.0.0.1', form, cookies: () => cookies }
  const request = new Request('http://localhost/desk', { method: 'POST' })
  const action = page.action as (args: ActionFunctionArgs) => Promise<unknown>
  return action({ request, params, context: context as unknown as AppLoadContext })
}

const viewed = async (verb: string) =>
  (await fresh.db.selectFrom('journal').select(['verb', 'details']).where('verb', '=', verb).execute()).map(
    ({ details }) => details,
  )

test.each([
  ['what was sent to a call', submissionPage, 'submission', 'submitter.viewed', '0198-22-3333'],
  ['an application', signupPage, 'signup', 'signup.viewed', '0198-22-1111'],
  ['a group', groupPage, 'group', 'organisation.file_viewed', '0198-22-2222'],
] as const)(
  'beside a mail that did not arrive stands whom to call, and that it was opened is on record: %s',
  async (_, page, of, verb, phone) => {
    await expect(open(page, own[of], null)).rejects.toMatchObject({ status: 403 })
    expect(await viewed(verb)).toEqual([])
    const answer = (await open(page, own[of], cookie.split(';')[0] ?? '')) as { reached: { phones: string[] } }
    expect(answer.reached.phones.join()).toMatch(phone)
    expect(await viewed(verb)).toMatchObject([{ reason: '届かなかったメールについて電話するため' }])
  },
)
