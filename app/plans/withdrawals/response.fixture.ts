import { newId, randomKey } from '#app/text/ids.ts'
import type { Db } from '#db/connection'

type Made = { slug: string; departmentId: string; edition: { id: string } }

/** An answer to opinions on a plan, not yet submitted. */
export async function responseOn(db: Db, { slug, departmentId, edition }: Made): Promise<string> {
  const [id, groupId, consultationId] = [newId(), newId(), newId()]
  const { id: planId } = await db.selectFrom('plans').select('id').where('slug', '=', slug).executeTakeFirstOrThrow()
  const period = { opensAt: new Date('2026-01-01'), closesAt: new Date('2026-02-01') }
  const call = { id: consultationId, slug: randomKey(), planId, editionId: edition.id, title: '意見募集', departmentId }
  await db
    .insertInto('consultations')
    .values({ ...call, ...period })
    .execute()
  await db.insertInto('opinionGroups').values({ id: groupId, consultationId, summary: '概要' }).execute()
  await db.insertInto('responses').values({ id, groupId }).execute()
  return id
}
