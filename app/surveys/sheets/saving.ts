import { sql } from 'kysely'
import { Conflict, Invalid, NotFound } from '#app/refusal.ts'
import { shownPages } from '#app/surveys/questionnaires/condition.ts'
import type { Given } from '#app/surveys/questionnaires/given.ts'
import { itemsOfQuestion } from '#app/surveys/questionnaires/items.ts'
import { isQuestion, type Page, type Questionnaire } from '#app/surveys/questionnaires/questionnaire.ts'
import type { Language } from '#app/text/language.ts'
import { type Db, inTransaction, type Trx } from '#db/connection'
import { answersMore, type Fields, fieldNames, type ReadAnswers, readAnswers, unknownQuestion } from './answer-form.ts'
import { keepable, markOf } from './marks.ts'
import { holdSheet } from './sheet.ts'

export type PageInput = {
  secret: string
  /** Key of the page. */
  page: string
  /** Keys of the questions that the form showed, and the mark of the answers it was filled in with. */
  asked: string[]
  seen: string
  fields: Fields
  /** Names of further fields, which no form of ours can have. */
  strange?: string[]
  /** On to the next page, back to the one before, later, or on to checking everything. */
  to: 'next' | 'back' | 'later' | 'check'
  language: Language
  now?: Date
}

/** Where to go: a page (`more`: the same one, since further questions appeared on it), checking, or the sheet's own page. */
export type Way = { page: string; more?: true } | 'check' | 'sheet'
/** `over`: kept, but the survey has closed meanwhile, so that it cannot be sent any more. */
export type Saved = { way: Way; errors: ReadAnswers['errors']; over?: true }

/**
 * Saves a page as it was typed, also where something has to be mended: going back never asks for anything. `errors` are
 * only told to those who want to go on. A page that comes after the close is kept as well, unfinished: nothing that was
 * given is lost, and where the period is extended it is gone on with.
 */
export function savePage(db: Db, input: PageInput): Promise<Saved> {
  return inTransaction(db, async (trx) => {
    const sheet = await holdSheet(trx, input.secret, input.now)
    if (sheet.finishedAt) throw new Conflict('surveys:refused.sentAlready')
    const { definition, given: before } = sheet
    const page = definition.pages.find(({ key }) => key === input.page)
    if (!page) throw new NotFound()
    const questions = askedOn(page, input)
    const read = readAnswers(questions, input.fields, { complete: false })
    const items = questions.flatMap(itemsOfQuestion).map(({ item }) => item)
    const after = { ...without(before, items), ...keepable(read.given) }
    const [then, now] = [markOf(items, before), markOf(items, after)]
    if (then !== input.seen && then !== now) {
      throw new Conflict(sheet.over ? 'surveys:refused.closedMeanwhile' : 'surveys:refused.otherWindow')
    }
    if (sheet.over) {
      await keep(trx, sheet, { after, page: sheet.page, language: input.language })
      return { way: 'sheet', errors: {}, over: true }
    }
    const shown = shownPages(definition, after)
    const here = (shown.find((each) => each.page === page)?.entries ?? []).filter(isQuestion)
    const isGoingOn = input.to === 'next' || input.to === 'check'
    const stillAsked = here.filter(({ key }) => input.asked.includes(key))
    const { errors } = isGoingOn
      ? readAnswers(stillAsked, input.fields, { complete: true, lang: input.language })
      : { errors: {} }
    const hasMore = isGoingOn && stillAsked.length < here.length
    const way = hasMore
      ? { page: page.key, more: true as const }
      : wayOn(definition, { before, after, page, to: input.to })
    const stays = hasMore || Object.keys(errors).length > 0
    const reached = stays || !isGoingOn ? 0 : indexOf(definition, way)
    await keep(trx, sheet, { after, page: Math.max(sheet.page, reached), language: input.language })
    return { way, errors }
  })
}

type Kept = { after: Given; page: number; language: Language }

async function keep(trx: Trx, sheet: { id: string; now: Date }, { after, page, language }: Kept): Promise<void> {
  await trx
    .updateTable('surveySheets')
    .set({ given: sql<Given>`${JSON.stringify(after)}::text::jsonb`, page, language, savedAt: sheet.now })
    .set({ version: sql<number>`version + 1` })
    .where('id', '=', sheet.id)
    .execute()
}

/** The questions of the page that the form showed. What no form of ours asks is refused, not passed over. */
function askedOn(page: Page, { asked, fields, strange = [] }: PageInput) {
  const questions = page.entries.filter(isQuestion).filter(({ key }) => asked.includes(key))
  const known = questions.flatMap((question) =>
    itemsOfQuestion(question).flatMap(({ item }) => fieldNames(question, item)),
  )
  const isUnknown = answersMore([...Object.keys(fields), ...strange], known)
  if (isUnknown || questions.length < new Set(asked).size) throw new Invalid(unknownQuestion)
  return questions
}

function without(given: Given, items: string[]): Given {
  return Object.fromEntries(Object.entries(given).filter(([item]) => !items.includes(item)))
}

type Move = { before: Given; after: Given; page: Page; to: PageInput['to'] }

function wayOn(definition: Questionnaire, { before, after, page, to }: Move): Way {
  if (to === 'later') return 'sheet'
  const at = definition.pages.indexOf(page)
  const shown = shownPages(definition, after).map((each) => each.page)
  const ahead = shown.filter((each) => definition.pages.indexOf(each) > at)
  if (to === 'back') {
    const last = shown.findLast((each) => definition.pages.indexOf(each) < at)
    return last ? { page: last.key } : 'sheet'
  }
  // Whoever mends one page while checking goes back to checking, past pages that this made appear.
  const known = shownPages(definition, before).map((each) => each.page)
  const next = to === 'check' ? ahead.find((each) => !known.includes(each)) : ahead[0]
  return next ? { page: next.key } : 'check'
}

function indexOf({ pages }: Questionnaire, way: Way): number {
  return typeof way === 'object' ? pages.findIndex(({ key }) => key === way.page) : pages.length
}
