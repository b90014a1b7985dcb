import { Invalid } from '#app/refusal.ts'
import { isBlank } from '#app/text/characters.ts'
import type { PersonTrace, PublicWording } from './tables.ts'

export type Original = { quote: string | null; body: string; reason: string | null }

const fields = ['quote', 'body', 'reason'] as const

/** Where any of the passages stands, those that touch or overlap made one. */
function ranges(text: string, passages: string[]): [number, number][] {
  const found = passages.flatMap((passage) => {
    const hits: [number, number][] = []
    for (let at = text.indexOf(passage); at >= 0; at = text.indexOf(passage, at + 1)) {
      hits.push([at, at + passage.length])
    }
    return hits
  })
  const merged: [number, number][] = []
  for (const [start, end] of found.sort((a, b) => a[0] - b[0])) {
    const last = merged.at(-1)
    if (last && start <= last[1]) last[1] = Math.max(last[1], end)
    else merged.push([start, end])
  }
  return merged
}

function pieces(text: string, passages: string[]): string[] {
  const cut: string[] = []
  let from = 0
  for (const [start, end] of ranges(text, passages)) {
    cut.push(text.slice(from, start))
    from = end
  }
  return [...cut, text.slice(from)]
}

/** Passages typed one a line, each as it stands in the text. */
export const passagesOf = (typed: string): string[] => [
  ...new Set(
    typed
      .split('\n')
      .map((line) => line.trim())
      .filter(Boolean),
  ),
]

/** The passages that traces point at, as they stand in the text: what a clerk would take out first. */
export const tracedPassages = (original: Original, traces: PersonTrace[]): string[] =>
  passagesOf(traces.map(({ field, start, end }) => (original[field] ?? '').slice(start, end)).join('\n'))

/**
 * A text without some passages, wherever they stand in it. The original stays as it is: what is left is a wording of its
 * own, in which nothing of what was taken out can be found.
 */
export function wordingOf(original: Original, passages: string[]): PublicWording {
  const all = fields.map((field) => original[field] ?? '')
  const missing = passages.find((passage) => !all.some((text) => text.includes(passage)))
  if (missing !== undefined) throw new Invalid('discussion:refused.passageMissing', 'hide', { passage: missing })
  const wording = {
    quote: original.quote === null ? null : pieces(original.quote, passages),
    body: pieces(original.body, passages),
    reason: original.reason === null ? null : pieces(original.reason, passages),
  }
  if (isBlank(wording.body.join(''))) throw new Invalid('discussion:refused.nothingLeft', 'hide')
  return wording
}

/** A wording as one text, for looking through it: words do not join over what was taken out. */
export const readable = ({ quote, body, reason }: PublicWording): string =>
  [quote, body, reason].map((each) => (each ?? []).join('\u25a0')).join('\u25a0')
