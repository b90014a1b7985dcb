import { href } from '#app/href.ts'
import { resultRow } from '#app/result-row.ts'
import { wordingOf } from '#app/wording.ts'
import type { Db } from '#db/connection'
import { type Entry, insertEntries } from './entry.ts'

/** Makes what can be found of a consultation anew: its notice, and its result row by row once that is published. */
export async function rebuildConsultation(trx: Db, id: string): Promise<void> {
  await trx.deleteFrom('searchEntries').where('consultationId', '=', id).execute()
  const call = await trx
    .selectFrom('consultations as c')
    .innerJoin('notices as n', 'n.consultationId', 'c.id')
    .leftJoin('results as r', 'r.consultationId', 'c.id')
    .select(['c.slug', 'c.planId', 'c.title', 'c.titleEasy', 'c.titleEn', 'c.purpose', 'c.purposeEasy', 'c.purposeEn'])
    .select(['n.publishedAt', 'r.publishedAt as resultAt', 'r.note'])
    .where('c.id', '=', id)
    .executeTakeFirst()
  if (!call) return
  const title = wordingOf(call, 'title')
  const common = { planId: call.planId, consultationId: id, title }
  const entries: Entry[] = [
    {
      ...common,
      kind: 'consultation',
      path: href('/consultations/:consultation', { consultation: call.slug }),
      body: wordingOf(call, 'purpose'),
      on: call.publishedAt,
    },
  ]
  if (call.resultAt) {
    const on = call.resultAt
    entries.push({
      ...common,
      kind: 'result',
      path: href('/consultations/:consultation/result', { consultation: call.slug }),
      body: { ja: call.note ?? '' },
      on,
    })
    const rows = await trx
      .selectFrom('resultRows')
      .select(['number', 'summary', 'summaryEasy', 'summaryEn', 'body', 'bodyEasy', 'bodyEn'])
      .where('consultationId', '=', id)
      .execute()
    for (const row of rows) {
      const path = resultRow(call.slug, row.number)
      const body = {
        ja: `${row.summary}\n${row.body}`,
        easy: [row.summaryEasy, row.bodyEasy].filter(Boolean).join('\n'),
        en: [row.summaryEn, row.bodyEn].filter(Boolean).join('\n'),
      }
      entries.push({ ...common, kind: 'result', path, title: { ja: '' }, heading: title, body, on })
    }
  }
  await insertEntries(trx, entries)
}
