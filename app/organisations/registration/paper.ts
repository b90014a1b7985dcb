import { sql } from 'kysely'
import { storePaper } from '#app/files/paper.ts'
import { recordOfGroup } from '#app/organisations/groups/record.ts'
import type { PaperKind } from '#app/organisations/groups/tables.ts'
import { Conflict, NotFound } from '#app/refusal.ts'
import { isId, newId } from '#app/text/ids.ts'
import { type Db, inTransaction, type Trx } from '#db/connection'
import { type Asked, goneOn, writable } from './draft.ts'

const mostPapers = 12
/** Of one application, with what was taken out and not yet destroyed. */
const mostMegabytes = 60

export type Paper = { id: string; kind: PaperKind; originalName: string; type: string; size: number; handedInAt: Date }

export function papersOf(db: Db, application: string | null): Promise<Paper[]> {
  return db
    .selectFrom('organisationPapers')
    .select(['id', 'kind', 'originalName', 'type', 'size', 'handedInAt'])
    .where('applicationId', '=', application)
    .where('removedAt', 'is', null)
    .orderBy('handedInAt')
    .orderBy('id')
    .execute()
}

type Given = Asked & { kind: PaperKind; name: string; bytes: Uint8Array }

/** Keeps a paper of an application. What it is decides its content, never its name. */
export function addPaper(db: Db, { kind, name, bytes, ...asked }: Given): Promise<string> {
  return inTransaction(db, async (trx) => {
    const application = await writable(trx, asked)
    const papers = await papersOf(trx, application.id)
    if (papers.length >= mostPapers) throw new Conflict('groups:refused.tooManyPapers', { max: mostPapers })
    await checkBytes(trx, application.id, bytes.length)
    const id = newId()
    const stored = await storePaper(trx, 'organisation_papers.paper', id, bytes)
    await trx
      .insertInto('organisationPapers')
      .values({
        ...{ id, applicationId: application.id, kind, ...stored, sealed: true, removedAt: null },
        ...{ originalName: name.slice(0, 200), handedInBy: asked.person },
      })
      .execute()
    await trx.updateTable('organisationApplications').set(goneOn).where('id', '=', application.id).execute()
    const details = { kind, type: stored.type }
    const actor = { kind: 'person', id: asked.person } as const
    await recordOfGroup(trx, actor, application.organisationId, 'organisation.paper_added', { details })
    return id
  })
}

/** Those taken out count as long as they lie there. The application is held, so that two at once do not pass together. */
async function checkBytes(trx: Trx, application: string, more: number): Promise<void> {
  const { rows } = await sql<{ bytes: number }>`select coalesce(sum(size), 0) as bytes from organisation_papers
    where application_id = ${application}`.execute(trx)
  const megabytes = (Number(rows[0]?.bytes ?? 0) + more) / 1024 ** 2
  if (megabytes > mostMegabytes) throw new Conflict('groups:refused.tooManyBytes', { max: mostMegabytes })
}

/** Takes a paper out again, as long as the application is still being written. */
export function removePaper(db: Db, { paper, ...asked }: Asked & { paper: string }): Promise<void> {
  return inTransaction(db, async (trx) => {
    const { id, organisationId } = await writable(trx, asked)
    const removed = await trx
      .updateTable('organisationPapers')
      .set({ removedAt: sql`now()` })
      .where('id', '=', isId(paper) ? paper : null)
      .where('applicationId', '=', id)
      .where('removedAt', 'is', null)
      .returning('id')
      .executeTakeFirst()
    if (!removed) throw new NotFound()
    await trx.updateTable('organisationApplications').set(goneOn).where('id', '=', id).execute()
    await recordOfGroup(trx, { kind: 'person', id: asked.person }, organisationId, 'organisation.paper_removed')
  })
}

/** A paper of a group by its id; the caller has looked whether it may be read. */
export async function findPaper(db: Db, organisation: string, paper: string | undefined) {
  const found = await db
    .selectFrom('organisationPapers')
    .innerJoin('organisationApplications', 'organisationApplications.id', 'applicationId')
    .select(['organisationPapers.id', 'organisationPapers.kind', 'sha256', 'organisationPapers.sealed', 'type'])
    .select(['size', 'originalName', 'state', 'organisationId', 'applicationId'])
    .where('organisationPapers.id', '=', isId(paper) ? paper : null)
    .where('organisationId', '=', organisation)
    .where('removedAt', 'is', null)
    .executeTakeFirst()
  if (!found) throw new NotFound()
  return found
}
