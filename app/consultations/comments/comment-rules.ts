import { sql } from 'kysely'
import { jsonArrayFrom } from 'kysely/helpers/postgres'
import { eligibilityClasses, openAgeBands } from '#app/consultations/calls/eligibility.ts'
import { NotFound } from '#app/refusal.ts'
import type { Db } from '#db/connection'
import { gathering } from '#db/gathering'
import type { CommentRules } from './submission-form.ts'

/** What a published call asks of those who comment: all it takes to read a form that is right. Read once for a crowd. */
export const rulesOfCall = (db: Db, slug: string): Promise<CommentRules> => gathered(db, slug, null)

const gathered = gathering<null, CommentRules>(async (db, slug, asks) => {
  const [read] = await Promise.allSettled([readRules(db, slug)])
  return asks.map(() => read)
})

async function readRules(db: Db, slug: string): Promise<CommentRules> {
  const row = await db
    .selectFrom('consultations')
    .innerJoin('notices', 'notices.consultationId', 'consultations.id')
    .innerJoin('municipality', (join) => join.onTrue())
    .select(['municipality.requiredFields', 'municipality.optionalFields'])
    .select(['municipality.opinionLimit', 'municipality.opinionsPerSubmission'])
    .select([
      jsonArrayFrom(eligibilityClasses(db).where('code', '=', sql<string>`any(consultations.classes)`)).as('classes'),
      jsonArrayFrom(openAgeBands(db)).as('ageBands'),
    ])
    .where('consultations.slug', '=', slug)
    .executeTakeFirst()
  if (!row) throw new NotFound()
  return row
}
