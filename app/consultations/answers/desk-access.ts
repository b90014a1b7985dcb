import { requireThat } from '#app/accounts/access.ts'
import type { Staff } from '#app/accounts/staff.ts'
import { idOf, idsOf } from '#app/forms/asked.ts'
import { sentences } from '#app/text/sentences.ts'
import type { Db } from '#db/connection'
import { mayAnswer, mayDecide, mayPublishResult, mayReopen, maySort } from './answering-access.ts'
import { callOfOpinions } from './answering-choices.ts'
import { groupPage } from './group-page.ts'
import { opinionPage } from './opinion.ts'
import { checkResult } from './result-check.ts'
import { itemPage, submissionPage } from './submission-page.ts'

/** What the address of a page names. */
type Named = Record<string, string | undefined>

/** A group of opinions, for somebody who may sort them. */
export async function sortedGroup(db: Db, me: Staff, named: Named) {
  const group = await groupPage(db, idOf(named.group))
  requireThat(maySort(me, group.consultation))
  return { group, frame: { group } }
}

/** A group of opinions, for somebody who may do this with its response. */
const groupFor = (may: typeof mayAnswer) => async (db: Db, me: Staff, named: Named) => {
  const group = await groupPage(db, idOf(named.group))
  requireThat(may(me, group))
  return { group, frame: { group } }
}
export const answeredGroup = groupFor(mayAnswer)
export const approvableGroup = groupFor(mayDecide)
export const reopenableGroup = groupFor(mayReopen)

/** A submission, for somebody who may sort what is in it. */
export async function sortedSubmission(db: Db, me: Staff, named: Named) {
  const submission = await submissionPage(db, idOf(named.submission))
  requireThat(maySort(me, submission.consultation))
  return { submission }
}

/** Opinions that the address names, for somebody who may sort those of their call. */
export async function sortedOpinions(db: Db, me: Staff, _named: Named, query: URLSearchParams) {
  const ids = idsOf(query, 'opinions')
  if (ids.length === 0) return { ids, call: null, several: false }
  const [call, ...others] = await callOfOpinions(db, ids)
  requireThat(call !== undefined && maySort(me, call))
  return { ids, call: call ?? null, several: others.length > 0 }
}

/** An opinion, for somebody who may sort it. */
export async function sortedOpinion(db: Db, me: Staff, named: Named) {
  const opinion = await opinionPage(db, idOf(named.opinion))
  requireThat(maySort(me, opinion.consultation))
  return { opinion }
}

/** What stands in the way of a result, for somebody who may publish it. */
export async function publishedCheck(db: Db, me: Staff, named: Named) {
  const check = await checkResult(db, named.consultation ?? '')
  requireThat(mayPublishResult(me, check.consultation))
  return { check }
}

/** A text that came in, sentence by sentence, for somebody who may sort it. */
export async function readItem(db: Db, me: Staff, named: Named) {
  const found = await itemPage(db, idOf(named.item))
  requireThat(maySort(me, found.consultation))
  return { found, lines: sentences(found.item.body) }
}
