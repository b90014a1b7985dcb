import type { Wording } from '#app/wording.ts'
import { typedPlace } from './builder-forms.ts'
import { stepsOf } from './outline.ts'
import type { Problem } from './problems.ts'
import { type Condition, type Entry, numbersOf, type Questionnaire } from './questionnaire.ts'

/** Before which page one goes; of its form. */
export const lastPage = 'last'

export type ShownEntry = Entry & { number: number | null; up: string | null; down: string | null; isBad: boolean }
export type ShownPage = {
  key: string
  number: number
  title: Wording | null
  show: Condition | null
  entries: ShownEntry[]
  up: string | null
  down: string | null
}

/** The questionnaire as the builder shows it: numbered, with what each step up or down would mean. */
export function shownPages(definition: Questionnaire, problems: Problem[]): ShownPage[] {
  const numbers = numbersOf(definition)
  const steps = stepsOf(definition)
  const bad = new Set(problems.map(({ at }) => at))
  const { pages } = definition
  return pages.map((page, at) => ({
    key: page.key,
    number: at + 1,
    title: page.title ?? null,
    show: page.show ?? null,
    up: pages[at - 1]?.key ?? null,
    down: at === pages.length - 1 ? null : (pages[at + 2]?.key ?? lastPage),
    entries: page.entries.map((entry) => {
      const { up, down } = steps[entry.key] ?? { up: null, down: null }
      return {
        ...entry,
        number: numbers[entry.key] ?? null,
        up: up && typedPlace(up),
        down: down && typedPlace(down),
        isBad: bad.has(entry.key),
      }
    }),
  }))
}

/** Every place an entry could go to, in order: before each other one, and last on each page. */
export function placesFor({ pages }: Questionnaire, key: string | null) {
  return pages.flatMap((page, at) => [
    ...page.entries
      .filter((entry) => entry.key !== key)
      .map((entry) => ({
        ...{ value: typedPlace({ page: page.key, before: entry.key }), page: at + 1, before: entry.words.ja },
        beforeKey: entry.key as string | null,
      })),
    { value: typedPlace({ page: page.key, before: null }), page: at + 1, before: null, beforeKey: null },
  ])
}
