import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { states, toneOf, wordOf } from './states.tsx'

/** Names beside the states' own: of filters, and of what one can do about them. */
const others: Partial<Record<keyof typeof states, RegExp>> = {
  mark: /^(all|none)$/,
  staff: /^all$/,
  moderation: /^(?!waiting$|shown$|held$)/,
}
const namesIn = (language: string, words: string) => {
  const [file = '', ...path] = words.split(/[:.]/).filter(Boolean)
  const all = JSON.parse(readFileSync(`locales/${language}/${file}.json`, 'utf8'))
  return path.reduce((found, name) => found[name], all) as Record<string, unknown>
}

test.each(Object.keys(states) as (keyof typeof states)[])(
  '%s: every state has its tone, and each tone its word',
  (kind) => {
    for (const language of ['ja', 'ja-easy', 'en']) {
      const named = Object.keys(namesIn(language, states[kind].word(''))).filter((name) => !others[kind]?.test(name))
      expect(named.sort()).toEqual(Object.keys(states[kind].tones).sort())
    }
  },
)

test('yellow is for what waits for whoever reads it', () => {
  const acts = Object.entries(states).flatMap(([kind, { tones }]) =>
    Object.entries(tones).flatMap(([state, tone]) => (tone === 'act' ? [`${kind} ${state}`] : [])),
  )
  expect(acts).toEqual([
    'place offered',
    'answer returned',
    'moderation waiting',
    'referral over',
    'organisation renewal_due',
    'application correction_asked',
  ])
})

test('an open call, survey and event look the same', () => {
  expect([toneOf('call', 'open'), toneOf('survey', 'open'), toneOf('event', 'open')]).toEqual(['open', 'open', 'open'])
  expect(wordOf('call', 'open')).toBe('consultations:state.open')
})
