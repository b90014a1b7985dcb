import { expect, test } from 'vitest'
import { z } from 'zod'
import { formKey } from '#app/forms/carried.ts'
import { line } from '#app/forms/fields.ts'
import { once } from '#app/journal/once.ts'
import { secretToken } from '#app/text/ids.ts'
import type { Trx } from '#db/connection'
import { withDb } from '#db/testing'
import { act } from './act.ts'
import type { Args } from './context.ts'

const schema = z.object({ name: line({ max: 50 }), formKey })

/** What a page of one form does with it, for those who send `fields` to `path`. */
async function sent(db: Trx, fields: Record<string, string | File>, made: string[], path = '/things/new') {
  const form = new FormData()
  for (const [name, value] of Object.entries(fields)) form.append(name, value)
  const context = { form, path, lang: 'ja' } as unknown as Args['context']
  const args: Args = { context, params: {}, request: new Request(`http://localhost${path}`) }
  const stored = async (value: { name: string; formKey: string }) =>
    once(db, value.formKey, async () => `/things/${made.push(value.name)}`)
  const answer = (await act(args, schema, stored)) as Response
  return answer.headers.get('Location')
}

test('the same form again, under a later stamp, leads to what the first one made', () =>
  withDb(async (db) => {
    const made: string[] = []
    const fields = { name: 'あおい', formKey: secretToken() }
    const paths = [await sent(db, { ...fields, stamp: 'a' }, made), await sent(db, { ...fields, stamp: 'b' }, made)]
    expect([paths, made]).toEqual([['/things/1', '/things/1'], ['あおい']])
  }))

test('other words with a used key are another sending, never thrown away', () =>
  withDb(async (db) => {
    const made: string[] = []
    const key = secretToken()
    const paths = [
      await sent(db, { name: 'あおい', formKey: key }, made),
      await sent(db, { name: 'あおい２', formKey: key }, made),
      await sent(db, { name: 'あおい', formKey: key }, made),
    ]
    expect([paths, made]).toEqual([
      ['/things/1', '/things/2', '/things/1'],
      ['あおい', 'あおい２'],
    ])
  }))

test('the same words sent somewhere else, or with another file, are another sending', () =>
  withDb(async (db) => {
    const made: string[] = []
    const form = { name: 'あおい', formKey: secretToken() }
    const picture = (bytes: string) => ({ ...form, picture: new File([bytes], 'a.png') })
    await sent(db, form, made)
    await sent(db, form, made, '/others/new')
    await sent(db, picture('one'), made)
    await sent(db, picture('two'), made)
    await sent(db, picture('two'), made)
    expect(made).toHaveLength(4)
  }))

test('a form that comes back keeps the key it was sent with', async () => {
  const form = new FormData()
  const key = secretToken()
  for (const [name, value] of Object.entries({ name: 'x'.repeat(60), formKey: key })) form.append(name, value)
  const context = { form, path: '/', lang: 'ja' } as unknown as Args['context']
  const args: Args = { context, params: {}, request: new Request('http://localhost/') }
  const answer = (await act(args, schema, async () => '/never')) as Response
  expect([answer.status, (await answer.json()).state.values.formKey]).toEqual([422, key])
})
