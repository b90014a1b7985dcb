import type { Wording } from '#app/wording.ts'
import type { Db } from '#db/connection'
import { itemsOfQuestion } from './items.ts'
import type { ItemKind } from './kinds.ts'
import { type Option, type Question, type Questionnaire, questionsOf } from './questionnaire.ts'

type Used = { kinds: Set<ItemKind>; codes: Set<number>; rows: Set<string> }
/** What was ever asked under a key, in any wave of a series: nothing else may be, or waves could not be compared. */
export type History = Map<string, Used>

/** Keys, codes and rows of all questionnaires of a series that were published. */
export async function historyOf(db: Db, seriesId: string): Promise<History> {
  const published = await db
    .selectFrom('questionnaires')
    .innerJoin('surveys', 'surveys.id', 'questionnaires.surveyId')
    .select('definition')
    .where('surveys.seriesId', '=', seriesId)
    .execute()
  return historyIn(published.map(({ definition }) => definition))
}

export function historyIn(definitions: Questionnaire[]): History {
  const used: History = new Map()
  for (const question of definitions.flatMap(questionsOf)) {
    const own = used.get(question.key) ?? { kinds: new Set(), codes: new Set(), rows: new Set() }
    for (const { kind } of itemsOfQuestion(question)) own.kinds.add(kind)
    if ('options' in question) for (const { code } of question.options) own.codes.add(code)
    if ('rows' in question) for (const { key } of question.rows) own.rows.add(key)
    used.set(question.key, own)
  }
  return used
}

/** `stem` and the first number with which no key has been used. */
export function freeKey(stem: string, taken: (key: string) => boolean): string {
  for (let number = 1; ; number++) if (!taken(`${stem}${number}`)) return `${stem}${number}`
}

export type NewOption = Omit<Option, 'code'> & { code: number | null }
export type NewRow = { key: string | null; words: Wording }

/** Gives new options codes that no option of the question ever had. */
export function codedOptions(options: NewOption[], before: Question | null, history: History, key: string): Option[] {
  const own = before && 'options' in before ? before.options.map(({ code }) => code) : []
  const given = options.flatMap(({ code }) => code ?? [])
  let last = Math.max(0, ...own, ...given, ...(history.get(key)?.codes ?? []))
  return options.map((option) => ({ ...option, code: option.code ?? ++last }))
}

/** Gives new rows of a matrix keys that no row of it ever had. */
export function keyedRows(rows: NewRow[], before: Question | null, history: History, key: string) {
  const own = before && 'rows' in before ? before.rows.map((row) => row.key) : []
  const taken = new Set([...own, ...rows.flatMap((row) => row.key ?? []), ...(history.get(key)?.rows ?? [])])
  return rows.map((row) => {
    const named = row.key ?? freeKey('r', (each) => taken.has(each))
    taken.add(named)
    return { key: named, words: row.words }
  })
}
