import { type SubmissionFilter, submissionStates } from '#app/consultations/comments/submission-list.ts'
import { NotFound } from '#app/refusal.ts'
import type { Cursor } from '#db/paging'
import { type OpinionFilter, opinionStates } from './inbox.ts'
import { type GroupFilter, groupStates } from './response-list.ts'
import type { Category } from './tables.ts'

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i
export const categories = ['reflect', 'included', 'reference', 'not_reflected', 'question', 'out_of_scope'] as const

/** An id out of an address; what is not written like one does not exist. */
export function idOf(value: string | undefined): string {
  if (!value || !uuid.test(value)) throw new NotFound()
  return value
}

/** What an address asks for; what it asks wrongly is taken as not asked. */
const asked = (query: URLSearchParams, name: string) => query.get(name)?.trim() || undefined
const askedId = (query: URLSearchParams, name: string) => {
  const value = asked(query, name)
  return value && uuid.test(value) ? value : undefined
}
const oneOf = <T extends string>(values: readonly T[], value: string | undefined): T | undefined =>
  values.find((each) => each === value)

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

export const cursorOf = (query: URLSearchParams): Cursor => ({
  after: askedId(query, 'after'),
  before: askedId(query, 'before'),
})

export const idsOf = (query: URLSearchParams, name: string): string[] =>
  [...new Set(query.getAll(name))].filter((id) => uuid.test(id)).slice(0, 200)
