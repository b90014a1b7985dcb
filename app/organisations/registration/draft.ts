import { sql, type UpdateObject } from 'kysely'
import { mayManage } from '#app/organisations/groups/access.ts'
import { groupOf, type OwnGroup } from '#app/organisations/groups/member.ts'
import { Conflict, Forbidden } from '#app/refusal.ts'
import { seal } from '#app/text/sealed.ts'
import { type Db, inTransaction, type Trx } from '#db/connection'
import { type Application, newestApplication } from './application.ts'
import type { ApplicationFile, ProfileDraft } from './application-form.ts'
import type { Tables } from './tables.ts'
import { sealedUnfinished, type Typed, type Unfinished } from './unfinished.ts'

export type Asked = { person: string; group: string | undefined; version: number }

/** The application that a group may write in, as long as it is the one that was seen. */
export async function writable(trx: Trx, asked: Asked): Promise<Application & { group: OwnGroup }> {
  const application = await newestOf(trx, asked)
  if (application.version !== asked.version) {
    throw new Conflict('groups:refused.changedMeanwhile', undefined, application)
  }
  return application
}

async function newestOf(trx: Trx, { person, group }: Omit<Asked, 'version'>) {
  const own = await groupOf(trx, person, group)
  if (!mayManage(own)) throw new Forbidden()
  const application = await newestApplication(trx, own.id, true)
  if (application.state !== 'draft' && application.state !== 'correction_asked') {
    throw new Conflict('groups:refused.handedIn')
  }
  return { ...application, group: own }
}

/** Somebody goes on with a draft: its days are counted anew. */
export const goneOn = { changedAt: sql<Date>`now()`, warnedAt: null }

/** Saves the draft of the public profile; what is still missing is said when it is handed in. */
export function saveProfile(db: Db, { profile, ...asked }: Asked & { profile: ProfileDraft }): Promise<void> {
  return inTransaction(db, async (trx) => {
    const application = await writable(trx, asked)
    await write(trx, application, 'profile', { profile: sql`${JSON.stringify(profile)}::text::jsonb` })
  })
}

/** Saves the draft of the file that only staff read. */
export function saveFile(db: Db, { file, ...asked }: Asked & { file: ApplicationFile }): Promise<void> {
  return inTransaction(db, async (trx) => {
    const application = await writable(trx, asked)
    await write(trx, application, 'file', { sealed: seal('organisation_applications.file', application.id, file) })
  })
}

/**
 * Keeps a page of the draft with its gaps, exactly as it was typed: whoever goes away finds it again. Gives the version it
 * is now; null where somebody else saved first, which is said once the page can be taken.
 */
export function keepUnfinished(
  db: Db,
  { page, typed, ...asked }: Asked & { page: keyof Unfinished; typed: Typed },
): Promise<number | null> {
  return inTransaction(db, async (trx) => {
    const application = await newestOf(trx, asked)
    if (application.version !== asked.version) return null
    await write(trx, application, page, {}, typed)
    return application.version + 1
  })
}

/** One page of a draft as it is now: taken, or kept as it was `typed`. */
async function write(
  trx: Trx,
  { id, version, unfinished }: Application,
  page: keyof Unfinished,
  taken: UpdateObject<Tables, 'organisationApplications'>,
  typed?: Typed,
): Promise<void> {
  const { [page]: _, ...others } = unfinished
  const left = sealedUnfinished(id, typed ? { ...others, [page]: typed } : others)
  await trx
    .updateTable('organisationApplications')
    .set({ ...taken, unfinished: left, version: version + 1, ...goneOn })
    .where('id', '=', id)
    .execute()
}
