import { expect, test } from 'vitest'
import { z } from 'zod'
import { line } from '#app/forms/fields.ts'
import { Conflict, Forbidden, Invalid, type Refusal } from '#app/refusal.ts'
import { act } from './act.ts'
import type { Args } from './context.ts'
import { inPublic } from './page.ts'

const schema = z.object({ name: line({ max: 5, required: 'ui:field.check' }) })

function sent(values: Record<string, string>): Args {
  const form = new FormData()
  for (const [name, value] of Object.entries(values)) form.append(name, value)
  const context = { form, lang: 'en' } as unknown as Args['context']
  return { context, params: {}, request: new Request('http://localhost/') }
}

async function answered(answer: unknown) {
  if (!(answer instanceof Response)) return { status: 200, body: answer }
  const body = answer.status === 303 ? answer.headers.get('Location') : await answer.json()
  return { status: answer.status, body }
}

const refusing = (refusal: Refusal) => async (): Promise<string> => {
  throw refusal
}

test('a verb that gives a path leads there, in the language of the request', async () => {
  const answer = await act(sent({ name: 'Aoi' }), schema, async ({ name }) => `/plans?q=${name}`)
  expect(await answered(answer)).toEqual({ status: 303, body: '/en/plans?q=Aoi' })
})

test('a verb that gives no path gives the answer', async () => {
  const answer = await act(sent({ name: 'Aoi' }), schema, async ({ name }, { state }) => ({ state, found: name }))
  expect(answer).toEqual({ state: { values: { name: 'Aoi' }, errors: {} }, found: 'Aoi' })
})

test('what the schema refuses comes back filled in, and no verb runs', async () => {
  const answer = await act(sent({ name: 'too long' }), schema, refusing(new Forbidden()))
  const { status, body } = await answered(answer)
  expect([status, body.state.values, Object.keys(body.state.errors)]).toEqual([422, { name: 'too long' }, ['name']])
})

test('what the verb refuses comes back filled in, at its field, with its status', async () => {
  const answer = await act(sent({ name: 'Aoi' }), schema, refusing(new Invalid('ui:field.check', 'name')))
  const { status, body } = await answered(answer)
  expect([status, body.state.values, Object.keys(body.state.errors)]).toEqual([422, { name: 'Aoi' }, ['name']])
})

test('who may not, and what is not there, is a page of its own', async () => {
  await expect(act(sent({ name: 'Aoi' }), schema, refusing(new Forbidden()))).rejects.toThrow(Forbidden)
})

test('what somebody saved first stands beside what was typed', async () => {
  const newer = new Conflict('ui:field.check', undefined, { version: 2 })
  const now = async () => ({ name: 'Ren', version: '2' })
  const { status, body } = await answered(await act(sent({ name: 'Aoi' }), schema, refusing(newer), { now }))
  expect(status).toBe(409)
  expect(body.state.values).toEqual({ name: 'Aoi', version: '2' })
  expect(body.state.standing.name.value).toBe('Ren')
})

test('a form that is not to be taken yet is answered before, valid or not', async () => {
  const before = () => ({ step: 'preview' })
  expect(await act(sent({ name: '' }), schema, refusing(new Forbidden()), { before })).toEqual({ step: 'preview' })
})

test('a page that shows more of a refused form says what: of any refusal, or leaves it', async () => {
  const refused = (_: unknown, why: Refusal | null) => (why?.code === 'left' ? undefined : { why: why?.code ?? null })
  const ways = { refused }
  const of = async (name: string, refusal: Refusal) =>
    answered(await act(sent({ name }), schema, refusing(refusal), ways))
  expect(await of('Aoi', new Forbidden('shown'))).toEqual({ status: 403, body: { why: 'shown' } })
  expect(await of('too long', new Forbidden('shown'))).toEqual({ status: 422, body: { why: null } })
  await expect(of('Aoi', new Conflict('left'))).rejects.toThrow(Conflict)
})

test('errors that no schema knows are added to its own; without any the form is taken', async () => {
  const own = { own: [{ key: 'ui:field.check' }] }
  const both = await act(sent({ name: 'too long' }), schema, refusing(new Forbidden()), {
    before: (form) => form.refuse(own, { agreed: 'yes' }),
  })
  const { status, body } = await answered(both)
  expect([status, Object.keys(body.state.errors).sort(), body.state.values.agreed]).toEqual([
    422,
    ['name', 'own'],
    'yes',
  ])
  const none = await act(sent({ name: 'Aoi' }), schema, async () => '/', { before: (form) => form.refuse({}) })
  expect((await answered(none)).status).toBe(303)
})

test('a page whose link is over is shown whole, with its status, and left out by search engines', async () => {
  const page = inPublic(() => ({ title: 'Over', status: 410, form: 'none' }))
  const expected = { head: { title: 'Over', noindex: true }, form: 'none' }
  expect(await answered(await page(sent({})))).toEqual({ status: 410, body: expected })
})
