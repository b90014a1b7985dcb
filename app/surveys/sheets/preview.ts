import { shownPages } from '#app/surveys/questionnaires/condition.ts'
import { isQuestion, numbersOf, type Questionnaire, questionsOf } from '#app/surveys/questionnaires/questionnaire.ts'
import type { Language } from '#app/text/language.ts'
import type { Wording } from '#app/wording.ts'
import { type AnswerError, type Fields, fieldsOf, readAnswers } from './answer-form.ts'
import { type AnsweredPage, answeredPages } from './answers-shown.ts'
import { type AskedEntry, askedOf } from './asked.ts'

export type Screen = {
  page: string
  title: Wording | null
  at: number
  of: number
  entries: AskedEntry[]
  values: Fields
  errors: Record<string, AnswerError[]>
  /** Answers of the other pages, which a respondent's sheet would hold. */
  kept: [string, string][]
  /** All answers, once the last page was passed; with the questions that were never asked. */
  done: { pages: AnsweredPage[]; hidden: number[] } | null
}

/**
 * What a respondent would see next: nothing is stored, the form carries all answers along. `from` is the page that was
 * sent; none: the beginning.
 */
export function previewScreen(
  definition: Questionnaire,
  fields: Fields,
  { from, way, lang }: { from: string | null; way: string; lang: Language },
): Screen {
  const all = definition.pages.flatMap(({ entries }) => entries)
  const own = definition.pages.find(({ key }) => key === from)
  const { given } = readAnswers(all, fields, { complete: false })
  const shown = shownPages(definition, given)
  const on = shown.findIndex(({ page }) => page === own)
  const asked = [fields.asked ?? ''].flat()[0]?.split(' ') ?? []
  const seen = (shown[on]?.entries ?? []).filter((entry) => !isQuestion(entry) || asked.includes(entry.key))
  const errors = on >= 0 && way === 'next' ? readAnswers(seen, fields, { complete: true, lang }).errors : {}
  // Questions that appeared on the same page by what was answered are asked before going on.
  const isLonger = on >= 0 && way === 'next' && seen.length < (shown[on]?.entries.length ?? 0)
  const step = way === 'back' ? -1 : Object.keys(errors).length > 0 || isLonger ? 0 : 1
  const at = Math.max(0, on + step)
  const now = shown[at]
  const entries = now?.entries ?? []
  const others = all.filter((entry) => !entries.includes(entry))
  return {
    page: now?.page.key ?? '',
    title: now?.page.title ?? null,
    at: at + 1,
    of: shown.length,
    entries: askedOf(entries, numbersOf(definition)),
    values: step === 0 ? fields : fieldsOf(entries, given),
    errors,
    kept: Object.entries(fieldsOf(others, given)).flatMap(([name, value]) =>
      [value].flat().map((each): [string, string] => [name, each]),
    ),
    done: now ? null : { pages: answeredPages(definition, given), hidden: hiddenIn(definition, given) },
  }
}

function hiddenIn(definition: Questionnaire, given: Parameters<typeof shownPages>[1]): number[] {
  const numbers = numbersOf(definition)
  const shown = new Set(shownPages(definition, given).flatMap(({ entries }) => entries.map(({ key }) => key)))
  return questionsOf(definition).flatMap(({ key }) => (shown.has(key) ? [] : [numbers[key] ?? 0]))
}
