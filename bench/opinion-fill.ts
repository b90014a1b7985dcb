import { type Kysely, sql } from 'kysely'
import { sealPerson } from '#app/consultations/comments/personal.ts'
import { bigrams } from '#app/spelling/bigrams.ts'
import { foldedHash, searchFold } from '#app/spelling/fold.ts'
import { newId } from '#app/text/ids.ts'
import { db } from '#db/connection'

const campaign = '公園の木を切らないでください。夏の木かげは、子どもたちと年寄りの居場所です。'
const wishes = [
  '歩道を広げて',
  'バス停に屋根をつけて',
  '川べりを歩けるように',
  '空き家を集まる場所に',
  '図書館を夜も開けて',
]
const reasons = ['雨の日に困ります', '年寄りが多いからです', '子どもが通ります', '冬は暗くなります', '車が増えました']

/** What number `at` of a campaign wrote: the same as nearly everybody, or words of their own. */
const wordsOf = (at: number) =>
  at % 25 === 0 ? `${wishes[at % 5]}ほしいです。${reasons[(at / 25) % 5]}。${at}番目の意見です。` : campaign

/** What is stored of a text when it is sent. */
export const asStored = (at: number) => {
  const text = wordsOf(at)
  return { text, folded: searchFold(text), hash: foldedHash(text), terms: bigrams(text).join(' ') }
}

const chunk = 5000

/** A call in open discussion with so many submissions, 96 of 100 of them with the same words. Written past triggers. */
export async function fillCall(slug: string, submissions: number): Promise<string> {
  const id = newId()
  await db.connection().execute(async (one) => {
    await sql`set session_replication_role = replica`.execute(one)
    await sql`insert into consultations (id, slug, plan_id, edition_id, title, opens_at, closes_at, department_id, open_discussion)
      select ${id}, ${slug}, p.id, e.id, ${slug}, now() - interval '40 days', now() - interval '1 day', p.department_id, true
      from plans p join editions e on e.plan_id = p.id where p.slug = 'basic-plan' order by e.number desc limit 1`.execute(
      one,
    )
    await sql`insert into notices (consultation_id) values (${id})`.execute(one)
    for (let from = 0; from < submissions; from += chunk) {
      await fillSome(one, id, slug, from, Math.min(chunk, submissions - from))
    }
    await sql`set session_replication_role = origin`.execute(one)
  })
  await sql`vacuum analyze submissions, submission_items, submission_persons, opinions, discussed_items`.execute(db)
  return id
}

async function fillSome<Tables>(one: Kysely<Tables>, call: string, slug: string, from: number, count: number) {
  const rows = Array.from({ length: count }, (_, at) => {
    const id = newId()
    const person = { name: `試験 花子${from + at}`, nameKana: '', representative: '', classExtra: '', phone: '' }
    const sealed = sealPerson(id, {
      ...person,
      address: `青葉野市一丁目${from + at}番地`,
      email: `p${from + at}@example.jp`,
    })
    return { id, n: from + at, opinion: newId(), sealed: sealed.toString('hex'), ...asStored(from + at) }
  })
  await sql`create temp table filled on commit preserve rows as select * from json_to_recordset(${JSON.stringify(rows)}::text::json)
    as x(id uuid, n int, opinion uuid, sealed text, text text, folded text, hash text, terms text)`.execute(one)
  // an opinion of one item each: submission and item share an id here
  await sql`insert into submissions (id, consultation_id, edition_id, receipt_number, secret_hash, class, form_key)
    select x.id, c.id, c.edition_id, ${slug} || n, ${slug} || n, 'resident', ${slug} || n
    from filled x join consultations c on c.id = ${call}`.execute(one)
  await sql`insert into submission_items (id, submission_id, position, body) select id, id, 0, text from filled`.execute(
    one,
  )
  await sql`insert into submission_persons (submission_id, sealed) select id, decode(sealed, 'hex') from filled`.execute(
    one,
  )
  await sql`insert into opinions (id, consultation_id, item_id, text, folded, folded_hash, terms)
    select opinion, ${call}, id, text, folded, hash, array_to_tsvector(string_to_array(terms, ' ')) from filled`.execute(
    one,
  )
  await sql`insert into discussed_items (item_id, consultation_id, submission_id, received_at, text_hash)
    select id, ${call}, id, now() - n * interval '1 second', hash from filled`.execute(one)
  await sql`drop table filled`.execute(one)
}
