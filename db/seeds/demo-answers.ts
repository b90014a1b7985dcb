import { makeGroup } from '#app/consultations/answers/group.ts'
import { approveResponse, saveResponse, submitResponse } from '#app/consultations/answers/response.ts'
import type { Actor } from '#app/journal/journal.ts'
import { secretToken } from '#app/text/ids.ts'
import type { Db } from '#db/connection'
import type { Group, Notice, StartedGroup } from './content/types.ts'
import { dayFromNow } from './demo-time.ts'

type As = (role: string, department: string) => Actor & { kind: 'staff' }

/** Makes a group of opinions; returns its id. */
export async function seedGroup(
  db: Db,
  editor: Actor,
  notice: Notice,
  group: StartedGroup,
  opinions: Map<string, string>,
  dueDay: number,
): Promise<string> {
  const call = await db
    .selectFrom('consultations')
    .select(['id', 'planId'])
    .where('slug', '=', notice.key)
    .executeTakeFirstOrThrow()
  const section = group.section
    ? await db
        .selectFrom('sections')
        .select('id')
        .where('key', '=', group.section)
        .where('planId', '=', call.planId)
        .executeTakeFirstOrThrow()
    : null
  const ids = group.opinions.map((name) => {
    const id = opinions.get(name)
    if (!id) throw new Error(`no opinion ${name}`)
    return id
  })
  const { summary } = group
  const dueOn = dayFromNow(dueDay)
  return makeGroup(db, editor, {
    consultation: call.id,
    section: section?.id ?? null,
    opinions: ids,
    summary,
    equals: 'none',
    dueOn,
  })
}

/** Writes the answer of a group; returns the response's id. */
export async function seedAnswer(db: Db, as: As, group: Group, id: string): Promise<string> {
  const { department } = await departmentOf(db, id)
  const { summary, category, view: body } = group
  await saveResponse(db, as('answerer', department), {
    ...{ group: id, expectedVersion: 0, summary, category, body },
    formKey: secretToken(),
  })
  const response = await db.selectFrom('responses').select('id').where('groupId', '=', id).executeTakeFirstOrThrow()
  return response.id
}

/** Submits and approves answers, once the plan is changed because of them: what is approved is the answer with its changes. */
export async function seedApprovals(db: Db, as: As, responses: Iterable<string>): Promise<void> {
  for (const response of responses) {
    const { groupId: group } = await db
      .selectFrom('responses')
      .select('groupId')
      .where('id', '=', response)
      .executeTakeFirstOrThrow()
    const { department } = await departmentOf(db, group)
    await submitResponse(db, as('answerer', department), { group, version: 1 })
    await approveResponse(db, as('approver', department), { group, version: 1 })
  }
}

function departmentOf(db: Db, group: string) {
  return db
    .selectFrom('opinionGroups as g')
    .innerJoin('departments', 'departments.id', 'g.departmentId')
    .select('departments.key as department')
    .where('g.id', '=', group)
    .executeTakeFirstOrThrow()
}
