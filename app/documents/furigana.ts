import { LRUCache } from 'lru-cache'
import { partsOf } from '#app/text/ruby.ts'
import { markedMessages } from '#app/text/translation.ts'
import type { Read } from './readings.ts'
import { Workshop } from './workshop.ts'

/** The dictionary takes 200 MB: it stands in a process of its own, which ends when nobody has asked for a minute. */
const readers = new Workshop({ mostWaiting: 100, atOnce: 1, patienceMs: 20_000, keptBytes: 1 })

// a page's texts are nearly all those of the page before
const known = new LRUCache<string, Read[]>({
  maxSize: 8 * 1024 * 1024,
  sizeCalculation: (read, text) => text.length * 6 + read.length * 80,
})

let ours: Map<string, string> | undefined

/** How texts are read, each as often as it stands among them: words of the portal as its messages say, others by the dictionary. */
export async function furigana(texts: string[]): Promise<Read[][]> {
  ours ??= markedMessages()
  for (const text of texts) {
    const message = known.has(text) ? undefined : ours.get(text)
    if (message) known.set(text, partsOf(message))
  }
  const unknown = [...new Set(texts)].filter((text) => !known.has(text))
  const read = unknown.length > 0 ? await readers.make('readingsOf', unknown) : []
  const fresh = new Map(unknown.map((text, at) => [text, read[at] ?? [{ text }]]))
  for (const [text, parts] of fresh) known.set(text, parts)
  return texts.map((text) => fresh.get(text) ?? known.get(text) ?? [{ text }])
}
