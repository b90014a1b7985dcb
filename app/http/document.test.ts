import { expect, test } from 'vitest'
import type { AppLoadContext } from '#app/remix.ts'
import { describe as described } from './document.ts'

const context = { lang: 'ja', path: '/desk', cityName: '青葉野市' } as unknown as AppLoadContext
const page = (actionData: unknown) =>
  ({
    matches: [{ route: { id: 'form' } }],
    loaderData: { form: { head: { title: '書く' } } },
    actionData: { form: actionData },
  }) as unknown as Parameters<typeof described>[0]
const titleOf = (answer: unknown) => described(page(answer), context, '', () => '').title

test('a form that goes on under its address is called by its step', () => {
  expect(titleOf(null)).toMatch(/^書く \| /)
  expect(titleOf({ head: { title: '確かめる' } })).toMatch(/^確かめる \| /)
})
