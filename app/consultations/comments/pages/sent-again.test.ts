import { afterAll, beforeAll, expect, test } from 'vitest'
import { stampOf } from '#app/forms/sender.ts'
import type { ActionFunctionArgs, AppLoadContext } from '#app/remix.ts'
import { secretToken } from '#app/text/ids.ts'
import { freshDatabase, serveFrom } from '#db/testing'
import { findReceipt } from '../receipt.ts'
import { sampleCall } from '../sample-call.fixture.ts'
import * as submission from './submission.tsx'

let fresh: Awaited<ReturnType<typeof freshDatabase>>
const day = 24 * 60 * 60 * 1000

beforeAll(async () => {
  fresh = await freshDatabase()
  const dates = { opensAt: new Date(Date.now() - day), closesAt: new Date(Date.now() + 40 * day) }
  await fresh.db.transaction().execute((trx) => sampleCall(trx, dates))
  serveFrom(fresh.url)
})
afterAll(() => fresh.drop())

async function send(key: string, fields: Record<string, string>) {
  const form = new FormData()
  const person = { class: 'resident', name: '清水', address: '一丁目', email: 'shimizu@example.jp' }
  const stamp = stampOf(new Date(Date.now() - 60_000))
  for (const [name, value] of Object.entries({ ...person, stamp, formKey: key, ...fields })) form.append(name, value)
  const path = '/consultations/iken/submission'
  const context = { lang: 'ja', path, cityName: '', address: '127.0.0.1', form } as unknown as AppLoadContext
  const request = new Request(`http://localhost${path}`, { method: 'POST' })
  const action = submission.action as unknown as (args: ActionFunctionArgs) => Promise<Response>
  const answer = await action({ request, params: { consultation: 'iken' }, context })
  expect(answer.status).toBe(303)
  const [, , number = '', secret = ''] = new URL(answer.headers.get('Location') ?? '', request.url).pathname.split('/')
  return { number, secret }
}

const body = { 'items[0].body': '公園を広げてください。' }

test('sent, mended after Back and sent again: both are kept, each with a receipt of its own words', async () => {
  const key = secretToken()
  const first = await send(key, body)
  const mended = await send(key, { 'items[0].body': '公園と、広場を広げてください。' })
  expect(mended.number).not.toBe(first.number)
  const { items } = await findReceipt(fresh.db, mended.number, mended.secret)
  expect(items.map((item) => item.body)).toEqual(['公園と、広場を広げてください。'])
})

test('the same sent again shows the same receipt', async () => {
  const key = secretToken()
  expect(await send(key, body)).toEqual(await send(key, body))
})

test('the next person at the same machine never sees the receipt of the first', async () => {
  const key = secretToken()
  const first = await send(key, body)
  const second = await send(key, { ...body, name: '田中', address: '二丁目', email: 'tanaka@example.jp' })
  expect(second.number).not.toBe(first.number)
  expect(second.secret).not.toBe(first.secret)
})
