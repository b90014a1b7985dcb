import { expect, test } from 'vitest'
import { Conflict, Forbidden } from '#app/refusal.ts'
import type { ActionFunctionArgs } from '#app/remix.ts'
import { handle } from './handle.ts'

const opinion = '居場所を中学校区ごとに置いてください。\r\n𠮷野の例があります。'

async function sent(fields: Record<string, string>, error: Error) {
  const form = new FormData()
  for (const [name, value] of Object.entries(fields)) form.append(name, value)
  const context = { form } as ActionFunctionArgs['context']
  const request = new Request('http://tomoni.example/desk', { method: 'POST' })
  const action = handle(async (_: ActionFunctionArgs) => {
    throw error
  })
  await action({ request, context, params: {} } as ActionFunctionArgs).catch(() => undefined)
  return context.written
}

test.each([
  ['a refusal', new Conflict('plans-desk:refused.blockGone')],
  ['a session that ended', new Forbidden('accounts:refused.signIn')],
  ['a bug', new Error('broken')],
])('%s gives back what was written in the form', async (_what, error) => {
  expect(await sent({ body: opinion, reason: '' }, error)).toEqual([opinion])
})

test('passwords and what only machines read are not shown', async () => {
  const fields = { password: 'long enough to be one', formKey: 'x'.repeat(43), expectedVersion: 'y'.repeat(36) }
  expect(await sent(fields, new Forbidden())).toEqual([])
})
