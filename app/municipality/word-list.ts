import { type RawBuilder, sql } from 'kysely'
import { NotFound } from '#app/refusal.ts'
import type { Db, Trx } from '#db/connection'

/**
 * Lists of words that the municipality writes itself. Codes never change, because plans, calls and answers point at them;
 * what was used once is closed, never deleted.
 */
const lists = {
  classes: {
    table: 'eligibility_classes',
    kind: 'class',
    grows: true,
    ordered: true,
    used: sql`json_build_object(
      'calls', (select count(*) from consultations where w.code = any(classes)),
      'submissions', (select count(*) from submissions where class = w.code))`,
  },
  'age-bands': {
    table: 'age_bands',
    kind: 'age_band',
    grows: true,
    ordered: true,
    used: sql`json_build_object('submissions', (select count(*) from submissions where age_band = w.code))`,
  },
  categories: {
    table: 'category_labels',
    kind: 'category',
    grows: false,
    ordered: true,
    used: sql`json_build_object('answers',
      (select count(distinct response_id) from response_versions where category = w.code))`,
  },
  // The order of the stages is the way of every plan: names are free, the order is not.
  stages: {
    table: 'stage_labels',
    kind: 'stage',
    grows: false,
    ordered: false,
    used: sql`json_build_object('plans', (select count(*) from plans where stage = w.code),
      'editions', (select count(*) from editions where stage = w.code))`,
  },
  'group-types': {
    table: 'organisation_types',
    kind: 'organisation_type',
    grows: true,
    ordered: true,
    used: sql`json_build_object('groups',
      (select count(distinct organisation_id) from organisation_profiles where type = w.code))`,
  },
  'activity-fields': {
    table: 'activity_fields',
    kind: 'activity_field',
    grows: true,
    ordered: true,
    used: sql`json_build_object('groups',
      (select count(distinct organisation_id) from organisation_profiles where w.code = any(fields)))`,
  },
  districts: {
    table: 'districts',
    kind: 'district',
    grows: true,
    ordered: true,
    used: sql`json_build_object('groups',
      (select count(distinct organisation_id) from organisation_profiles where district = w.code))`,
  },
} as const satisfies Record<string, Rules & { used: RawBuilder<unknown> }>

type Rules = { table: string; kind: string; grows: boolean; ordered: boolean }
export type ListName = keyof typeof lists

export type Word = {
  code: string
  label: string
  labelEasy: string | null
  labelEn: string | null
  version: number
  closedAt?: Date | null
  extraLabel?: string | null
  extraLabelEasy?: string | null
  extraLabelEn?: string | null
  extraRequired?: boolean
}
export type Use = Partial<Record<'calls' | 'submissions' | 'answers' | 'plans' | 'editions' | 'groups', number>>
export type ListedWord = Word & { used: Use }

/** What can be done with a list: more words, another order. */
export function rulesOf(name: string | undefined): Rules & { name: ListName } {
  if (!name || !Object.hasOwn(lists, name)) throw new NotFound()
  const { table, kind, grows, ordered } = lists[name as ListName]
  return { name: name as ListName, table, kind, grows, ordered }
}

/** A list in its order, with how often each word was used; closed words come last. */
export async function wordsOf(db: Db, name: ListName): Promise<ListedWord[]> {
  const { table, used } = lists[name]
  const { rows } = await sql<ListedWord>`select w.*, ${used} as used from ${sql.table(table)} w
    order by to_jsonb(w) ->> 'closed_at' is not null, sort, code`.execute(db)
  return rows
}

export async function findWord(db: Db, name: ListName, code: string): Promise<ListedWord> {
  const word = (await wordsOf(db, name)).find((each) => each.code === code)
  if (!word) throw new NotFound()
  return word
}

/** The whole list, held against changes by others until the transaction ends. */
export async function holdWords(trx: Trx, name: ListName): Promise<Word[]> {
  const { rows } = await sql<Word>`select * from ${sql.table(lists[name].table)} w
    order by to_jsonb(w) ->> 'closed_at' is not null, sort, code for update`.execute(trx)
  return rows
}
