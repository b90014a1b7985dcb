import { createElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, test } from 'vitest'
import { SpeechContext, speak } from '#app/ui/language.tsx'
import { CallElsewhere, callElsewhere, type ShownCall } from './calls.tsx'

const call = (editionId: string, state: ShownCall['state'], hasSection = true) =>
  ({
    ...{ editionId, state, hasSection, slug: 'iken', title: '募集', titleEasy: null, titleEn: null, planId: 'p' },
    ...{
      editionLabel: editionId,
      opensAt: '2026-11-01T00:00:00Z',
      closesAt: '2026-12-30T15:00:00Z',
      shownOpinions: null,
    },
  }) as ShownCall

describe('a page of an edition', () => {
  test.each([
    ['newer than the one people are asked about says so', '3', [call('2', 'open')], '2'],
    ['also where the call is only announced', '3', [call('2', 'announced')], '2'],
    ['also where one of its own is over', '3', [call('3', 'answered'), call('2', 'open')], '2'],
    ['older than it leads there too', '1', [call('2', 'open')], '2'],
    ['with a call of its own says nothing of others', '3', [call('3', 'open'), call('2', 'open')], undefined],
    ['says nothing of what is over', '3', [call('2', 'closed'), call('1', 'answered')], undefined],
  ] as const)('%s', (_, edition, calls, expected) => {
    expect(callElsewhere([...calls], edition)?.editionLabel).toBe(expected)
  })

  const shown = (section: string | undefined, hasSection: boolean) => {
    const speech = speak({ lang: 'ja', path: '/', cityName: '', translate: (key, values) => `${key} ${values?.label}` })
    const strip = createElement(CallElsewhere, { call: call('2', 'open', hasSection), plan: 'p', section })
    return renderToStaticMarkup(createElement(SpeechContext.Provider, { value: speech }, strip))
  }

  test('names the edition and leads to the same section of it, where it has that', () => {
    expect(shown('s1', true)).toContain('plans:call.elsewhere.open 2')
    expect(shown('s1', true)).toContain('href="/plans/p/editions/2/sections/s1"')
    expect(shown('s1', false)).toContain('href="/plans/p/editions/2"')
    expect(shown(undefined, false)).toContain('href="/plans/p/editions/2"')
  })

  test('says an end at midnight as 24 o’clock of the day before', () => {
    expect(shown('s1', true)).toContain('12月30日（水）24時')
  })
})
