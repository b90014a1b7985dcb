import { NotFound } from '#app/refusal.ts'
import { isQuestion } from '#app/surveys/questionnaires/questionnaire.ts'
import type { Wording } from '#app/wording.ts'
import type { AskedItem, CountedSurvey } from './counted-survey.ts'

/** What is tabulated at once: a page of the questionnaire, or a part of a long one. */
export type FigurePart = {
  page: string
  /** 1 of a page that is shown whole. */
  part: number
  /** Numbers of its first and last question. */
  from: number
  to: number
  title: Wording | null
  items: AskedItem[]
}

/** At 100,000 sheets so many items can be counted while somebody waits. */
const mostItems = 10

/** Pages in their order; a question is never torn apart, so a long matrix is a part by itself. */
export function partsOfSurvey({ definition, items }: Pick<CountedSurvey, 'definition' | 'items'>): FigurePart[] {
  const byQuestion = Map.groupBy(items, ({ question }) => question.key)
  return definition.pages.flatMap(({ key: page, title, entries }) => {
    const chunks: AskedItem[][] = []
    for (const { key } of entries.filter(isQuestion)) {
      const [own, last] = [byQuestion.get(key) ?? [], chunks.at(-1)]
      if (last && last.length + own.length <= mostItems) last.push(...own)
      else chunks.push([...own])
    }
    return chunks.map((items, at) => ({
      ...{ page, part: at + 1, title: title ?? null, items },
      ...{ from: items.at(0)?.asked.number ?? 0, to: items.at(-1)?.asked.number ?? 0 },
    }))
  })
}

/** The part asked for, else the first; null where nothing is asked at all. */
export function partOf(parts: FigurePart[], page: string | null, part: string | null): FigurePart | null {
  if (page === null) return parts[0] ?? null
  const found = parts.find((each) => each.page === page && each.part === Number(part ?? '1'))
  if (!found) throw new NotFound()
  return found
}
