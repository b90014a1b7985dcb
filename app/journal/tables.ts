import type { Generated, GeneratedAlways } from 'kysely'

export interface JournalTable {
  id: GeneratedAlways<number>
  at: Generated<Date>
  actorKind: 'visitor' | 'staff' | 'system' | 'person'
  actorId: string | null
  verb: string
  aboutKind: string
  aboutId: string | null
  details: Generated<Record<string, unknown>>
  public: Generated<boolean>
}

export interface FormKeysTable {
  key: string
  outcome: string | null
  usedAt: Generated<Date>
}

/** Tables of this part, by their names in queries. */
export interface Tables {
  journal: JournalTable
  formKeys: FormKeysTable
}
