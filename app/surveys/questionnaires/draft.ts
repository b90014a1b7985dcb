import type { Condition, Entry, Page, Questionnaire } from './questionnaire.ts'

/** Where an entry goes: before another one of the page, or last on it. */
export type Place = { page: string; before: string | null }

/** A page without what stands on it. */
export type PageHead = Omit<Page, 'entries'>

/** Thrown where a key names nothing: somebody else has removed it. */
export class Gone extends Error {}

export const findPage = ({ pages }: Questionnaire, key: string): Page | undefined =>
  pages.find((page) => page.key === key)
export const pageOfEntry = ({ pages }: Questionnaire, key: string): Page | undefined =>
  pages.find(({ entries }) => entries.some((entry) => entry.key === key))
export const findEntry = (draft: Questionnaire, key: string): Entry | undefined =>
  pageOfEntry(draft, key)?.entries.find((entry) => entry.key === key)

/** Puts one in before another, or last. */
function put<T extends { key: string }>(list: T[], one: T, before: string | null): T[] {
  const at = before === null ? list.length : list.findIndex(({ key }) => key === before)
  if (at < 0) throw new Gone(before ?? '')
  return [...list.slice(0, at), one, ...list.slice(at)]
}

const onPages = ({ pages }: Questionnaire, change: (page: Page) => Page): Questionnaire => ({
  pages: pages.map(change),
})

export function addPage({ pages }: Questionnaire, head: PageHead, before: string | null): Questionnaire {
  return { pages: put(pages, { ...head, entries: [] }, before) }
}

/** The heading of a page; what stands on it stays. */
export function changePage(draft: Questionnaire, key: string, head: PageHead): Questionnaire {
  if (!findPage(draft, key)) throw new Gone(key)
  return onPages(draft, (page) => (page.key === key ? { ...head, entries: page.entries } : page))
}

export function movePage(draft: Questionnaire, key: string, before: string | null): Questionnaire {
  const page = findPage(draft, key)
  if (!page) throw new Gone(key)
  if (before === key) return draft
  return {
    pages: put(
      draft.pages.filter((each) => each !== page),
      page,
      before,
    ),
  }
}

/** Takes a page away; what stood on it goes to the end of the page before, or the beginning of the next. */
export function removePage(draft: Questionnaire, key: string): Questionnaire {
  const at = draft.pages.findIndex((page) => page.key === key)
  const gone = draft.pages[at]
  if (!gone) throw new Gone(key)
  const heir = draft.pages[at === 0 ? 1 : at - 1]
  const left = { pages: draft.pages.filter((page) => page !== gone) }
  if (!heir) return gone.entries.length === 0 ? left : draft
  return onPages(left, (page) => {
    if (page !== heir) return page
    return { ...page, entries: at === 0 ? [...gone.entries, ...page.entries] : [...page.entries, ...gone.entries] }
  })
}

export function addEntry(draft: Questionnaire, entry: Entry, { page: on, before }: Place): Questionnaire {
  if (!findPage(draft, on)) throw new Gone(on)
  return onPages(draft, (page) => (page.key === on ? { ...page, entries: put(page.entries, entry, before) } : page))
}

/** Writes an entry anew in its place. */
export function changeEntry(draft: Questionnaire, entry: Entry): Questionnaire {
  if (!findEntry(draft, entry.key)) throw new Gone(entry.key)
  return onPages(draft, (page) => ({
    ...page,
    entries: page.entries.map((each) => (each.key === entry.key ? entry : each)),
  }))
}

export function removeEntry(draft: Questionnaire, key: string): Questionnaire {
  if (!findEntry(draft, key)) throw new Gone(key)
  return onPages(draft, (page) => ({ ...page, entries: page.entries.filter((entry) => entry.key !== key) }))
}

export function moveEntry(draft: Questionnaire, key: string, place: Place): Questionnaire {
  const entry = findEntry(draft, key)
  if (!entry) throw new Gone(key)
  return place.before === key ? draft : addEntry(removeEntry(draft, key), entry, place)
}

/** When a page or an entry is asked; null: always. */
export function setCondition(draft: Questionnaire, key: string, show: Condition | null): Questionnaire {
  const shown = <T extends { key: string }>(one: T): T => (one.key === key ? { ...one, show } : one)
  if (!findPage(draft, key) && !findEntry(draft, key)) throw new Gone(key)
  return onPages(draft, (page) => shown({ ...page, entries: page.entries.map(shown) }))
}

/** Where an entry stands if it goes one step up or down; null where it is the first or the last of all. */
export function stepOf({ pages }: Questionnaire, key: string, direction: 'up' | 'down'): Place | null {
  const on = pages.findIndex(({ entries }) => entries.some((entry) => entry.key === key))
  const page = pages[on]
  if (!page) throw new Gone(key)
  const at = page.entries.findIndex((entry) => entry.key === key)
  if (direction === 'up') {
    const above = page.entries[at - 1]
    const earlier = pages[on - 1]
    return above ? { page: page.key, before: above.key } : earlier ? { page: earlier.key, before: null } : null
  }
  if (at < page.entries.length - 1) return { page: page.key, before: page.entries[at + 2]?.key ?? null }
  const later = pages[on + 1]
  return later ? { page: later.key, before: later.entries[0]?.key ?? null } : null
}
