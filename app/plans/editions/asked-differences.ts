import { differences } from '#app/documents/drawing.ts'
import type { Difference } from '#app/text/difference.ts'

/** Gives the difference that was asked for, once all are found. */
export type Answer = () => Difference[]
export type Ask = (before: string, after: string) => Answer

/** Texts to be compared are gathered first and compared together: those of a whole plan outside of the web process. */
export class AskedDifferences {
  #changes: { before: string; after: string }[] = []
  #found: Difference[][] = []

  ask: Ask = (before, after) => {
    const all = (kind: Difference['kind'], text: string): Difference[] => (text === '' ? [] : [{ kind, text }])
    if (before === after) return () => all('same', after)
    if (before === '') return () => all('added', after)
    if (after === '') return () => all('removed', before)
    const at = this.#changes.push({ before, after }) - 1
    return () => this.#found[at] ?? []
  }

  async find(): Promise<void> {
    this.#found = await differences(this.#changes)
  }
}
