/** What was answered to one item. Nothing in it: 無回答. */
export type Answer = {
  /** Codes of options; of a ranking in its order. */
  choices?: number[]
  /** Written beside "other". */
  other?: string
  /** As typed, checked to be a number. */
  amount?: string
  /** YYYY-MM-DD */
  day?: string
  words?: string
  /** On paper, and nobody can read it. */
  unreadable?: true
}

/** What a sheet holds, by item. */
export type Given = Record<string, Answer>

export function isEmpty(answer: Answer | undefined): boolean {
  const { choices, other, amount, day, words, unreadable } = answer ?? {}
  return !choices?.length && !other && !amount && !day && !words && !unreadable
}
