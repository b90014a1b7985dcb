import { createElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { SpeechContext, speak } from '#app/ui/language.tsx'
import type { ConsultationState } from '../consultation.ts'
import { type Notice, NoticeDetails } from './notice-details.tsx'

const words = { title: '計画', titleEasy: null, titleEn: null, label: '素案', labelEasy: null, labelEn: null }
const name = { name: '企画課', nameEasy: null, nameEn: null }

/** The keys of all that the page of a call says, as it stands. */
function said(state: Exclude<ConsultationState, 'draft'>): string {
  const notice = {
    ...{ state, slug: 'iken', editionLabel: '1', plan: { slug: 'p', ...words }, stage: words, department: name },
    ...{ opensAt: '2026-11-01T00:00:00Z', closesAt: '2026-12-04T08:15:00Z', noticedAt: '2026-10-25T00:00:00Z' },
    ...{ contact: '企画課', places: '市役所', publication: '', personalData: '', extensions: [], eligible: [] },
    ...{ isShort: false, openDiscussion: false },
  } as unknown as Notice
  const speech = speak({ lang: 'ja', path: '/', cityName: '', translate: (key) => key })
  const page = createElement(SpeechContext.Provider, { value: speech }, createElement(NoticeDetails, { notice }))
  return renderToStaticMarkup(page)
}

const promises = ['byWeb<', 'byWebLater', 'otherwise', 'mustArrive', 'notice.classes<', 'notice.ways']

test.each([
  ['announced', ['byWebLater', 'otherwise', 'mustArrive', 'notice.classes<', 'notice.ways']],
  ['open', ['byWeb<', 'otherwise', 'mustArrive', 'notice.classes<', 'notice.ways']],
  ['closed', []],
  ['answered', []],
] as const)('the page of a call that is %s promises no more than is so', (state, expected) => {
  const page = said(state)
  expect(promises.filter((words) => page.includes(words))).toEqual(expected)
  expect(page).toContain('企画課')
})
