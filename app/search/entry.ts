import { sql } from 'kysely'
import { bigrams } from '#app/spelling/bigrams.ts'
import { searchFold } from '#app/spelling/fold.ts'
import { newId } from '#app/text/ids.ts'
import { stripRuby } from '#app/text/ruby.ts'
import type { Wording } from '#app/wording.ts'
import type { Db } from '#db/connection'
import type { SearchEntriesTable } from './tables.ts'

/** One thing that can be found. Every language it was written in can be searched, whatever the page's language. */
export type Entry = {
  kind: SearchEntriesTable['kind']
  planId: string | null
  consultationId: string | null
  surveyId?: string
  organisationId?: string
  eventId?: string
  path: string
  title: Wording
  heading?: Wording
  body: Wording
  on: Date
}

const all = ({ ja, easy, en }: Wording) => [ja, easy && stripRuby(easy), en].filter(Boolean).join('\n')
const terms = (text: string) => sql<string>`array_to_tsvector(${bigrams(text)}::text[])`

export async function insertEntries(trx: Db, entries: Entry[]): Promise<void> {
  for (let at = 0; at < entries.length; at += 200) {
    const some = entries.slice(at, at + 200)
    if (some.length) await trx.insertInto('searchEntries').values(some.map(row)).execute()
  }
}

function row({
  kind,
  planId,
  consultationId,
  surveyId,
  organisationId,
  eventId,
  path,
  title,
  heading = { ja: '' },
  body,
  on,
}: Entry) {
  const text = [all(title), all(heading), all(body)].join('\n')
  return {
    id: newId(),
    kind,
    planId,
    consultationId,
    surveyId: surveyId ?? null,
    organisationId: organisationId ?? null,
    eventId: eventId ?? null,
    path,
    title: title.ja,
    titleEasy: title.easy ?? null,
    titleEn: title.en ?? null,
    heading: heading.ja,
    headingEasy: heading.easy ?? null,
    headingEn: heading.en ?? null,
    body: all(body),
    folded: searchFold(text),
    titleTerms: terms(all(title)),
    headingTerms: terms(all(heading)),
    terms: terms(text),
    onDay: on,
  }
}
