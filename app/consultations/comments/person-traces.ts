import { type Needle, needlesOf } from '#app/forms/needles.ts'
import { foldLines, searchLetters } from '#app/spelling/fold.ts'
import { graphemes } from '#app/text/graphemes.ts'
import type { Person } from './personal.ts'
import type { PersonTrace } from './tables.ts'

type Texts = { quote: string | null; body: string; reason: string | null }

/** A text folded and without some characters, and for each code unit the range of the original it came from. */
function folded(text: string, without: RegExp) {
  const starts: number[] = []
  const ends: number[] = []
  let plain = ''
  let at = 0
  for (const part of graphemes(text)) {
    const letters = searchLetters(part).replace(without, '')
    plain += letters
    for (let n = 0; n < letters.length; n++) {
      starts.push(at)
      ends.push(at + part.length)
    }
    at += part.length
  }
  return { plain: foldLines(plain), starts, ends }
}

type Range = { start: number; end: number }

function rangesOf({ plain, starts, ends }: ReturnType<typeof folded>, hits: { at: number; length: number }[]): Range[] {
  return hits
    .filter(({ at, length }) => length > 0 && at + length <= plain.length)
    .map(({ at, length }) => ({ start: starts[at] ?? 0, end: ends[at + length - 1] ?? 0 }))
}

function occurrences(plain: string, value: string): { at: number; length: number }[] {
  const hits = []
  for (let at = plain.indexOf(value); at >= 0; at = plain.indexOf(value, at + value.length)) {
    hits.push({ at, length: value.length })
  }
  return hits
}

const matches = (plain: string, pattern: RegExp) =>
  [...plain.matchAll(pattern)].map(({ index, 0: found }) => ({ at: index, length: found.length }))

// Anybody's: the mail address or phone of somebody else should not be read by all either.
const mail = /(?<![\w.+-])[\w.+-]+@[\w-]+(?:\.[\w-]+)+/g
const phone = /(?<![\d-])0\d{1,4}[-() ~]{0,2}\d{1,4}[-() ~]{0,2}\d{3,4}(?![\d-])/g

function inText(text: string, needles: Needle[]): (Range & { kind: PersonTrace['kind'] })[] {
  const bare = folded(text, /[\s・･]/gu)
  const close = folded(text, /[\s()~-]/gu)
  const whole = folded(text, /(?!)/u)
  return [
    ...needles.flatMap(({ kind, value }) => {
      const within = kind === 'phone' ? close : bare
      return rangesOf(within, occurrences(within.plain, value)).map((range) => ({ ...range, kind }))
    }),
    ...rangesOf(whole, matches(whole.plain, mail)).map((range) => ({ ...range, kind: 'email' as const })),
    ...rangesOf(whole, matches(whole.plain, phone)).map((range) => ({ ...range, kind: 'phone' as const })),
  ]
}

/** Phone numbers and mail addresses of anybody. */
export const contactsIn = (text: string): string[] => inText(text, []).map(({ start, end }) => text.slice(start, end))

/** Where a text tells who sent it, and where any phone number or mail address stands; each place once. */
export function tracesIn(person: Person, organisation: boolean, texts: Texts): PersonTrace[] {
  const needles = needlesOf(person, organisation)
  return (['quote', 'body', 'reason'] as const).flatMap((field) => {
    const found = inText(texts[field] ?? '', needles).sort((a, b) => a.start - b.start || b.end - a.end)
    // One inside another says nothing new: the address within the city, the name within the address.
    let reached = 0
    const outer = found.filter(({ end }) => {
      const isNew = end > reached
      reached = Math.max(reached, end)
      return isNew
    })
    return outer.map((range) => ({ field, ...range }))
  })
}
