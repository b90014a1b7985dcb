import { requireThat } from '#app/accounts/access.ts'
import type { Staff } from '#app/accounts/staff.ts'
import { wantedWords } from '#app/municipality/synonyms.ts'
import { NotFound } from '#app/refusal.ts'
import { mayEditSurvey, mayTypeSheets } from '#app/surveys/questionnaires/access.ts'
import { isId } from '#app/text/ids.ts'
import type { Db } from '#db/connection'
import { countedSurvey, itemOf, targetOf } from './counted-survey.ts'
import { listTexts } from './texts.ts'

/** What the address of a page names. */
type Named = Record<string, string | undefined>

/** A text that somebody gave, for those who may redact it. */
export async function givenText(db: Db, me: Staff, named: Named) {
  const survey = await countedSurvey(db, named.survey ?? '')
  requireThat(mayEditSurvey(me, survey))
  const item = itemOf(survey, named.item)
  const { sheet } = named
  if (!isId(sheet)) throw new NotFound()
  const { rows } = await listTexts(db, survey.id, item.item, { sheet })
  const [given] = rows
  if (!given) throw new NotFound()
  return { survey, item, given }
}

/** A question answered in words, for those who give codes. */
export async function codedItem(db: Db, me: Staff, named: Named) {
  const survey = await countedSurvey(db, named.survey ?? '')
  requireThat(mayTypeSheets(me, survey))
  const item = itemOf(survey, named.item)
  if (item.kind !== 'text') throw new NotFound()
  return { survey, item }
}

/** The same with what of its texts is asked for. */
export async function codedTexts(db: Db, me: Staff, named: Named, query: URLSearchParams) {
  const q = query.get('q')?.slice(0, 100) ?? ''
  const [survey, { wanted }] = await Promise.all([countedSurvey(db, named.survey ?? ''), wantedWords(db, q)])
  requireThat(mayTypeSheets(me, survey))
  const item = itemOf(survey, named.item)
  if (item.kind !== 'text') throw new NotFound()
  const code = Number(/^\d{1,3}$/.exec(query.get('code') ?? '')?.[0] ?? 0)
  const after = query.get('after') ?? undefined
  const filter = {
    target: targetOf(survey, query.get('target')),
    ...{ q, wanted },
    ...(code > 0 ? { code } : {}),
    ...(query.get('code') === 'none' ? { uncoded: true } : {}),
    ...(isId(after) ? { after } : {}),
  }
  const asked = { target: filter.target, q, code: query.get('code') }
  return { survey, item, filter, asked }
}
