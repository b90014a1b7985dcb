import type { Generated, Selectable } from 'kysely'
import type { Sex } from '#app/events/signups/tables.ts'
import type { TranslatedFrom } from '#app/wording.ts'

/** Somebody who came: of an application, or a walk-in. Undone ones stay, and count for nothing. */
export interface CheckInsTable {
  id: string
  sessionId: string
  signupId: string | null
  people: number
  how: 'code' | 'name' | 'walk_in'
  district: string | null
  ageBand: string | null
  sex: Sex | null
  firstTime: boolean | null
  overQuota: Generated<boolean>
  /** Of a party that came in parts: the others do not come, and their places are free. */
  restStaysAway: Generated<boolean>
  madeBy: string | null
  madeAt: Generated<Date>
  undoneAt: Date | null
  undoneBy: string | null
}

export interface NameOpeningsTable {
  sessionId: string
  staffId: string
  /** Of Japan, `2026-12-05`. */
  day: string
  reason: string
  openedAt: Generated<Date>
}

export interface SeatTablesTable {
  id: string
  sessionId: string
  number: number
  name: Generated<string>
  seats: number
}

/** Where people sit: of an application, or of a walk-in without one. */
export interface SeatsTable {
  id: string
  sessionId: string
  tableId: string
  signupId: string | null
  checkInId: string | null
  people: number
  movedByHand: Generated<boolean>
}

export interface EventReportsTable {
  sessionId: string
  summary: Generated<string>
  summaryEasy: string | null
  summaryEn: string | null
  minutes: Generated<string>
  version: Generated<number>
  publishedAt: Date | null
  publishedBy: string | null
  translatedFrom: Generated<TranslatedFrom>
}

/** What a published report said until it was corrected. */
export interface EventReportChangesTable {
  sessionId: string
  number: number
  reason: string
  before: Pick<Selectable<EventReportsTable>, 'summary' | 'summaryEasy' | 'summaryEn' | 'minutes'> & {
    tables: string[]
  }
  madeBy: string | null
  madeAt: Generated<Date>
}

/** Tables of this room, by their names in queries. */
export interface Tables {
  eventReports: EventReportsTable
  eventReportChanges: EventReportChangesTable
  reportTables: { sessionId: string; number: number; words: string }
  reportPictures: { id: string; sessionId: string; file: string; alt: string; sort: Generated<number> }
  checkIns: CheckInsTable
  nameOpenings: NameOpeningsTable
  seatTables: SeatTablesTable
  seats: SeatsTable
  seatings: { sessionId: string; turn: number; madeBy: string | null; madeAt: Generated<Date> }
}
