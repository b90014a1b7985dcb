import { seal, unseal } from '#app/text/sealed.ts'

/** A form as it was typed, by the names of its fields. */
export type Typed = Record<string, string | string[]>
/** Pages of an application that have gaps, as they were typed. */
export type Unfinished = { profile?: Typed; file?: Typed }

export const unfinishedIn = (application: string, sealed: Buffer | null): Unfinished =>
  sealed ? unseal<Unfinished>('organisation_applications.unfinished', application, sealed) : {}

/** What a form carries for itself is made anew with its page. */
const carried = new Set(['formKey', 'version'])

/** Null where every page was taken. */
export function sealedUnfinished(application: string, pages: Unfinished): Buffer | null {
  const kept = Object.entries(pages).map(([page, typed]) => [
    page,
    Object.fromEntries(Object.entries(typed).filter(([name]) => !carried.has(name))),
  ])
  return kept.length > 0 ? seal('organisation_applications.unfinished', application, Object.fromEntries(kept)) : null
}
