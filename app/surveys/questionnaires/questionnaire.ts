import { z } from 'zod'

/** Names every object of JavaScript has: as keys they would be found where nobody put them, and no form brings them. */
export const isReserved = (key: string) => ['constructor', 'prototype', '__proto__'].includes(key)

/** Words in Japanese, and in easy Japanese and English where they were written. */
const words = z.strictObject({
  ja: z.string(),
  easy: z.string().nullish(),
  en: z.string().nullish(),
  was: z.strictObject({ easy: z.string().optional(), en: z.string().optional() }).nullish(),
})

/**
 * Keys stay the same through corrections and waves: results are compared by them. Without underscores, which the database
 * layer would turn into capitals where a key names a property.
 */
const key = z
  .string()
  .regex(/^[a-z][a-z0-9-]{0,29}$/)
  .refine((name) => !isReserved(name))
const rowKey = z
  .string()
  .regex(/^[a-z0-9-]{1,10}$/)
  .refine((name) => !isReserved(name))
/** A question, or a row of a matrix: `key` or `key.row`. */
export const itemPattern = /^[a-z][a-z0-9-]{0,29}(\.[a-z0-9-]{1,10})?$/
const code = z.int().min(1).max(999)

const option = z.strictObject({
  /** What is typed from paper and stood for in data; never given to another option of the question again. */
  code,
  words,
  /** Counts in means with this many points; absent outside of them, as わからない. */
  score: z.number().min(-100).max(100).nullish(),
  /** 「特になし」: chosen together with no other. */
  alone: z.boolean().optional(),
  /** Asks for a few words beside it. */
  other: z.boolean().optional(),
})
const options = z.array(option).max(60)

/** What must hold of earlier answers for something to be asked. `item` is a question or a row of a matrix. */
export type Condition =
  | { all: Condition[] }
  | { any: Condition[] }
  | { not: Condition }
  /** A single choice or scale: the chosen is one of these. */
  | { item: string; is: number[] }
  /** A multiple choice or ranking: any of these is among the chosen. */
  | { item: string; includes: number[] }
  /** A number: more than this. */
  | { item: string; greater: number }
  | { item: string; answered: true }

const item = z.string().regex(itemPattern)
const condition: z.ZodType<Condition> = z.lazy(() =>
  z.union([
    z.strictObject({ all: z.array(condition).min(1).max(20) }),
    z.strictObject({ any: z.array(condition).min(1).max(20) }),
    z.strictObject({ not: condition }),
    z.strictObject({ item, is: z.array(code).min(1) }),
    z.strictObject({ item, includes: z.array(code).min(1) }),
    z.strictObject({ item, greater: z.number() }),
    z.strictObject({ item, answered: z.literal(true) }),
  ]),
)

/** Who answers, by which everything else can be cut: 年代, 性別, 地区, 職業, 居住年数. */
export const attributes = ['age', 'sex', 'district', 'occupation', 'residence'] as const

const asked = {
  key,
  words,
  hint: words.nullish(),
  required: z.boolean().optional(),
  show: condition.nullish(),
}
const single = z.strictObject({ type: z.literal('single'), ...asked, options, attribute: z.enum(attributes).nullish() })
const multiple = z.strictObject({
  type: z.literal('multiple'),
  ...asked,
  options,
  min: z.int().min(0).nullish(),
  max: z.int().min(1).nullish(),
})
/** The first so many by rank. */
const ranking = z.strictObject({ type: z.literal('ranking'), ...asked, options, max: z.int().min(1).max(20) })
const scale = z.strictObject({ type: z.literal('scale'), ...asked, options })
const matrix = z.strictObject({
  type: z.literal('matrix'),
  ...asked,
  rows: z.array(z.strictObject({ key: rowKey, words })).max(60),
  /** The scale that every row is answered on. */
  options,
})
const number = z.strictObject({
  type: z.literal('number'),
  ...asked,
  unit: words.nullish(),
  min: z.number().nullish(),
  max: z.number().nullish(),
  /** Digits after the point. */
  decimals: z.int().min(0).max(4).optional(),
})
const day = z.string().regex(/^\d{4}-\d\d-\d\d$/)
const date = z.strictObject({ type: z.literal('date'), ...asked, min: day.nullish(), max: day.nullish() })
/** `limit` in graphemes. */
const short = z.strictObject({ type: z.literal('short'), ...asked, limit: z.int().min(1).max(200) })
const long = z.strictObject({ type: z.literal('long'), ...asked, limit: z.int().min(1).max(5000) })

export const question = z.discriminatedUnion('type', [
  single,
  multiple,
  ranking,
  scale,
  matrix,
  number,
  date,
  short,
  long,
])

const heading = z.strictObject({ type: z.literal('heading'), key, words, show: condition.nullish() })
const explanation = z.strictObject({ type: z.literal('explanation'), key, words, show: condition.nullish() })
export const entry = z.discriminatedUnion('type', [...question.options, heading, explanation])

const page = z.strictObject({
  key,
  title: words.nullish(),
  show: condition.nullish(),
  entries: z.array(entry).max(60),
})

export const questionnaire = z.strictObject({ pages: z.array(page).max(50) })

export type Option = z.infer<typeof option>
export type Question = z.infer<typeof question>
export type Entry = z.infer<typeof entry>
export type Page = z.infer<typeof page>
export type Questionnaire = z.infer<typeof questionnaire>

export const isQuestion = (each: Entry): each is Question => each.type !== 'heading' && each.type !== 'explanation'

/** All questions in their order. */
export function questionsOf({ pages }: Questionnaire): Question[] {
  return pages.flatMap(({ entries }) => entries.filter(isQuestion))
}

/** 問1, 問2 …: numbered through, by key. */
export function numbersOf(definition: Questionnaire): Record<string, number> {
  return Object.fromEntries(questionsOf(definition).map(({ key }, at) => [key, at + 1]))
}
