import { sql } from 'kysely'
import { type Actor, record } from '#app/journal/journal.ts'
import { once } from '#app/journal/once.ts'
import { Conflict } from '#app/refusal.ts'
import { basisOf } from '#app/surveys/figures/basis.ts'
import { type CountedSurvey, countedSurvey } from '#app/surveys/figures/counted-survey.ts'
import type { ReturnFigure } from '#app/surveys/figures/figure.ts'
import { returnOf } from '#app/surveys/figures/return.ts'
import { publishedQuestionnaire } from '#app/surveys/questionnaires/building.ts'
import { asJson } from '#app/surveys/questionnaires/json.ts'
import { isQuestion, numbersOf, type Questionnaire } from '#app/surveys/questionnaires/questionnaire.ts'
import { holdSurvey, type Survey } from '#app/surveys/questionnaires/survey.ts'
import { threshold } from '#app/surveys/suppression/system.ts'
import { isBlank } from '#app/text/characters.ts'
import { newId } from '#app/text/ids.ts'
import { wordingOf } from '#app/wording.ts'
import type { Db, Trx } from '#db/connection'
import { type PublicVersion, publicVersions, type RunTable, takenDown } from './public-versions.ts'
import { commentsOf, reportOf } from './report.ts'
import type { ReportSettings, RunComment, RunHead, RunPage, TakenDown } from './report-content.ts'
import { publishedBefore, tablesOf } from './run-tables.ts'

/** Counts everything the report is to hold and stores it: from here on these figures never change. */
export async function prepareRun(db: Db, actor: Actor, input: { survey: string; formKey: string }): Promise<number> {
  const number = await once(db, input.formKey, async (trx) => {
    const survey = await holdSurvey(trx, input.survey)
    const published = await publishedQuestionnaire(trx, survey.id)
    if (!published) throw new Conflict('surveys-desk:refused.notPublished')
    const basis = await basisOf(trx, survey.id)
    const counted = await countedSurvey(trx, input.survey)
    const { settings } = await reportOf(trx, survey.id)
    const head = await headOf(trx, survey, counted, published.definition)
    const before = await publishedBefore(trx, counted)
    const of = { survey: counted, definition: published.definition, pages: head.pages, settings, basis, before }
    const { tables, takesDown } = await besideEarlier(trx, of)
    // Sheets are not held meanwhile: somebody may have made one void while the tables were counted.
    if ((await basisOf(trx, survey.id)) !== basis) throw new Conflict('survey-report:refused.changedWhileCounted')
    const made = await store(trx, actor, {
      surveyId: survey.id,
      basis,
      settings,
      head: { ...head, takesDown },
      tables: inOrder(head.pages, tables),
    })
    await record(trx, actor, {
      verb: 'survey.run_made',
      about: { kind: 'survey', id: survey.id },
      details: { number: made, tables: tables.length },
    })
    return String(made)
  })
  return Number(number)
}

type Made = { surveyId: string; basis: string; settings: ReportSettings; head: RunHead; tables: RunTable[] }

async function store(trx: Trx, actor: Actor, { tables, ...made }: Made): Promise<number> {
  const id = newId()
  const comments = (await commentsOf(trx, made.surveyId))
    .filter(({ words }) => !isBlank(words))
    .map(
      ({ place, words, wordsEasy, wordsEn }): RunComment => ({
        place,
        words: { ja: words, easy: wordsEasy, en: wordsEn },
      }),
    )
  const last = await trx
    .selectFrom('surveyRuns')
    .select((eb) => eb.fn.max('number').as('number'))
    .where('surveyId', '=', made.surveyId)
    .executeTakeFirst()
  const number = (last?.number ?? 0) + 1
  await trx
    .insertInto('surveyRuns')
    .values({
      ...{ id, number, surveyId: made.surveyId, basis: made.basis, madeBy: actor.kind === 'staff' ? actor.id : null },
      ...{ settings: asJson(made.settings), head: asJson(made.head), comments: asJson(comments) },
    })
    .execute()
  if (tables.length > 0) {
    const rows = JSON.stringify(tables.map((table, sort) => ({ ...table, sort })))
    await sql`insert into survey_run_tables (run_id, sort, page, item, target, kind, content)
      select ${id}::uuid, sort, page, item, target, kind, content from jsonb_to_recordset(${rows}::text::jsonb)
        as t (sort int, page text, item text, target text, kind text, content jsonb)`.execute(trx)
  }
  return number
}

/** By question, not by target: both stand under the question they answer, apart from each other. */
function inOrder(pages: RunPage[], tables: RunTable[]): RunTable[] {
  const questions = pages.flatMap((page) => page.questions.map(({ key }) => key))
  const place = new Map(questions.map((key, at) => [key, at]))
  const placeOf = ({ item }: RunTable) => place.get(item.split('.')[0] ?? '') ?? 0
  return [...tables].sort((a, b) => placeOf(a) - placeOf(b))
}

export function pagesOf(definition: Questionnaire): RunPage[] {
  const numbers = numbersOf(definition)
  return definition.pages
    .map(({ key, title, entries }) => ({
      ...{ key, title: title ?? null },
      questions: entries
        .filter(isQuestion)
        .map((each) => ({ key: each.key, words: each.words, number: numbers[each.key] ?? 0 })),
    }))
    .filter(({ questions }) => questions.length > 0)
}

async function headOf(trx: Trx, survey: Survey, counted: CountedSurvey, definition: Questionnaire): Promise<RunHead> {
  const department = await trx
    .selectFrom('departments')
    .select(['name', 'nameEasy', 'nameEn', 'translatedFrom'])
    .where('id', '=', survey.departmentId)
    .executeTakeFirstOrThrow()
  const corrections = await trx
    .selectFrom('questionnaires')
    .select(['reason', 'madeAt'])
    .where('surveyId', '=', survey.id)
    .where('number', '>', 1)
    .orderBy('number')
    .execute()
  const returned = await returnOf(trx, survey.id)
  return {
    title: wordingOf(survey, 'title'),
    purpose: wordingOf(survey, 'purpose'),
    audience: wordingOf(survey, 'audience'),
    department: wordingOf(department, 'name'),
    contact: survey.contact,
    opensAt: survey.opensAt.toISOString(),
    closesAt: survey.closesAt.toISOString(),
    wave: survey.wave,
    population: survey.population,
    pages: pagesOf(definition),
    targets: counted.targets.map((target) => ({ target, return: publicReturn(returned[target]) })),
    corrections: corrections.map(({ reason, madeAt }) => ({ reason: reason ?? '', at: madeAt.toISOString() })),
  }
}

/** The return by day is for the desk. Districts and channels are left out where few people stand behind one of them. */
function publicReturn(figure: ReturnFigure): ReturnFigure {
  const few = (count: number) => count > 0 && count < threshold
  const isSafe = figure.districts.every(({ counted, sent }) => !few(counted) && !few(sent - counted))
  const both = figure.channels.every(({ counted }) => !few(counted))
  return { ...figure, days: [], districts: isSafe ? figure.districts : [], channels: both ? figure.channels : [] }
}

type Counting = Omit<Parameters<typeof tablesOf>[1], 'earlier'>

/**
 * The tables of all targets, such that they give nothing away beside the versions that can be read already. Where there are none such,
 * as when sheets were changed since, the earlier tables go.
 */
async function besideEarlier(trx: Trx, of: Counting): Promise<{ tables: RunTable[]; takesDown: TakenDown[] }> {
  const earlier = await publicVersions(trx, of.survey.id)
  const count = async (versions: PublicVersion[]) => {
    const tables: RunTable[] = []
    for (const target of of.survey.targets) {
      const own = await tablesOf(trx, { ...of, earlier: versions }, target)
      if (own === null) return null
      tables.push(...own)
    }
    return tables
  }
  const beside = await count(earlier)
  if (beside) return { tables: beside, takesDown: [] }
  return { tables: (await count([])) ?? [], takesDown: earlier.map(takenDown) }
}
