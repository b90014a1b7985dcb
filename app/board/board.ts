import { sql } from 'kysely'
import { z } from 'zod'
import { isoDay } from '#app/calendar.ts'
import { chosen, formKey } from '#app/forms/carried.ts'
import { line, text } from '#app/forms/fields.ts'
import { isDay } from '#app/forms/moments.ts'
import { type Actor, record } from '#app/journal/journal.ts'
import { speakingFor } from '#app/organisations/groups/acting.ts'
import { Conflict, Invalid, NotFound } from '#app/refusal.ts'
import { isId, newId } from '#app/text/ids.ts'
import { type Db, inTransaction, type Trx } from '#db/connection'
import { addJob } from '#db/jobs'

export const limits = { title: 80, body: 2000, reason: 500, name: 100, message: 2000 }
/** A post that nobody closes goes by itself: after half a year at the latest. */
const longestDays = 183

export const postForm = z.object({
  kind: z.enum(['offer', 'need'], 'board:refused.kindMissing'),
  title: line({ max: limits.title, required: 'board:refused.titleMissing' }),
  body: text({ max: limits.body, required: 'board:refused.bodyMissing' }),
  fields: chosen(),
  district: line({ max: 60 }),
  expiresOn: line({ max: 10 }).refine(isDay, 'board:refused.dayWrong'),
  departmentId: line({ max: 60 }),
  formKey,
})
export type PostInput = Omit<z.output<typeof postForm>, 'formKey' | 'departmentId'>

/** Who speaks on the board: somebody for a group, or staff for a department of the city. */
export type By =
  | { kind: 'person'; person: string; group: string }
  | { kind: 'staff'; staff: string; departmentId: string }

const actorOf = (by: By): Actor =>
  by.kind === 'person' ? { kind: 'person', id: by.person } : { kind: 'staff', id: by.staff }

async function ownerOf(trx: Trx, by: By) {
  if (by.kind === 'person') {
    const { id } = await speakingFor(trx, by)
    return { organisationId: id, departmentId: null, madeBy: by.person, madeByStaff: null }
  }
  const department = isId(by.departmentId)
    ? await trx.selectFrom('departments').select('id').where('id', '=', by.departmentId).executeTakeFirst()
    : undefined
  if (!department) throw new Invalid('board:refused.departmentMissing', 'departmentId')
  return { organisationId: null, departmentId: department.id, madeBy: null, madeByStaff: by.staff }
}

const dayAfter = (days: number) => isoDay(new Date(Date.now() + days * 86_400_000))

async function refuseUnknown(trx: Trx, { fields, district, expiresOn }: PostInput): Promise<void> {
  if (expiresOn < isoDay(new Date())) throw new Invalid('board:refused.dayPast', 'expiresOn')
  if (expiresOn > dayAfter(longestDays)) throw new Invalid('board:refused.dayFar', 'expiresOn', { days: longestDays })
  const { rows } = await sql<{ known: boolean }>`select
    ${fields}::text[] <@ array(select code from activity_fields where closed_at is null)
    and (${district} = '' or exists (select from districts where code = ${district} and closed_at is null)) as known`.execute(
    trx,
  )
  if (!rows[0]?.known) throw new Invalid('ui:field.check', 'fields')
}

/** Puts an offer or a need on the board, until a day. */
export function putUp(db: Db, by: By, input: PostInput): Promise<string> {
  return inTransaction(db, async (trx) => {
    const owner = await ownerOf(trx, by)
    await refuseUnknown(trx, input)
    const id = newId()
    const { kind, title, body, fields, district, expiresOn } = input
    await trx
      .insertInto('boardPosts')
      .values({ id, ...owner, kind, title, body, fields, district: district || null, expiresOn })
      .execute()
    await record(trx, actorOf(by), {
      verb: 'board.put_up',
      about: { kind: 'board_post', id },
      details: { label: title },
      public: true,
    })
    return id
  })
}

export const outcomes = ['found', 'not_found', 'other'] as const
export const closureForm = z.object({
  outcome: z.enum(outcomes, 'board:refused.outcomeMissing'),
  note: text({ max: limits.reason }),
})

/** A post that is still up, held; to whoever it does not belong there is none. */
async function holdOpen(trx: Trx, id: string | undefined, by?: By) {
  const post = isId(id)
    ? await trx.selectFrom('boardPosts').selectAll().where('id', '=', id).forUpdate().executeTakeFirst()
    : undefined
  if (!post) throw new NotFound()
  if (by?.kind === 'person' && post.organisationId !== (await speakingFor(trx, by)).id) throw new NotFound()
  if (by?.kind === 'staff' && post.departmentId === null) throw new NotFound()
  if (post.removedAt) throw new Conflict('board:refused.removed')
  if (post.closedAt) throw new Conflict('board:refused.closed')
  return post
}

/** Takes a post down with what came of it. */
export function closePost(db: Db, by: By, id: string | undefined, { outcome, note }: z.output<typeof closureForm>) {
  return inTransaction(db, async (trx) => {
    const post = await holdOpen(trx, id, by)
    await trx
      .updateTable('boardPosts')
      .set({ closedAt: sql`now()`, outcome, outcomeNote: note.trim(), version: post.version + 1 })
      .where('id', '=', post.id)
      .execute()
    await record(trx, actorOf(by), {
      verb: 'board.closed',
      about: { kind: 'board_post', id: post.id },
      details: { label: post.title, outcome },
      public: true,
    })
  })
}

export const removalForm = z.object({
  reason: text({ max: limits.reason, required: 'board:refused.reasonMissing' }),
})

/** Staff take down what must not stand there; the group reads why. */
export function removePost(db: Db, staff: string, id: string | undefined, reason: string): Promise<void> {
  return inTransaction(db, async (trx) => {
    const post = await holdOpen(trx, id)
    await trx
      .updateTable('boardPosts')
      .set({ removedAt: sql`now()`, removedBecause: reason.trim(), version: post.version + 1 })
      .where('id', '=', post.id)
      .execute()
    await record(
      trx,
      { kind: 'staff', id: staff },
      {
        verb: 'board.removed',
        about: { kind: 'board_post', id: post.id },
        details: { label: post.title, reason: reason.trim() },
        public: true,
      },
    )
    await addJob(trx, 'post_removed_mails', { post: post.id })
  })
}
