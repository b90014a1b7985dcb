import type { ReactNode } from 'react'
import type { PersonTrace } from '../../tables.ts'

/** A text as it was sent, with marks where it tells who sent it. */
export function TracedText({ text, traces }: { text: string; traces: Pick<PersonTrace, 'start' | 'end'>[] }) {
  let at = 0
  const parts: ReactNode[] = []
  for (const { start, end } of traces) {
    if (start < at) continue
    parts.push(text.slice(at, start), <mark key={start}>{text.slice(start, end)}</mark>)
    at = end
  }
  return (
    <div className="original typed" lang="ja">
      {parts}
      {text.slice(at)}
    </div>
  )
}
