import { jsonArrayFrom } from 'kysely/helpers/postgres'
import { requireThat } from '#app/accounts/access.ts'
import type { Staff } from '#app/accounts/staff.ts'
import { NotFound } from '#app/refusal.ts'
import { mayEditSurvey } from '#app/surveys/questionnaires/access.ts'
import { type Item, itemsOf } from '#app/surveys/questionnaires/items.ts'
import type { Target } from '#app/surveys/questionnaires/kinds.ts'
import { numbersOf, type Questionnaire } from '#app/surveys/questionnaires/questionnaire.ts'
import { badCharacters } from '#app/text/characters.ts'
import type { Db } from '#db/connection'
import type { TextCode } from './classes.ts'
import type { Asked } from './figure.ts'
import type { Weighting } from './tables.ts'

/** An item with what it is called in tables. */
export type AskedItem = Item & { asked: Asked }

export function askedItems(definition: Questionnaire): AskedItem[] {
  const numbers = numbersOf(definition)
  return itemsOf(definition).map((each) => {
    const { item, kind, question, row } = each
    const unit = question.type === 'number' ? (question.unit ?? null) : null
    return { ...each, asked: { item, kind, number: numbers[question.key] ?? 0, words: question.words, row, unit } }
  })
}

/**
 * What figures of a survey are made from, in one round trip: its questions as they stand last, its sample, the codes of its
 * texts, the weights set for each target.
 */
export async function countedSurvey(db: Db, slug: string) {
  if (badCharacters(slug) !== null) throw new NotFound()
  const found = await db
    .selectFrom('surveys as survey')
    .leftJoin('surveyPublications as publication', 'publication.surveyId', 'survey.id')
    .select(['survey.id', 'slug', 'seriesId', 'wave', 'survey.title', 'departmentId', 'sample', 'open', 'population'])
    .select([
      'titleEasy',
      'titleEn',
      'survey.translatedFrom',
      'opensAt',
      'closesAt',
      'draft',
      'publication.publishedAt',
    ])
    .select((eb) => [
      eb
        .selectFrom('questionnaires')
        .select('definition')
        .whereRef('surveyId', '=', 'survey.id')
        .orderBy('number', 'desc')
        .limit(1)
        .as('definition'),
      jsonArrayFrom(
        eb
          .selectFrom('surveyTextCodes')
          .select(['item', 'code', 'label', 'labelEasy', 'labelEn', 'translatedFrom'])
          .whereRef('surveyId', '=', 'survey.id')
          .orderBy('code'),
      ).as('textCodes'),
      ...(['sample', 'open'] as const).map((target) =>
        eb
          .selectFrom('surveyWeightings')
          .select('definition')
          .whereRef('surveyId', '=', 'survey.id')
          .where('target', '=', target)
          .orderBy('id', 'desc')
          .limit(1)
          .as(target === 'sample' ? 'sampleWeights' : 'openWeights'),
      ),
    ])
    .where('slug', '=', slug)
    .executeTakeFirst()
  if (!found) throw new NotFound()
  const { draft, definition: published, sampleWeights, openWeights, textCodes, ...survey } = found
  const definition = published ?? draft
  const targets: Target[] = [...(survey.sample ? ['sample' as const] : []), ...(survey.open ? ['open' as const] : [])]
  const weights: Record<Target, Weighting | null> = { sample: inUse(sampleWeights), open: inUse(openWeights) }
  const codes: Map<string, TextCode[]> = Map.groupBy(textCodes, ({ item }) => item)
  return {
    ...survey,
    definition,
    isPublished: survey.publishedAt !== null,
    targets,
    weights,
    codes,
    items: askedItems(definition),
  }
}

/** The same for somebody who may edit the survey. */
export async function editedCount(db: Db, me: Staff, named: { survey?: string }) {
  const survey = await countedSurvey(db, named.survey ?? '')
  requireThat(mayEditSurvey(me, survey))
  return { survey }
}
export type CountedSurvey = Awaited<ReturnType<typeof countedSurvey>>

/** A weighting without cells says that there is none any more. */
export const inUse = (weighting: Weighting | null): Weighting | null => (weighting?.cells.length ? weighting : null)

export function itemOf(survey: Pick<CountedSurvey, 'items'>, name: string | undefined): AskedItem {
  const found = survey.items.find(({ item }) => item === name)
  if (!found) throw new NotFound()
  return found
}

/** The target asked for, or the only one there is. */
export function targetOf(survey: Pick<CountedSurvey, 'targets'>, asked: string | null | undefined): Target {
  const [first] = survey.targets
  const target = asked ? survey.targets.find((each) => each === asked) : first
  if (!target) throw new NotFound()
  return target
}
