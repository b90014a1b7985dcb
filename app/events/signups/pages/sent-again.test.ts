import { afterAll, beforeAll, expect, test } from 'vitest'
import { sampleEvent } from '#app/events/programme/event.fixture.ts'
import { stampOf } from '#app/forms/sender.ts'
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
