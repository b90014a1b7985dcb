import { sql } from 'kysely'
import { saveResponse, submitResponse } from '#app/consultations/answers/response.ts'
import { href } from '#app/href.ts'
import { cuttableWay, send } from '#app/http/portal.fixture.ts'
import { newId, secretToken } from '#app/text/ids.ts'
import type { Db } from '#db/connection'
import type { Acts, Stored } from './act.ts'
import { administrator, signIn } from './demo.ts'
import { killOrCut, overWay } from './network.ts'
import { type Outcome, type Trial, thrice, under } from './trial.ts'

const author = 'hoshino@aobano.example'
const approvers = ['kuroda@aobano.example', administrator]
/** What an approver is told whom another preceded. */
const decided = 'has been decided'

/** Two approve the same answer at once, again and again, while the web process is killed and its lines are cut. */
export async function approvals(trial: Trial): Promise<Outcome> {
  const { name, comments: count } = trial
  const { db, way, web } = await overWay(trial, cuttableWay)
  const on = { port: web.port, db, atMost: 15, acts: approvalsBy(web.port, db, name) }
  return under(name, on, (history) => thrice(history, count, killOrCut(history, web, way)))
}

function approvalsBy(port: number, db: Db, fault: string): Acts {
  const groups = new Map<string, string>()
  let desks: { email: string; headers: { Cookie: string } }[] = []
  return {
    async open() {
      desks = await Promise.all(approvers.map(async (email) => ({ email, headers: await signIn(port, email) })))
    },
    async send({ name }) {
      const group = groups.get(name) ?? (await putForward(db, name))
      groups.set(name, group)
      const answers = await Promise.all(
        desks.map(async ({ email, headers }) => {
          const sent = send(port, href('/desk/groups/:group/approval', { group }), { version: '1' }, headers)
          return { email, status: await sent.then(({ status }) => status).catch(() => 0) }
        }),
      )
      const statuses = answers.map(({ status }) => status)
      const failed = statuses.find((status) => ![0, 303, 409, 503].includes(status))
      if (failed) return failed
      const won = answers.filter(({ status }) => status === 303).map(({ email }) => email)
      if (won.length > 0) return won.join(' and ')
      return statuses.includes(409) ? decided : Math.max(...statuses)
    },
    async stored(db) {
      const { rows } = await sql<Stored>`
        select g.summary as name, entry.ids as entries,
          case when entry.is_theirs then array[a.email, ${decided}] else '{}' end as told
        from response_steps t join responses r on r.id = t.response_id join opinion_groups g on g.id = r.group_id
        join staff a on a.id = t.made_by
        cross join lateral (
          select coalesce(array_agg(id), '{}')::int[] as ids, bool_and(actor_id = t.made_by) as is_theirs
          from journal where about_id = g.id and verb = 'response.approved') entry
        where t.step = 'approved' and g.summary like ${`${fault} %`}`.execute(db)
      return rows
    },
  }
}

/** An answer that waits to be approved. */
function putForward(db: Db, summary: string): Promise<string> {
  return db.transaction().execute(async (trx) => {
    const { id } = await trx.selectFrom('staff').select('id').where('email', '=', author).executeTakeFirstOrThrow()
    const call = await trx
      .selectFrom('consultations')
      .select(['id', 'departmentId'])
      .where('slug', '=', 'basic-plan-proposal')
      .executeTakeFirstOrThrow()
    const [group, actor] = [newId(), { kind: 'staff', id } as const]
    await trx
      .insertInto('opinionGroups')
      .values({ id: group, consultationId: call.id, departmentId: call.departmentId, summary })
      .execute()
    const wording = { summary, category: 'reference', body: '今後の参考にします。' } as const
    const version = await saveResponse(trx, actor, { ...wording, group, expectedVersion: 0, formKey: secretToken() })
    await submitResponse(trx, actor, { group, version })
    return group
  })
}
