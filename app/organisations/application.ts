import { sql, type UpdateObject } from 'kysely'
import { type Actor, record } from '#app/journal/journal.ts'
import { Conflict, Forbidden, NotFound } from '#app/refusal.ts'
import { newId, randomKey } from '#app/text/ids.ts'
import { seal, unseal } from '#app/text/sealed.ts'
import { type Db, inTransaction, type Trx } from '#db/connection'
import { mayManage } from './access.ts'
import { type ApplicationFile, emptyFile, type ProfileDraft } from './application-form.ts'
import { groupOf, type OwnGroup } from './member.ts'
import type { ApplicationState, Tables } from './tables.ts'
import { sealedUnfinished, type Typed, type Unfinished, unfinishedIn } from './unfinished.ts'

export type Application = {
  id: string
  organisationId: string
  kind: 'registration' | 'renewal'
  profile: Partial<ProfileDraft>
  file: ApplicationFile
  /** Pages as they were typed that could not be taken yet. */
  unfinished: Unfinished
  version: number
  state: ApplicationState
  appliedAt: Date | null
}

/** The newest application of a group, held against others where a transaction changes it. */
export async function newestApplication(db: Db, organisation: string, hold = false): Promise<Application> {
  const row = await db
    .selectFrom('organisationApplications')
    .selectAll()
    .where('organisationId', '=', organisation)
    .orderBy('madeAt', 'desc')
    .orderBy('id', 'desc')
    .limit(1)
    .$if(hold, (found) => found.forUpdate())
    .executeTakeFirst()
  if (!row) throw new NotFound()
  const { sealed, profile, unfinished, ...rest } = row
  return {
    ...rest,
    profile,
    unfinished: unfinishedIn(row.id, unfinished),
    file: { ...emptyFile, ...unseal<ApplicationFile>('organisation_applications.file', row.id, sealed) },
  }
}

/** Registrations that one person has begun and nobody has decided; one taken back counts for a while, with its papers. */
const mostOpen = 3
const countedDays = 30

async function checkOpenOnes(trx: Trx, person: string): Promise<void> {
  await trx.selectFrom('people').select('id').where('id', '=', person).forUpdate().execute()
  const { rows } = await sql<{ count: number }>`select count(*)::int as count from organisation_applications a
    where a.made_by = ${person} and a.kind = 'registration' and (a.state in ('draft', 'applied', 'correction_asked')
      or a.state = 'withdrawn' and a.applied_at > now() - ${countedDays} * interval '1 day')`.execute(trx)
  if ((rows[0]?.count ?? 0) >= mostOpen) throw new Conflict('groups:refused.tooManyDrafts', { max: mostOpen })
}

/** A person begins to register a group: an empty draft, for which they are the representative. */
export function beginRegistration(db: Db, person: string): Promise<string> {
  return inTransaction(db, async (trx) => {
    await checkOpenOnes(trx, person)
    const [organisation, slug] = [newId(), randomKey(10)]
    await trx.insertInto('organisations').values({ id: organisation, slug, validUntil: null }).execute()
    await trx
      .insertInto('organisationMembers')
      .values({ id: newId(), organisationId: organisation, personId: person, role: 'representative', until: null })
      .execute()
    await addDraft(trx, { organisation, kind: 'registration', person, profile: {}, file: emptyFile })
    await tell(trx, { kind: 'person', id: person }, 'organisation.begun', organisation)
    return slug
  })
}

type Draft = {
  organisation: string
  kind: Application['kind']
  person: string
  profile: Partial<ProfileDraft>
  file: ApplicationFile
}

export async function addDraft(trx: Trx, { organisation, kind, person, profile, file }: Draft): Promise<string> {
  const id = newId()
  await trx
    .insertInto('organisationApplications')
    .values({
      ...{
        id,
        organisationId: organisation,
        kind,
        madeBy: person,
        sealed: seal('organisation_applications.file', id, file),
        appliedAt: null,
        warnedAt: null,
        unfinished: null,
      },
      profile: sql`${JSON.stringify(profile)}::text::jsonb`,
    })
    .execute()
  return id
}

export const tell = (trx: Trx, actor: Actor, verb: string, organisation: string, isPublic = false, details = {}) =>
  record(trx, actor, { verb, about: { kind: 'organisation', id: organisation }, details, public: isPublic })

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
