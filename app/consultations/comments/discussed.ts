import { createHash } from 'node:crypto'
import { sql } from 'kysely'
import type { Trx } from '#db/connection'
import { tracesIn } from './person-traces.ts'
import type { Person } from './personal.ts'
import type { PersonTrace } from './tables.ts'

type Item = {
  id: string
  sectionId: string | null
  quote: string | null
  body: string
  reason: string | null
}
type Sent = {
  submission: string
  consultation: string
  receivedAt: Date
  organisation: boolean
  person: Person
  items: Item[]
}

/** The same words in every field, to the letter: a decision on one may go for all of them. */
const hashOf = ({ quote, body, reason }: Item): string =>
  createHash('sha256')
    .update(JSON.stringify([quote, body, reason]))
    .digest('hex')

/** What was sent to an open discussion waits for a clerk, with a note of where it tells who wrote it. */
export async function awaitModeration(trx: Trx, sent: Sent): Promise<void> {
  const rows = sent.items.map((item) => ({
    itemId: item.id,
    consultationId: sent.consultation,
    submissionId: sent.submission,
    sectionId: item.sectionId,
    receivedAt: sent.receivedAt,
    textHash: hashOf(item),
    traces: sql<PersonTrace[]>`${JSON.stringify(tracesIn(sent.person, sent.organisation, item))}::text::jsonb`,
  }))
  await trx.insertInto('discussedItems').values(rows).execute()
}
