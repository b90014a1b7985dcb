import { createElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { SpeechContext, speak } from '#app/ui/language.tsx'
import { Categories } from './result-list.tsx'

const speech = speak({
  ...{ lang: 'ja', path: '/', cityName: '' },
  translate: (key, values) => `${key} ${values?.figure ?? values?.count ?? ''}`,
})
const markup = (element: ReturnType<typeof createElement>) =>
  renderToStaticMarkup(createElement(SpeechContext.Provider, { value: speech }, element))

test('opinions by category are opinions, not the rows that answer several of them', () => {
  const label = (ja: string) => ({ ja, easy: null, en: null })
  const result = {
    ...{ slug: 'iken', outcome: 'answered', note: '', persons: 5, submissions: 6, opinions: 8, revisions: 1 },
    ...{ channels: [], late: 0, excluded: 0, withdrawn: 0, groups: 0, spokenFor: 0 },
    categories: [{ code: 'reflect', label: label('反映する') }],
    byCategory: [{ category: 'reflect', rows: 2, opinions: 6 }],
  } as unknown as Parameters<typeof Categories>[0]['result']
  const page = markup(createElement(Categories, { result, category: null, words: '' }))
  expect(page).toContain('反映する <b>6</b>')
  expect(page).toContain('answers:filter.all  <b>8</b>')
})
