import { sql } from 'kysely'
import type { Actor } from '#app/journal/journal.ts'
import { publishedQuestionnaire } from '#app/surveys/questionnaires/building.ts'
import { publishSurvey } from '#app/surveys/questionnaires/publication.ts'
import type { Questionnaire } from '#app/surveys/questionnaires/questionnaire.ts'
import { createSurvey, type SurveyFields } from '#app/surveys/questionnaires/survey.ts'
import { setEvidence } from '#app/surveys/reports/evidence.ts'
import { saveComment, saveReport } from '#app/surveys/reports/report.ts'
import type { ReportSettings } from '#app/surveys/reports/report-content.ts'
import { publishResults } from '#app/surveys/reports/results.ts'
import { prepareRun } from '#app/surveys/reports/run.ts'
import { makeCodes } from '#app/surveys/sheets/codes.ts'
import { newId, secretToken } from '#app/text/ids.ts'
import type { Db } from '#db/connection'
import { citizens, citizensQuestions, voiceCodes, voices } from './content/surveys/citizens.ts'
import { outing, outingQuestions } from './content/surveys/outing.ts'
import { report } from './content/surveys/report.ts'
import { rewrite } from './demo-history.ts'
import { citizen, generator, goer } from './demo-respondents.ts'
import { type DemoSheet, storeSheets } from './demo-sheets.ts'
import { at, dayFromNow } from './demo-time.ts'

type Staff = Actor & { kind: 'staff' }
type Made = { id: string; slug: string; questionnaireId: string; definition: Questionnaire; typist: string }

const areas = ['鐘ノ辻', '雲居台', '柿ノ沢']
const shares = [0.5, 0.3, 0.2]

/** A survey everybody can answer now, and one that ended, in two waves with their reports. */
export async function seedSurveys(db: Db, editor: Staff, departmentId: string): Promise<void> {
  await seedOuting(db, editor, departmentId)
  const year = Number(dayFromNow(0).slice(0, 4))
  const series = newId()
  await db.insertInto('surveySeries').values({ id: series, title: '市民意識調査' }).execute()
  const first = { wave: 1, year: year - 2, codes: 640, answers: 296, anybody: 0, days: [-800, -770, -740] as const }
  const second = { wave: 2, year, codes: 760, answers: 342, anybody: 70, days: [-90, -62, -20] as const }
  for (const wave of [first, second]) await seedWave(db, editor, { departmentId, series }, wave)
}

type Wave = {
  wave: number
  year: number
  codes: number
  answers: number
  anybody: number
  days: readonly [number, number, number]
}

async function seedWave(
  db: Db,
  editor: Staff,
  of: { departmentId: string; series: string },
  wave: Wave,
): Promise<void> {
  const [opens, closes, published] = wave.days
  const { purpose, purposeEasy, purposeEn, audience, audienceEasy, audienceEn, privacy, privacyEasy, privacyEn } =
    citizens
  const fields: SurveyFields = {
    ...citizens.title(wave.year),
    ...{ purpose, purposeEasy, purposeEn, audience, audienceEasy, audienceEn, privacy, privacyEasy, privacyEn },
    ...{ contact: citizens.contact, departmentId: of.departmentId, population: 51_240, excess: 'none' },
    ...{ opensAt: at(opens, '09:00'), closesAt: at(closes, '17:00'), sample: true, open: wave.anybody > 0 },
  }
  const slug = `citizens-${wave.year}`
  const series = { id: of.series, wave: wave.wave }
  const made = await seedSurvey(db, editor, fields, { slug, draft: citizensQuestions, series, openedOn: opens })
  const codes = await seedCodes(db, editor, made, wave.codes, opens)
  const random = generator(20_240 + wave.wave)
  const moment = () => new Date(at(opens, '10:00').getTime() + random() * random() * (closes - opens) * 86_400_000)
  const sheets: DemoSheet[] = codes.slice(0, wave.answers).map((codeId, number) => ({
    ...{ given: citizen(random, wave.wave, 'sample'), target: 'sample', codeId, finishedAt: moment() },
    channel: random() < 0.4 ? 'paper' : 'web',
    ...(number % 97 === 5 ? { void: '白紙で戻ってきたため' } : {}),
  }))
  for (let number = 0; number < wave.anybody; number++) {
    const given = citizen(random, wave.wave, 'open')
    sheets.push({ given, target: 'open', channel: 'web', codeId: null, finishedAt: moment() })
  }
  await storeSheets(db, made, sheets)
  await seedTextCodes(db, made.id, editor.id)
  await seedEvidence(db, editor, made.slug, citizens.evidence)
  await seedReport(db, editor, made, wave, published)
}

async function seedSurvey(
  db: Db,
  editor: Staff,
  fields: SurveyFields,
  { openedOn, ...how }: { slug: string; draft: Questionnaire; series?: { id: string; wave: number }; openedOn: number },
): Promise<Made> {
  const { id, slug } = await createSurvey(db, editor, { ...fields, ...how })
  // Published before it opened: then its close was still ahead.
  await publishSurvey(db, editor, { survey: slug, now: at(openedOn - 5) })
  const published = await publishedQuestionnaire(db, id)
  if (!published) throw new Error(`${slug} is not published`)
  await rewrite(db, async () => {
    await sql`update survey_publications set published_at = ${at(openedOn - 5)} where survey_id = ${id}`.execute(db)
    await sql`update questionnaires set made_at = ${at(openedOn - 5)} where survey_id = ${id}`.execute(db)
  })
  return { id, slug, questionnaireId: published.id, definition: published.definition, typist: editor.id }
}

/** Codes by district; of each, so many letters came back. All of them in an order in which no district comes first. */
async function seedCodes(db: Db, editor: Staff, survey: Made, count: number, day: number): Promise<string[]> {
  const sentOn = dayFromNow(day - 2)
  for (const [number, district] of areas.entries()) {
    const of = Math.round(count * (shares[number] ?? 0))
    const label = `${district}地区`
    await makeCodes(db, editor, { survey: survey.slug, count: of, label, district, sentOn, formKey: secretToken() })
  }
  const codes = await db
    .selectFrom('surveyCodes')
    .select(['id', 'number'])
    .where('surveyId', '=', survey.id)
    .orderBy(sql`number * 37 % 101`)
    .orderBy('number')
    .execute()
  const back = codes.slice(-9).map(({ id }) => ({ codeId: id, kind: 'undelivered' as const, madeBy: editor.id }))
  await db.insertInto('surveyCodeEnds').values(back).execute()
  return codes.map(({ id }) => id)
}

async function seedTextCodes(db: Db, surveyId: string, madeBy: string): Promise<void> {
  const codes = voiceCodes.map((code) => ({ ...code, id: newId(), surveyId, item: 'voice', madeBy }))
  await db.insertInto('surveyTextCodes').values(codes).execute()
  const known = JSON.stringify(voices)
  await sql`insert into survey_text_codings (survey_id, item, sheet_id, code, made_by)
    select a.survey_id, a.item, a.sheet_id, c::int, ${madeBy}::uuid
    from survey_answers a
    join jsonb_to_recordset(${known}::text::jsonb) as v (words text, codes jsonb) on v.words = a.words
    cross join lateral jsonb_array_elements_text(v.codes) as c
    where a.survey_id = ${surveyId} and a.item = 'voice'`.execute(db)
}

async function seedEvidence(db: Db, editor: Actor, survey: string, evidence: { section: string; item: string }[]) {
  const sections = await db
    .selectFrom('sections')
    .innerJoin('plans', 'plans.id', 'sections.planId')
    .select(['sections.id', 'key'])
    .where('plans.slug', '=', 'basic-plan')
    .execute()
  const links = evidence.map(({ section, item }) => {
    const found = sections.find(({ key }) => key === section)
    if (!found) throw new Error(`no section ${section}`)
    return { sectionId: found.id, item }
  })
  await setEvidence(db, editor, { survey, links })
}

/** The report goes its own way through the verbs: what goes in, comments, counted, published. */
async function seedReport(db: Db, editor: Actor, { id, slug }: Made, { wave }: Wave, published: number): Promise<void> {
  const settings: ReportSettings = {
    cross: { by: ['district'], of: ['stay'] },
    portfolio: { satisfaction: 'satisfied', importance: 'important', formula: 'improvement' },
    waves: wave === 1 ? [] : ['comfort', 'stay'],
    weighted: false,
  }
  await saveReport(db, editor, { survey: slug, version: 0, settings })
  if (wave > 1) {
    for (const comment of report) await saveComment(db, editor, { ...comment, survey: slug, version: 0 })
  }
  const run = await prepareRun(db, editor, { survey: slug, formKey: secretToken() })
  await publishResults(db, editor, { survey: slug, run, reason: '', formKey: secretToken() })
  await rewrite(db, async () => {
    await sql`update survey_results set published_at = ${at(published)} where survey_id = ${id}`.execute(db)
    await sql`update survey_runs set made_at = ${at(published - 1)} where survey_id = ${id}`.execute(db)
  })
}

async function seedOuting(db: Db, editor: Staff, departmentId: string): Promise<void> {
  const { department: _, evidence, ...texts } = outing
  const fields: SurveyFields = {
    ...texts,
    ...{ departmentId, population: 51_240, excess: 'none', sample: true, open: true },
    ...{ opensAt: at(-9, '09:00'), closesAt: at(19, '17:00') },
  }
  const made = await seedSurvey(db, editor, fields, { slug: 'outing', draft: outingQuestions, openedOn: -9 })
  const codes = await seedCodes(db, editor, made, 240, -9)
  const random = generator(7)
  const moment = () => new Date(at(-9, '10:00').getTime() + random() * 8 * 86_400_000)
  const sheets: DemoSheet[] = Array.from({ length: 44 }, (_, number) => ({
    ...{ given: goer(random), finishedAt: moment() },
    ...(number < 30
      ? { target: 'sample', channel: number % 4 === 0 ? 'paper' : 'web', codeId: codes[number] ?? null }
      : { target: 'open', channel: 'web', codeId: null }),
  }))
  await storeSheets(db, made, sheets)
  await seedEvidence(db, editor, made.slug, evidence)
}
