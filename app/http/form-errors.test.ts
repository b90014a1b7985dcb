import { parseWithZod } from '@conform-to/zod/v4'
import { expect, test } from 'vitest'
import { z } from 'zod'
import { errorsIn } from './form-errors.ts'
import { typedValues } from './typed.ts'

const schema = z.object({
  causes: z.array(z.uuid('answers:refused.cause')),
  rows: z.array(z.object({ label: z.string('surveys:refused.label') })),
})
const errorsOf = (...fields: [string, string][]) => {
  const form = new FormData()
  for (const [name, value] of fields) form.append(name, value)
  return errorsIn(parseWithZod(form, { schema }), typedValues(form))
}

test('what is wrong with one of the boxes that are ticked stands at their name, once', () => {
  const rows: [string, string] = ['rows[0].label', 'a']
  const wrong = [{ key: 'answers:refused.cause' }]
  expect(errorsOf(['causes', 'x'], rows)).toEqual({ causes: wrong })
  expect(errorsOf(['causes', crypto.randomUUID()], ['causes', 'x'], ['causes', 'y'], rows)).toEqual({ causes: wrong })
})

test('what has a number in its own name keeps it', () => {
  expect(errorsOf(['causes', crypto.randomUUID()], ['rows[0].label', 'a'], ['rows[1].label', ''])).toEqual({
    'rows[1].label': [{ key: 'surveys:refused.label' }],
  })
})
