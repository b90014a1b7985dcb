import { type Line, type Run, textOf } from '#app/plans/marks/passages.ts'
import type { Difference } from '#app/text/difference.ts'
import { cutWords } from '#app/text/word-cuts.ts'

/** What can change without a letter changing. */
export type MarkKind = 'link' | 'reading' | 'bold' | 'level' | 'breaks' | 'head'
/**
 * What letters do not tell: its name, the words it is about, what it was and what it is. `isOurs`: the parts are names of
 * words of ours, not what somebody wrote.
 */
export type ToldChange<Kind = MarkKind> = { kind: Kind; on: string; parts: Difference[]; isOurs: boolean }

type MarkChange = { kind: MarkKind; on: string; before: string; after: string }

type Letter = Run & { line: number; level: number; begins: boolean; opens: boolean; run: number }
export type Letters = { text: string; letters: (Letter | null)[]; lines: string[] }

/** A text letter by letter, each with its marks; none on what our own signs are. */
export function lettersOf(lines: Line[]): Letters {
  const letters: Letters['letters'] = []
  let text = ''
  let run = 0
  lines.forEach(({ before, runs, level, opens }, line) => {
    const lead = (line > 0 ? '\n' : '') + before
    text += lead + textOf(runs)
    letters.push(...Array<null>(lead.length).fill(null))
    let begins = true
    for (const each of runs) {
      run++
      for (let at = 0; at < each.text.length; at++) {
        letters.push({ ...each, line, level, opens, run, begins })
        begins = false
      }
    }
  })
  return { text, letters, lines: lines.map(({ runs }) => textOf(runs)) }
}

type Group = { key: string; at: number; change: MarkChange }

const valuesOf: Record<Exclude<MarkKind, 'head'>, (letter: Letter) => string> = {
  link: ({ link }) => link,
  reading: ({ reading }) => reading,
  bold: ({ isBold }) => (isBold ? 'bold' : ''),
  level: ({ level }) => `level${level}`,
  breaks: ({ begins, opens, level }) => (begins && level === 0 ? (opens ? 'newParagraph' : 'newLine') : ''),
}
const inline = ['link', 'reading', 'bold'] as const
const ofLine = ['level', 'breaks'] as const
const longestOn = 30

/** What differs in the marks of two texts, given how their letters differ. */
export function markChanges(before: Letters, after: Letters, parts: Difference[]): ToldChange[] {
  const groups: Group[] = []
  const last = new Map<MarkKind, Group>()
  const note = (kind: MarkKind, key: string, at: number, change: MarkChange) => {
    const open = last.get(kind)
    if (open && open.key === key && (open.at === at - 1 || kind === 'level')) {
      if (kind !== 'level') open.change.on += change.on
      open.at = at
      return
    }
    const group = { key, at, change }
    last.set(kind, group)
    groups.push(group)
  }
  const changed = new ChangedMarks()
  let [from, to] = [0, 0]
  for (const { kind, text } of parts) {
    for (let n = 0; n < text.length; n++) {
      const was = kind === 'added' ? null : before.letters[from++]
      const is = kind === 'removed' ? null : after.letters[to++]
      if (!was || !is) {
        if (was) changed.removed(was)
        if (is) changed.added(is)
        continue
      }
      for (const name of inline) {
        const [old, made] = [valuesOf[name](was), valuesOf[name](is)]
        if (old !== made)
          note(name, `${was.run}/${is.run}`, to, { kind: name, on: text[n] ?? '', before: old, after: made })
      }
      for (const name of ofLine) {
        const [old, made] = [valuesOf[name](was), valuesOf[name](is)]
        if (old === made || (name === 'breaks' && (!old || !made))) continue
        note(name, `${was.line}/${is.line}`, to, {
          kind: name,
          on: after.lines[is.line] ?? '',
          before: old,
          after: made,
        })
      }
    }
  }
  return [...groups.map(({ change }) => change), ...changed.found()].map(told)
}

const written = new Set<MarkKind>(['link', 'reading'])

export function told({ kind, on, before, after }: MarkChange): ToldChange {
  const both: Difference[] = [
    { kind: 'removed', text: before },
    { kind: 'added', text: after },
  ]
  const parts = both.filter(({ text }) => text !== '')
  return { kind, on: cutWords(on, longestOn), parts, isOurs: !written.has(kind) }
}

/** Of words that were themselves changed: links that came, went or lead elsewhere, and other readings of the same words. */
class ChangedMarks {
  #removed = new Map<number, Letter>()
  #added = new Map<number, Letter>()

  removed = (letter: Letter) => this.#removed.set(letter.run, letter)
  added = (letter: Letter) => this.#added.set(letter.run, letter)

  found(): MarkChange[] {
    const left = [...this.#removed.values()]
    const take = (is: (letter: Letter) => boolean) => {
      const at = left.findIndex(is)
      return at < 0 ? undefined : left.splice(at, 1)[0]
    }
    const changes: MarkChange[] = []
    for (const { text, link, reading } of this.#added.values()) {
      if (link && !take((was) => was.link === link)) {
        const was = take((one) => one.link !== '' && one.text === text)
        changes.push({ kind: 'link', on: text, before: was?.link ?? '', after: link })
      } else if (reading) {
        const was = take((one) => one.text === text && one.reading !== '')
        if (was && was.reading !== reading)
          changes.push({ kind: 'reading', on: text, before: was.reading, after: reading })
      }
    }
    for (const { text, link } of left) if (link) changes.push({ kind: 'link', on: text, before: link, after: '' })
    return changes
  }
}
