import { expect, test } from 'vitest'
import { leaveFocus } from './first-focus.ts'

const told = '<p class="told" role="status" tabindex="-1" autofocus="">した</p>'

test('what was done is gone to, unless the page has a field to write in', () => {
  expect(leaveFocus(told)).toBe(told)
  expect(leaveFocus(`${told}<textarea autofocus="">`)).toBe(
    '<p class="told" role="status" tabindex="-1">した</p><textarea autofocus="">',
  )
  const notice = '<div class="notice" data-tone="good" role="status" tabindex="-1" autofocus="">した</div>'
  expect(leaveFocus(`${notice}<input autofocus="">`)).toBe(`${notice.replace(' autofocus=""', '')}<input autofocus="">`)
  expect(leaveFocus('<textarea autofocus="">')).toBe('<textarea autofocus="">')
})
