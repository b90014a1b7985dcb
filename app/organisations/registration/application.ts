import { sql } from 'kysely'
import { recordOfGroup } from '#app/organisations/groups/record.ts'
import type { ApplicationState } from '#app/organisations/groups/tables.ts'
import { Conflict, Forbidden, NotFound } from '#app/refusal.ts'
import { newId, randomKey } from '#app/text/ids.ts'
import { seal, unseal } from '#app/text/sealed.ts'
import { type Db, inTransaction, type Trx } from '#db/connection'
import { type ApplicationFile, emptyFile, type ProfileDraft } from './application-form.ts'
import { type Unfinished, unfinishedIn } from './unfinished.ts'

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

/** The file of the last application that a group has handed in; null where it never has. */
export async function lastFile(db: Db, organisation: string): Promise<ApplicationFile | null> {
  const row = await db
    .selectFrom('organisationApplications')
    .select(['id', 'sealed'])
    .where('organisationId', '=', organisation)
    .where('appliedAt', 'is not', null)
    .orderBy('appliedAt', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row ? { ...emptyFile, ...unseal<ApplicationFile>('organisation_applications.file', row.id, row.sealed) } : null
}

/** Registrations that one person has begun and nobody has decided; one taken back counts for a while, with its papers. */
const mostOpen = 3
const countedDays = 30

async function checkOpenOnes(trx: Trx, person: string): Promise<void> {
  const held = await trx.selectFrom('people').select('id').where('id', '=', person).forUpdate().executeTakeFirst()
  // somebody else has just moved to the address, which was only typed here
  if (!held) throw new Forbidden('people:refused.signIn')
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
    await recordOfGroup(trx, { kind: 'person', id: person }, organisation, 'organisation.begun')
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
