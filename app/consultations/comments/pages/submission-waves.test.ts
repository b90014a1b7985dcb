import { afterAll, beforeAll, expect, test } from 'vitest'
import { createConsultation } from '#app/consultations/calls/consultation.ts'
import { publishNotice } from '#app/consultations/calls/notice.ts'
import { stampOf } from '#app/forms/sender.ts'
import { system } from '#app/journal/journal.ts'
import type { ActionFunctionArgs, AppLoadContext } from '#app/remix.ts'
import { secretToken } from '#app/text/ids.ts'
import { freshDatabase } from '#db/testing'
import { countingWaves } from '#db/waves.fixture'
import { sampleCall, sampleFields } from '../sample-call.fixture.ts'
import * as submission from './submission.tsx'

let counting: ReturnType<typeof countingWaves>
let drop: () => Promise<void>
const day = 24 * 60 * 60 * 1000

beforeAll(async () => {
  const fresh = await freshDatabase()
  const dates = { opensAt: new Date(Date.now() - day), closesAt: new Date(Date.now() + 40 * day) }
  await fresh.db.transaction().execute(async (trx) => {
    const plan = await sampleCall(trx, dates)
    const fields = { ...sampleFields(plan, dates), slug: 'discussed', openDiscussion: true }
    await publishNotice(trx, system, { consultation: (await createConsultation(trx, system, fields)).slug })
  })
  counting = countingWaves(fresh.url)
  // The database of the process is, for this process, the one that counts.
  Object.assign(globalThis, { tomoniDatabase: counting.db })
  drop = async () => {
    await counting.db.destroy()
    await fresh.drop()
  }
})
afterAll(() => drop())

/** Sends the comment form; the waves from door to receipt, each statement as what it does to which table. */
async function waves(items: Record<string, string>[], consultation = 'iken'): Promise<string[][]> {
  const form = new FormData()
  const person = { class: 'resident', name: '清水', address: '一丁目', email: 'shimizu@example.jp' }
  const stamp = stampOf(new Date(Date.now() - 60_000))
  for (const [name, value] of Object.entries({ ...person, stamp, formKey: secretToken() })) form.append(name, value)
  items.forEach((item, at) => {
    for (const [name, value] of Object.entries(item)) form.append(`items[${at}].${name}`, value)
  })
  const context = { lang: 'ja', path: '/', cityName: '', address: '127.0.0.1', form } as unknown as AppLoadContext
  const request = new Request('http://localhost/', { method: 'POST' })
  const action = submission.action as unknown as (args: ActionFunctionArgs) => Promise<Response>
  const sent = await counting.during(() => action({ request, params: { consultation }, context }))
  expect(sent.result.status).toBe(303)
  return sent.waves.map((wave) => wave.map(inShort))
}

function inShort(text: string): string {
  const [, verb = text, table = ''] = /^\s*(insert into|select)\b.*?(?:"|worker\.)(\w+)/is.exec(text) ?? []
  return `${verb.toLowerCase()} ${table}`.trim()
}

const door = [
  ['select municipality'],
  ['insert into rate_limits'],
  ['begin', 'select consultations', 'select form_key'],
]
const rows = ['submissions', 'submission_items', 'submission_persons', 'opinions', 'journal'].map(
  (table) => `insert into ${table}`,
)

test('a comment on the plan as a whole: all its rows in one wave', async () => {
  const stored = [[...rows, 'select add_job'], ['commit']]
  expect(await waves([{ body: '公園を' }])).toEqual([...door, ...stored])
})

test('several opinions about paragraphs: one wave more, to find them', async () => {
  const places = [['select sections', 'select blocks']]
  const stored = [[...rows, 'select add_job'], ['commit']]
  const about = { section: 's1', block: 'b1' }
  const sent = [{ body: '公園を', ...about }, { body: '橋を', ...about }, { body: '道を' }]
  expect(await waves(sent)).toEqual([...door, ...places, ...stored])
})

test('to an open discussion: what waits for a clerk comes with the rest', async () => {
  const stored = (await waves([{ body: '公園を' }], 'discussed')).slice(door.length)
  expect(stored).toEqual([[...rows, 'select add_job', 'insert into discussed_items'], ['commit']])
})
