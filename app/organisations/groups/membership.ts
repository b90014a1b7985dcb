import { sql } from 'kysely'
import { personWords } from '#app/accounts/person.ts'
import { Conflict, Forbidden, NotFound } from '#app/refusal.ts'
import { isId, newId } from '#app/text/ids.ts'
import { type Db, inTransaction, type Trx } from '#db/connection'
import { mayManage } from './access.ts'
import { recordOfGroup } from './record.ts'
import { overtake } from './succession-ending.ts'
import type { MemberRole } from './tables.ts'

export type Member = { id: string; personId: string; role: MemberRole; since: Date; name: string; email: string }

/** Whoever changes members of a group waits for the others who do, so that there is always one representative. */
export async function holdGroup(trx: Trx, organisation: string) {
  const held = await trx
    .selectFrom('organisations')
    .select('state')
    .where('id', '=', organisation)
    .forUpdate()
    .executeTakeFirst()
  if (!held) throw new NotFound()
  return held
}

/** Who acts for a group now: the representative, deputies, members. */
export async function membersOf(db: Db, organisation: string): Promise<Member[]> {
  const rows = await db
    .selectFrom('organisationMembers')
    .select(['id', 'personId', 'role', 'since'])
    .where('organisationId', '=', organisation)
    .where('until', 'is', null)
    .orderBy(sql`array_position(array['representative', 'deputy', 'member'], role)`)
    .orderBy('since')
    .execute()
  return Promise.all(
    rows.map(async (row) => {
      const { name, email } = await personWords(db, row.personId)
      return { ...row, name, email }
    }),
  )
}

export function roleNow(db: Db, organisation: string, person: string) {
  return db
    .selectFrom('organisationMembers')
    .select(['id', 'role'])
    .where('organisationId', '=', organisation)
    .where('personId', '=', person)
    .where('until', 'is', null)
    .executeTakeFirst()
}

export async function representativeOf(db: Db, organisation: string): Promise<string> {
  const { personId } = await db
    .selectFrom('organisationMembers')
    .select('personId')
    .where('organisationId', '=', organisation)
    .where('role', '=', 'representative')
    .where('until', 'is', null)
    .executeTakeFirstOrThrow()
  return personId
}

/** Whoever acts not for the group does not learn of it; a simple member is told that this is not theirs. */
export async function requireManager(trx: Trx, organisation: string, person: string): Promise<MemberRole> {
  const own = await roleNow(trx, organisation, person)
  if (!own) throw new NotFound()
  if (!mayManage(own)) throw new Forbidden()
  return own.role
}

/** Ends what a person is in a group now and begins another role, where one is given. The caller holds the group. */
export async function setRole(trx: Trx, organisation: string, person: string, role: MemberRole | null): Promise<void> {
  await trx
    .updateTable('organisationMembers')
    .set({ until: sql`greatest(now(), since)` })
    .where('organisationId', '=', organisation)
    .where('personId', '=', person)
    .where('until', 'is', null)
    .execute()
  if (role === null) return
  await trx
    .insertInto('organisationMembers')
    .values({ id: newId(), organisationId: organisation, personId: person, role })
    .execute()
}

type Ending = { organisation: string; member: string }

/**
 * Somebody no longer acts for the group: they leave, or the representative or a deputy ends it. The representative stays
 * until somebody else has taken over.
 */
export function endMembership(db: Db, person: string, { organisation, member }: Ending): Promise<void> {
  return inTransaction(db, async (trx) => {
    await holdGroup(trx, organisation)
    const found = await findMember(trx, organisation, member)
    const own = await roleNow(trx, organisation, person)
    const isAllowed = found.personId === person || (own && own.role !== 'member')
    if (!isAllowed) throw new NotFound()
    if (found.role === 'representative') throw new Conflict('members:refused.representativeStays')
    await setRole(trx, organisation, found.personId, null)
    await overtake(trx, organisation, found.personId)
    const verb = found.personId === person ? 'organisation.member_left' : 'organisation.member_ended'
    await recordOfGroup(trx, { kind: 'person', id: person }, organisation, verb, { details: { role: found.role } })
  })
}

export async function findMember(db: Db, organisation: string, member: string | undefined) {
  const found = isId(member)
    ? await db
        .selectFrom('organisationMembers')
        .select(['id', 'personId', 'role', 'since'])
        .where('id', '=', member)
        .where('organisationId', '=', organisation)
        .where('until', 'is', null)
        .executeTakeFirst()
    : undefined
  if (!found) throw new NotFound()
  return found
}
