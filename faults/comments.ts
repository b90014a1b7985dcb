import { setTimeout as sleep } from 'node:timers/promises'
import { sql } from 'kysely'
import { ask, send } from '#app/http/portal.fixture.ts'
import type { Acts, Stored } from './act.ts'

const call = '/consultations/basic-plan-proposal'

/** The stamp of a form that has been open for two seconds: sooner it is not taken. */
export async function openForm(port: number, path: string): Promise<string> {
  const { text } = await ask(port, path)
  await sleep(2500)
  return /name="stamp" value="([^"]+)"/.exec(text)?.[1] ?? ''
}

/** Comments on the demo's open call; whoever sends one is told the number of a receipt. */
export function comments(port: number, fault: string): Acts {
  let stamp = ''
  return {
    async open() {
      stamp = await openForm(port, `${call}/comment`)
    },
    async send({ name, formKey }) {
      const answer = await send(port, `${call}/submission`, {
        ...{ stamp, formKey, class: 'resident', name: '試験 花子', address: '青葉野市一丁目1番地' },
        ...{ email: 'hanako@example.jp', 'items[0].body': name },
      })
      if (answer.status !== 303) return answer.status
      return /receipts\/([^/]+)\//.exec(String(answer.headers.location))?.[1] ?? 'no receipt'
    },
    async stored(db) {
      const { rows } = await sql<Stored>`
        select i.body as name, array[s.receipt_number] as told, array(select id from journal
          where about_id = s.id and verb = 'submission.received')::int[] as entries
        from submission_items i join submissions s on s.id = i.submission_id
        where i.body like ${`${fault} %`}`.execute(db)
      return rows
    },
  }
}
