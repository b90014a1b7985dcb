import type { Actor } from '#app/journal/journal.ts'
import { Conflict } from '#app/refusal.ts'
import { changeDraft, requireSame } from '#app/surveys/questionnaires/building.ts'
import { carriedWords } from '#app/surveys/questionnaires/carried-words.ts'
import { addPage, changePage, findPage, movePage, removePage } from '#app/surveys/questionnaires/draft.ts'
import { freeKey } from '#app/surveys/questionnaires/history.ts'
import type { Page } from '#app/surveys/questionnaires/questionnaire.ts'
import type { Translation, Wording } from '#app/wording.ts'
import type { Db } from '#db/connection'

type Asked = { survey: string; key: string; was?: string }

/** What of a page its editor has before them: not what stands on it. */
export const headOf = (page: Page | undefined) =>
  page && { key: page.key, title: page.title ?? null, show: page.show ?? null }

export function addNewPage(
  db: Db,
  actor: Actor,
  input: { survey: string; before: string | null; title: Wording | null },
) {
  return changeDraft(db, actor, input.survey, (draft) => {
    const taken = new Set(draft.pages.flatMap((page) => [page.key, ...page.entries.map(({ key }) => key)]))
    const key = freeKey('p', (each) => taken.has(each))
    return { draft: addPage(draft, { key, title: input.title }, input.before), what: 'pageAdded', key }
  })
}

export function namePage(db: Db, actor: Actor, input: Asked & { title: Wording | null; fits?: Translation[] }) {
  return changeDraft(db, actor, input.survey, (draft) => {
    const page = findPage(draft, input.key)
    requireSame(headOf(page), input.was)
    const head = { key: input.key, title: carriedWords(page?.title, input.title, input.fits), show: page?.show }
    return { draft: changePage(draft, input.key, head), what: 'pageNamed', key: input.key }
  })
}

export function placePage(db: Db, actor: Actor, input: Asked & { before: string | null }) {
  return changeDraft(db, actor, input.survey, (draft) => {
    return { draft: movePage(draft, input.key, input.before), what: 'pageMoved', key: input.key }
  })
}

/** The questions of a page that goes stay, on the page beside it. */
export function dropPage(db: Db, actor: Actor, input: Asked) {
  return changeDraft(db, actor, input.survey, (draft) => {
    const page = findPage(draft, input.key)
    requireSame(headOf(page), input.was)
    if (draft.pages.length === 1) throw new Conflict('surveys-desk:refused.lastPage')
    return { draft: removePage(draft, input.key), what: 'pageRemoved', key: input.key }
  })
}
