import type { Generated } from 'kysely'

export interface SearchEntriesTable {
  id: string
  kind:
    | 'plan'
    | 'section'
    | 'block'
    | 'revision'
    | 'consultation'
    | 'result'
    | 'survey'
    | 'figures'
    | 'organisation'
    | 'event'
  planId: string | null
  consultationId: string | null
  surveyId: string | null
  organisationId: string | null
  eventId: string | null
  path: string
  title: string
  titleEasy: string | null
  titleEn: string | null
  heading: Generated<string>
  headingEasy: string | null
  headingEn: string | null
  body: Generated<string>
  folded: string
  titleTerms: string
  headingTerms: string
  terms: string
  onDay: Date
}

export interface SearchProgressTable {
  id: Generated<boolean>
  journalId: Generated<number>
}

/** Tables of this part, by their names in queries. */
export interface Tables {
  searchEntries: SearchEntriesTable
  searchProgress: SearchProgressTable
}
