import { expect, test } from 'vitest'
import type { AskedWords } from './asked-words.ts'
import { type AskedEvent, signupForm } from './signup-form.ts'

const event = {
  ...{ asked: [], sessionsChosen: false, mostPeople: 4, way: 'first_come' },
  sessions: [{ number: 1, cancelledBecause: null, services: [{ kind: 'childcare' }] }],
} as unknown as AskedEvent
const words = { districts: [], ageBands: [] } as unknown as AskedWords
const read = (ages: string) =>
  signupForm(event, words).safeParse({
    ...{ name: '花田みどり', email: 'midori@example.jp', services: ['childcare'], ages, formKey: '0'.repeat(32) },
  })

test('ages of children are understood as people write them, or asked for again', () => {
  expect(read('3歳6か月、1歳10ヶ月').data?.services).toEqual([
    { session: 1, kind: 'childcare', people: 2, ages: [3, 1] },
  ])
  expect(read('3.5').error?.issues).toMatchObject([{ path: ['ages'], message: 'events:refused.agesWrong' }])
})
