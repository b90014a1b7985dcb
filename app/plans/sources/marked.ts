import type { Marked, Span } from './line.ts'

/** Puts texts one after the other, with what is marked in each. */
export function joined(texts: Marked[], between = ''): Marked {
  let text = ''
  const spans: Span[] = []
  texts.forEach((each, at) => {
    if (at > 0) text += between
    const moved = text.length
    text += each.text
    spans.push(...each.spans.map((span) => ({ ...span, from: span.from + moved, to: span.to + moved })))
  })
  return { text, spans }
}

/** A part of a text, with the marks that lie in it. */
export function part({ text, spans }: Marked, from: number, to = text.length): Marked {
  const inside = spans.filter((span) => span.from >= from && span.to <= to)
  return {
    text: text.slice(from, to),
    spans: inside.map((span) => ({ ...span, from: span.from - from, to: span.to - from })),
  }
}

/** Without spaces around it. */
export function trimmed(marked: Marked): Marked {
  const from = marked.text.length - marked.text.trimStart().length
  return part(marked, from, Math.max(from, marked.text.trimEnd().length))
}
