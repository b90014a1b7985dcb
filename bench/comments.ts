import { randomUUID } from 'node:crypto'
import postgres from 'postgres'
import { db } from '#db/connection'
import { sendForm, tasksPerSecond } from './load.ts'
import type { Bench } from './portal.ts'
import { type Row, rate } from './row.ts'

const call = 'basic-plan-proposal'
const text = 'バス停にベンチを置いてください。待つあいだ、立っているのがつらいです。'
const times = 1200
/** As many go before those that count: a portal that runs has long compiled what it runs. */
const before = 600

/** A comment sent as a form, stored and answered with a receipt, beside the same rows written by postgres.js alone. */
export async function comments(bench: Bench): Promise<Row[]> {
  const portal = await bench.start()
  const form = await (await fetch(`${portal.base}/consultations/${call}/comment`)).text()
  const stamp = form.match(/name="stamp" value="([^"]*)"/)?.[1] ?? ''
  // sooner than two seconds after the form was handed out nobody can have written anything
  await new Promise((done) => setTimeout(done, 2100))
  const send = (at: number) => async () => {
    const status = await sendForm(`${portal.base}/consultations/${call}/submission`, {
      stamp,
      formKey: `bench-${randomUUID()}`,
      'items[0].body': `${text}${at}`,
      class: 'resident',
      name: '試験 花子',
      address: '青葉野市一丁目1番地',
      email: `hanako${at}@example.jp`,
    })
    if (status !== 303) throw new Error(`a comment was answered with ${status}`)
  }
  const earlier = await counted()
  await tasksPerSecond(
    Array.from({ length: before }, (_, at) => send(at)),
    8,
  )
  const ours = await tasksPerSecond(
    Array.from({ length: times }, (_, at) => send(at)),
    8,
  )
  const stored = (await counted()) - earlier
  await portal.stop()
  if (stored !== times + before) throw new Error(`${times + before} comments were sent, ${stored} stored`)
  return [rate('comment sent, stored, receipt | its rows alone', ours, await rowsAlone(bench.url), 0.5)]
}

async function counted(): Promise<number> {
  const { count } = await db
    .selectFrom('submissions')
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow()
  return Number(count)
}

/** The rows of one comment, copied as they lie there, in one transaction each. */
async function rowsAlone(url: string): Promise<number> {
  const sql = postgres(url, { max: 8, onnotice: () => undefined })
  const [sample] = await sql`
    select s.consultation_id, s.edition_id, s.secret_hash, p.sealed, o.folded, o.folded_hash, o.terms::text as terms
    from submissions s join submission_persons p on p.submission_id = s.id
    join submission_items i on i.submission_id = s.id join opinions o on o.item_id = i.id
    where i.body like ${`${text}%`} limit 1`
  if (!sample) throw new Error('no comment was stored')
  const one = async () => {
    const [id, item, opinion] = [randomUUID(), randomUUID(), randomUUID()]
    await sql.begin((trx) => [
      trx`insert into submissions (id, consultation_id, edition_id, receipt_number, secret_hash, class, form_key)
          values (${id}, ${sample.consultation_id}, ${sample.edition_id}, ${id}, ${sample.secret_hash}, 'resident', ${id})`,
      trx`insert into submission_items (id, submission_id, position, body) values (${item}, ${id}, 0, ${text})`,
      trx`insert into submission_persons (submission_id, sealed) values (${id}, ${sample.sealed})`,
      trx`insert into opinions (id, consultation_id, item_id, text, folded, folded_hash, terms)
          values (${opinion}, ${sample.consultation_id}, ${item}, ${text}, ${sample.folded}, ${sample.folded_hash}, ${sample.terms}::tsvector)`,
      trx`insert into journal (actor_kind, verb, about_kind, about_id, details)
          values ('visitor', 'submission.received', 'submission', ${id}, '{}')`,
    ])
  }
  await tasksPerSecond(
    Array.from({ length: before }, () => one),
    8,
  )
  const limit = await tasksPerSecond(
    Array.from({ length: times }, () => one),
    8,
  )
  await sql.end()
  return limit
}
