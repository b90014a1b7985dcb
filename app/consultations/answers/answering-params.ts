import { type SubmissionFilter, submissionStates } from '#app/consultations/comments/submission-list.ts'
import { asked, askedId, oneOf } from '#app/forms/asked.ts'
import { type OpinionFilter, opinionStates } from './inbox.ts'
import { type GroupFilter, groupStates } from './response-list.ts'
import type { Category } from './tables.ts'

export const categories = ['reflect', 'included', 'reference', 'not_reflected', 'question', 'out_of_scope'] as const

const slug = (query: URLSearchParams) => {
  const value = asked(query, 'consultation')
  return value && /^[a-z0-9-]{2,61}$/.test(value) ? value : undefined
}
const category = (query: URLSearchParams): Category | undefined => oneOf(categories, asked(query, 'category'))

export function opinionFilter(query: URLSearchParams): OpinionFilter {
  const consultation = slug(query)
  const whole = asked(query, 'section') === 'whole' ? 'whole' : undefined
  return {
    consultation,
    // Sections are those of one plan: without a consultation there is nothing to choose from.
    section: consultation ? (whole ?? askedId(query, 'section')) : undefined,
    department: askedId(query, 'department'),
    state: oneOf(opinionStates, asked(query, 'state')) ?? 'all',
    category: category(query),
    q: asked(query, 'q')?.slice(0, 200).toWellFormed().replaceAll('\0', ''),
  }
}

export function groupFilter(query: URLSearchParams): GroupFilter {
  const department = askedId(query, 'department')
  return {
    consultation: slug(query),
    departments: department ? [department] : undefined,
    state: oneOf(groupStates, asked(query, 'state')) ?? 'all',
    category: category(query),
  }
}

export function submissionFilter(query: URLSearchParams): SubmissionFilter {
  return { consultation: slug(query), state: oneOf(submissionStates, asked(query, 'state')) ?? 'all' }
}
