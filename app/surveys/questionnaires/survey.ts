import type { Selectable } from 'kysely'
import { underSlug } from '#app/forms/slug.ts'
import { changedFields } from '#app/journal/changed.ts'
import { type Actor, record } from '#app/journal/journal.ts'
import { Conflict, Invalid, NotFound } from '#app/refusal.ts'
import { badCharacters } from '#app/text/characters.ts'
import { newId } from '#app/text/ids.ts'
import { type Db, inTransaction, type Trx } from '#db/connection'
import { asJson } from './json.ts'
import type { Questionnaire } from './questionnaire.ts'
import type { SurveysTable } from './tables.ts'

export type SurveyState = 'draft' | 'coming' | 'open' | 'closed'

export type Titled = { title: string; titleEasy: string | null; titleEn: string | null }

/** What staff write of a survey besides its questions. */
export type SurveyFields = Titled & {
  purpose: string
  purposeEasy: string | null
  purposeEn: string | null
  audience: string
  audienceEasy: string | null
  audienceEn: string | null
  privacy: string
  privacyEasy: string | null
  privacyEn: string | null
  departmentId: string
  contact: string
  opensAt: Date
  closesAt: Date
  sample: boolean
  open: boolean
  population: number | null
  excess: 'first' | 'none'
}

export type Survey = Selectable<SurveysTable> & { publishedAt: Date | null }

/**
 * What may change although people are answering: whom they turn to, translations that help them, and what only figures
 * are reckoned with. Not the purpose or the privacy notice they agreed to.
 */
export const afterPublication: (keyof SurveyFields)[] = [
  ...(['contact', 'population'] as const),
  ...(['titleEasy', 'titleEn', 'purposeEasy', 'purposeEn'] as const),
  ...(['audienceEasy', 'audienceEn', 'privacyEasy', 'privacyEn'] as const),
]

/** Where a survey stands: the clock and its publication decide, nobody sets it. */
export function surveyState(
  survey: { opensAt: Date | string; closesAt: Date | string; publishedAt: unknown },
  now = new Date(),
): SurveyState {
  if (!survey.publishedAt) return 'draft'
  if (now < new Date(survey.opensAt)) return 'coming'
  return now < new Date(survey.closesAt) ? 'open' : 'closed'
}

/** A survey by its slug, drafts included: for the desk. */
export async function findSurvey(db: Db, slug: string): Promise<Survey> {
  // names out of addresses may hold what the database refuses to compare
  if (badCharacters(slug) !== null) throw new NotFound()
  const found = await db
    .selectFrom('surveys')
    .leftJoin('surveyPublications as publication', 'publication.surveyId', 'surveys.id')
    .selectAll('surveys')
    .select('publication.publishedAt')
    .where('surveys.slug', '=', slug)
    .executeTakeFirst()
  if (!found) throw new NotFound()
  return found
}

/** The survey, held against changes by others until the transaction ends. */
export async function holdSurvey(trx: Trx, slug: string, version?: number): Promise<Survey> {
  await trx.selectFrom('surveys').select('id').where('slug', '=', slug).forUpdate().execute()
  const survey = await findSurvey(trx, slug)
  if (version !== undefined && survey.version !== version) {
    throw new Conflict('surveys-desk:refused.changedMeanwhile', undefined, { ...survey, draft: undefined })
  }
  return survey
}

type Changes = Partial<SurveyFields> & { draft?: ReturnType<typeof asJson<Questionnaire>> }

/** Writes into a held survey; whoever saw the version before is asked again. */
export async function changeHeld(trx: Trx, { id, version }: Survey, changes: Changes = {}): Promise<void> {
  await trx
    .updateTable('surveys')
    .set({ ...changes, version: version + 1 })
    .where('id', '=', id)
    .execute()
}

async function check(trx: Trx, fields: SurveyFields): Promise<void> {
  if (fields.closesAt <= fields.opensAt) throw new Invalid('surveys-desk:refused.closesBeforeOpening', 'closesAt')
  if (!fields.sample && !fields.open) throw new Invalid('surveys-desk:refused.targetMissing', 'targets')
  const department = await trx
    .selectFrom('departments')
    .select('id')
    .where('id', '=', fields.departmentId)
    .executeTakeFirst()
  if (!department) throw new Invalid('surveys-desk:refused.departmentUnknown', 'departmentId')
}

/** Makes the draft of a survey, the first wave of a series unless it is said to be a further one. */
export function createSurvey(
  db: Db,
  actor: Actor,
  input: SurveyFields & { slug?: string; series?: { id: string; wave: number }; draft?: Questionnaire },
): Promise<{ id: string; slug: string }> {
  return inTransaction(db, async (trx) => {
    await check(trx, input)
    const { slug: _, series, draft = { pages: [{ key: 'p1', entries: [] }] }, ...fields } = input
    const seriesId = series?.id ?? newId()
    if (!series) await trx.insertInto('surveySeries').values({ id: seriesId, title: fields.title }).execute()
    const createdBy = actor.kind === 'staff' ? actor.id : null
    const row = { ...fields, id: newId(), seriesId, wave: series?.wave ?? 1, draft: asJson(draft), createdBy }
    const made = await underSlug(trx, 'surveys', { ...input, kind: 'survey' }, (slug) =>
      trx
        .insertInto('surveys')
        .values({ ...row, slug })
        .onConflict((conflict) => conflict.column('slug').doNothing())
        .returning(['id', 'slug'])
        .executeTakeFirst(),
    )
    await record(trx, actor, { verb: 'survey.created', about: { kind: 'survey', id: made.id } })
    return made
  })
}

/** After publication only what is safe may change (`afterPublication`); the period then by `changePeriod`. */
export function editSurvey(
  db: Db,
  actor: Actor,
  input: { survey: string; version: number; changes: Partial<SurveyFields> },
): Promise<void> {
  return inTransaction(db, async (trx) => {
    const survey = await holdSurvey(trx, input.survey, input.version)
    const changed = changedFields<SurveyFields>(survey, input.changes)
    const fixed = survey.publishedAt ? changed.filter((name) => !afterPublication.includes(name)) : []
    if (fixed.length > 0) throw new Conflict('surveys-desk:refused.detailsFrozen')
    await check(trx, { ...survey, ...input.changes })
    await changeHeld(trx, survey, input.changes)
    await record(trx, actor, {
      verb: 'survey.edited',
      about: { kind: 'survey', id: survey.id },
      details: { changed },
      public: survey.publishedAt !== null,
    })
  })
}
