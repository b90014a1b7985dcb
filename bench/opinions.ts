import { sql } from 'kysely'
import { listOpinions } from '#app/consultations/answers/inbox.ts'
import { moderate } from '#app/consultations/comments/moderation.ts'
import { bigramQuery } from '#app/spelling/bigrams.ts'
import { db } from '#db/connection'
import { copySeconds } from './copy.ts'
import { get, signedIn, timings } from './load.ts'
import { asStored, fillCall } from './opinion-fill.ts'
import type { Bench } from './portal.ts'
import { atMost, type Row, times } from './row.ts'

const flood = 200_000

/** What staff do with opinions, after a campaign: folding, lists, search, one decision for all that say the same. */
export async function opinions(bench: Bench): Promise<Row[]> {
  const call = await fillCall('bench-flood', flood)
  await fillCall('bench-quiet', 2000)
  return [await folding(bench), ...(await lists(bench)), await searching(), await deciding(call)]
}

/** What is worked out of each text when it is sent, beside writing it by COPY. */
async function folding(bench: Bench): Promise<Row> {
  const numbers = Array.from({ length: 10_000 }, (_, at) => at)
  const { median } = await timings(async () => numbers.map(asStored), 5)
  const rows = numbers.map(asStored)
  const written = await copySeconds(
    bench.url,
    'create temp table copied (text text, folded text, folded_hash text, terms tsvector)',
    'copied',
    rows.map(({ text, folded, hash, terms }) => [text, folded, hash, terms]),
  )
  return times('folding 10,000 texts | COPY of the same rows', median, written * 1000, 5)
}

async function lists(bench: Bench): Promise<Row[]> {
  const portal = await bench.start()
  const cookie = await signedIn(portal.base, bench.signIn('hoshino'))
  const list = (slug: string) =>
    timings(() => get(`${portal.base}/desk/opinions?consultation=${slug}`, { Cookie: cookie }))
  const [large, small] = [await list('bench-flood'), await list('bench-quiet')]
  await portal.stop()
  return [times('desk list of 200,000 opinions | of 2,000, p95', large.p95, small.p95, 2)]
}

/** A word of two characters that one in five of the odd ones has. */
async function searching(): Promise<Row> {
  const q = '図書'
  const ours = await timings(() => listOpinions(db, { consultation: 'bench-flood', state: 'all', q }))
  const plain = await timings(() =>
    sql`select id from opinions where terms @@ ${bigramQuery(q)}::tsquery order by id limit 31`.execute(db),
  )
  return atMost('search, two characters, 200,000 opinions, p95 | plain SQL', ours.p95, 30, 'ms', plain.p95)
}

/** A clerk shows one text, and with it all with the same words; beside it the rows alone, in one statement. */
async function deciding(call: string): Promise<Row> {
  const { rows } = await sql<{ item: string; staff: string }>`
    select d.item_id as item, (select id from staff limit 1) as staff from discussed_items d
    where d.consultation_id = ${call} and text_hash = ${asStored(1).hash} order by d.item_id limit 1`.execute(db)
  const [first] = rows
  if (!first) throw new Error('nobody said what nearly everybody said')
  const alone = await rowsAlone(call, first.staff)
  const began = performance.now()
  const decided = await moderate(
    db,
    { kind: 'staff', id: first.staff },
    {
      ...{ consultation: 'bench-flood', items: [{ item: first.item, number: 0 }], decision: 'shown', alike: true },
      formKey: 'bench-moderation-once',
    },
  )
  const seconds = (performance.now() - began) / 1000
  if (decided !== flood * 0.96) throw new Error(`${decided} texts were decided`)
  return atMost('192,000 equal texts shown at once | the rows alone', seconds, 10, 's', alone)
}

async function rowsAlone(call: string, staff: string): Promise<number> {
  const began = performance.now()
  await db
    .transaction()
    .execute(async (trx) => {
      await sql`insert into moderations (id, item_id, number, decision, reason, made_by)
        select gen_random_uuid(), item_id, 1, 'held', 'bench', ${staff} from discussed_items
        where consultation_id = ${call} and text_hash = ${asStored(1).hash}`.execute(trx)
      throw new Undone()
    })
    .catch((error: unknown) => {
      if (!(error instanceof Undone)) throw error
    })
  return (performance.now() - began) / 1000
}

class Undone extends Error {}
