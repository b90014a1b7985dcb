import type { Generated } from 'kysely'

export interface DrawsTable {
  id: string
  eventId: string
  sessionId: string | null
  list: DrawEntry[]
  places: number
  strata: DrawStratum[]
  sources: PlannedSource[]
  listHash: string
  listedAt: Generated<Date>
  listedBy: string | null
  seed: string | null
  drawnAt: Date | null
  drawnBy: string | null
  log: DrawLog | null
  withdrawnAt: Date | null
  withdrawnBy: string | null
  withdrawnBecause: string | null
  /** Numbers of those who came when the list stood that was taken back. */
  late: string[] | null
}

/** An applicant in a draw, without a name. */
export type DrawEntry = { number: string; people: number; stratum: string; priority: boolean }

/** Applications for as many people, of the same stratum and priority: their chances are the same. */
export type Chance = {
  people: number
  stratum: string
  priority: boolean
  applications: number
  /** How often one of them is drawn, 0 to 1. */
  chance: number
  /** Why never: what would have to be otherwise. */
  because: 'size' | 'strata' | 'priority' | 'together' | null
}

/** A part of the applications with the places that are its own. */
export type DrawStratum = { label: string; people: number; places: number }

/** What the seed is, or will be where those before do not come; of chance nothing more is said. */
export type PlannedSource = {
  kind: 'public_number' | 'chance'
  named: string
  knownFrom: string | null
  /** Of a number, see `NumberForm`. */
  digits: number
  decimals: number
}

export type DrawLog = { order: string[]; drawn: string[] }

/** Which of the planned sources is in use, by its number: the first with the list, a later one with the reason. */
export interface DrawSourcesTable {
  drawId: string
  number: number
  knownFrom: Date | null
  reason: string | null
  announcedAt: Generated<Date>
  announcedBy: string | null
}

/** The chances on a list that would be published, and how many draws they are counted from so far. */
export interface DrawChancesTable {
  id: string
  eventId: string
  sessionId: string | null
  whole: boolean
  seen: string
  rounds: Generated<number>
  found: Chance[] | null
  madeAt: Generated<Date>
}

export type Mark = 'selected' | 'reserve' | 'not_selected'

export interface SelectionsTable {
  id: string
  eventId: string
  /** Null: for the whole series. */
  sessionId: string | null
  confirmedAt: Generated<Date>
  confirmedBy: string | null
}

export interface SelectionMarksTable {
  signupId: string
  sessionId: string
  mark: Mark
  rank: number | null
  reason: string | null
  markedBy: string | null
  markedAt: Generated<Date>
}

export interface InvitationBatchesTable {
  id: string
  eventId: string
  label: string
  count: number
  madeAt: Generated<Date>
  madeBy: string | null
}

export interface InvitationCodesTable {
  id: string
  eventId: string
  batchId: string
  codeHash: string
  number: number
  madeAt: Generated<Date>
  usedBy: string | null
  voidedAt: Date | null
  voidedBecause: string | null
}

/** Tables of this room, by their names in queries. */
export interface Tables {
  draws: DrawsTable
  drawSources: DrawSourcesTable
  drawChances: DrawChancesTable
  selections: SelectionsTable
  selectionMarks: SelectionMarksTable
  invitationBatches: InvitationBatchesTable
  invitationCodes: InvitationCodesTable
}
