import { NotFound } from '#app/refusal.ts'
import { isId } from '#app/text/ids.ts'
import type { Cursor } from '#db/paging'

/** What an address asks for; what it asks wrongly is taken as not asked. */
export const asked = (query: URLSearchParams, name: string) => query.get(name)?.trim() || undefined

export const askedId = (query: URLSearchParams, name: string) => [asked(query, name)].find(isId)

export const oneOf = <T extends string>(values: readonly T[], value: string | undefined): T | undefined =>
  values.find((each) => each === value)

/** Where a list goes on. */
export const cursorOf = (query: URLSearchParams): Cursor => ({
  after: askedId(query, 'after'),
  before: askedId(query, 'before'),
})

export const idsOf = (query: URLSearchParams, name: string): string[] =>
  [...new Set(query.getAll(name))].filter(isId).slice(0, 200)

/** An id out of an address; what is not written like one does not exist. */
export function idOf(value: string | undefined): string {
  if (!isId(value)) throw new NotFound()
  return value
}
