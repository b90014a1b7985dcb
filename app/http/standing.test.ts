import { expect, test } from 'vitest'
import { standing } from './standing.ts'

const typed = {
  title: '道の計画',
  note: '一行め\r\n二行め',
  classes: ['b', 'a'],
  day: '',
  expectedVersion: '3',
  formKey: 'k',
}

test('what differs is shown with what stands now; what was typed stays, and counts against that from now on', () => {
  const now = { title: '川の計画', note: '一行め\n二行め', classes: ['a', 'b'], day: null, expectedVersion: '4' }
  expect(standing(now, typed)).toEqual({
    values: { ...typed, expectedVersion: '4' },
    standing: { title: { value: '川の計画', parts: null } },
  })
})

test('between longer texts the way from one to the other is shown', () => {
  const { standing: shown } = standing({ note: '一行め、ほかの人があとから書きたした、もっと長い文\n二行め' }, typed)
  expect(shown.note?.parts?.map(({ kind }) => kind)).toContain('removed')
})

test('what was taken away, and what nobody ticked any more, differs too', () => {
  const { standing: shown } = standing({ title: null, classes: [] }, { ...typed, classes: 'a' })
  expect(shown).toEqual({ title: { value: '', parts: null }, classes: { value: [], parts: null } })
})
