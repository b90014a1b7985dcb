import { afterAll, beforeAll, expect, test } from 'vitest'
import { sampleEvent } from '#app/events/programme/event.fixture.ts'
import { stampOf } from '#app/forms/sender.ts'
import type { FormState } from '#app/http/forms.ts'
import type { ActionFunctionArgs, AppLoadContext } from '#app/remix.ts'
import { secretToken } from '#app/text/ids.ts'
import { freshDatabase, serveFrom } from '#db/testing'
import * as page from './new-signup.tsx'

let fresh: Awaited<ReturnType<typeof freshDatabase>>
const day = 24 * 60 * 60 * 1000

beforeAll(async () => {
  fresh = await freshDatabase()
  const changes = { opensAt: new Date(Date.now() - day), closesAt: new Date(Date.now() + day) }
  await sampleEvent(fresh.db, { quotas: [10], changes })
  serveFrom(fresh.url)
})
afterAll(() => fresh.drop())

async function send(formKey: string, name: string, more: Record<string, string> = {}) {
  const form = new FormData()
  const fields = {
    name,
    nameKana: 'かとう',
    email: 'hana@post.internal',
    phone: '0198-22-0000',
    sessions: '1',
    step: 'send',
    stamp: stampOf(new Date(Date.now() - day)),
  }
  for (const [field, value] of Object.entries({ ...fields, ...more, formKey })) form.append(field, value)
  const path = '/events/hiroba/signup'
  const context = { lang: 'ja', path, cityName: '', address: '127.0.0.1', form } as unknown as AppLoadContext
  const request = new Request(`http://localhost${path}`, { method: 'POST' })
  const action = page.action as unknown as (args: ActionFunctionArgs) => Promise<Response>
  return action({ request, params: { event: 'hiroba' }, context })
}

async function apply(formKey: string, name: string) {
  const answer = await send(formKey, name)
  expect(answer.status).toBe(303)
  return answer.headers.get('Location')
}

test('an application sent again with another name is one of its own; with the same it is the first', async () => {
  const key = secretToken()
  const first = await apply(key, '加藤 みなみ')
  expect(await apply(key, '加藤 みなみ')).toBe(first)
  expect(await apply(key, '加藤 ひかり')).not.toBe(first)
  const { count } = fresh.db.fn
  const stored = await fresh.db.selectFrom('signups').select(count('id').as('all')).executeTakeFirstOrThrow()
  expect(Number(stored.all)).toBe(2)
})

test('who goes back and mends an application is told to change it where it stands, and keeps what was typed', async () => {
  const key = secretToken()
  const [, , number] = new URL((await apply(key, '佐藤 そら')) ?? '', 'http://localhost').pathname.split('/')
  const answer = await send(key, '佐藤　そら', { companions: '佐藤 うみ' })
  const { state } = await answer.json()
  expect([answer.status, state.values.companions]).toEqual([409, '佐藤 うみ'])
  expect(state.errors['']).toEqual([{ key: 'events:refused.sentFromHere', values: { number } }])
  await fresh.db.updateTable('sessionPlaces').set({ state: 'cancelled' }).execute()
  expect((await send(key, '佐藤　そら', { companions: '佐藤 うみ' })).status).toBe(303)
})

test('what is checked names its page, and is not stored yet', async () => {
  const all = () => fresh.db.selectFrom('signups').select('id').execute()
  const before = await all()
  const page: unknown = await send(secretToken(), '森 あおい', { step: '' })
  expect(page).toMatchObject({ head: expect.anything(), checked: { applicant: { name: '森 あおい' } } })
  expect(await all()).toEqual(before)
})

const typed = { companions: '佐藤 うみ', needs: '車いすで行きます', nameKana: 'さとう', phone: '0198-22-1111' }
const meanwhile: [string, (db: typeof fresh.db) => Promise<unknown>, number][] = [
  [
    'applications have closed',
    (db) =>
      db
        .updateTable('events')
        .set({ closesAt: new Date(Date.now() - 1000) })
        .execute(),
    409,
  ],
  [
    'the session was called off',
    (db) => db.updateTable('eventSessions').set({ cancelledAt: new Date(), cancelledBecause: '大雨' }).execute(),
    422,
  ],
  ['fewer may come together', (db) => db.updateTable('events').set({ mostPeople: 1 }).execute(), 422],
  [
    'a district is asked for',
    (db) =>
      db
        .updateTable('events')
        .set({ asked: ['district'] as never })
        .execute(),
    422,
  ],
]

test.each(meanwhile)(
  'what was typed comes back where meanwhile %s: to be checked, and sent',
  async (_, change, status) => {
    const { asked, ...before } = await fresh.db
      .selectFrom('events')
      .select(['closesAt', 'mostPeople', 'asked'])
      .executeTakeFirstOrThrow()
    await change(fresh.db)
    for (const step of ['check', 'send']) {
      const answer = await send(secretToken(), '佐藤 そら', { ...typed, step })
      // before it is sent the page itself says that nothing can be sent, beside what was typed
      const isRefused = answer instanceof Response
      const { state } = isRefused ? await answer.json() : (answer as unknown as { state: FormState })
      expect(state.values, step).toMatchObject({ name: '佐藤 そら', ...typed })
      if (step === 'send') expect(isRefused && answer.status).toBe(status)
    }
    await fresh.db
      .updateTable('events')
      .set({ ...before, asked: asked as never })
      .execute()
    await fresh.db.updateTable('eventSessions').set({ cancelledAt: null, cancelledBecause: null }).execute()
  },
)
