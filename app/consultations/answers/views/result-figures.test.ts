import { createElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { SpeechContext, speak } from '#app/ui/language.tsx'
import { ResultFigures } from './result-figures.tsx'
import { SimilarCount } from './similar-count.tsx'

const speech = speak({
  ...{ lang: 'ja', path: '/', cityName: '' },
  translate: (key, values) => `${key} ${values?.figure ?? values?.count ?? ''}`,
})
const markup = (element: ReturnType<typeof createElement>) =>
  renderToStaticMarkup(createElement(SpeechContext.Provider, { value: speech }, element))

test('opinions by category are opinions, with their unit, not the rows that answer several of them', () => {
  const label = (ja: string) => ({ ja, easy: null, en: null })
  const result = {
    ...{ slug: 'iken', outcome: 'answered', note: '', persons: 5, submissions: 6, opinions: 8, revisions: 1 },
    ...{ channels: [], late: 0, excluded: 0, withdrawn: 0, groups: 0, spokenFor: 0 },
    categories: [{ code: 'reflect', label: label('反映する') }],
    byCategory: [{ category: 'reflect', rows: 2, opinions: 6 }],
  } as unknown as Parameters<typeof ResultFigures>[0]['result']
  const page = markup(createElement(ResultFigures, { result, category: null }))
  expect(page).toContain('反映する <b>answers:result.tally 6</b>')
  expect(page).toContain('answers:filter.all  <b>answers:result.tally 8</b>')
})

test('one opinion is like no other', () => {
  expect(markup(createElement(SimilarCount, { count: 1 }))).toBe('answers:result.tally 1')
  expect(markup(createElement(SimilarCount, { count: 2 }))).toBe('answers:result.similar 2')
})
