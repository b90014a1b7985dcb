import { sql } from 'kysely'
import { newId } from '#app/text/ids.ts'
import type { Db } from '#db/connection'
import { itemsOf } from './items.ts'
import { sampleQuestionnaire } from './questionnaire.fixture.ts'
import type { Questionnaire } from './questionnaire.ts'

const day = (offset: number) => new Date(Date.now() + offset * 86_400_000)

type Wanted = {
  slug?: string
  title?: string
  sample?: boolean
  open?: boolean
  opensAt?: Date
  closesAt?: Date
  definition?: Questionnaire
  published?: boolean
  /** A further wave of a survey made before. */
  seriesId?: string
  wave?: number
  departmentId?: string
  population?: number | null
}

/** A survey written straight into the tables: published and open since yesterday, of the public, unless told otherwise. */
export async function sampleSurvey(db: Db, wanted: Wanted = {}) {
  const { slug = 'chosa', title = '暮らしのアンケート', wave = 1, published = true } = wanted
  const { sample = false, open = true, opensAt = day(-1), closesAt = day(10) } = wanted
  const definition = wanted.definition ?? sampleQuestionnaire()
  const [id, questionnaireId] = [newId(), newId()]
  const seriesId = wanted.seriesId ?? (await newSeries(db, title))
  const departmentId = wanted.departmentId ?? (await newDepartment(db, slug))
  const asJson = sql<Questionnaire>`${JSON.stringify(definition)}::text::jsonb`
  await db
    .insertInto('surveys')
    .values({
      ...{ id, slug, seriesId, wave, title, departmentId, opensAt, closesAt, sample, open, draft: asJson },
      ...{
        purpose: '暮らしの様子を知り、計画に生かします。',
        audience: '市内に住む人',
        contact: '企画課 0900-000-0000',
      },
      ...{ privacy: '答えは数にまとめて使います。', population: wanted.population ?? null },
    })
    .execute()
  if (published) {
    await db.insertInto('surveyPublications').values({ surveyId: id }).execute()
    await db
      .insertInto('questionnaires')
      .values({ id: questionnaireId, surveyId: id, number: 1, definition: asJson })
      .execute()
    const items = itemsOf(definition).map(({ item, kind }, sort) => ({ surveyId: id, item, sort, kind }))
    await db.insertInto('surveyItems').values(items).execute()
  }
  return { id, slug, seriesId, departmentId, questionnaireId, definition }
}

async function newSeries(db: Db, title: string): Promise<string> {
  const id = newId()
  await db.insertInto('surveySeries').values({ id, title }).execute()
  return id
}

async function newDepartment(db: Db, slug: string): Promise<string> {
  const id = newId()
  await db
    .insertInto('departments')
    .values({ id, key: `d-${slug}`, name: '企画課', nameKana: 'きかくか' })
    .execute()
  return id
}
