import type { SourceLine } from '#app/plans/sources/line.ts'

const leader = /^(.*\S)(?:\t|[.．·・…‥\s　]{2,}|\s)\s*[-–(（]?\s*([0-9０-９]{1,4})\s*[)）-]?$/
const heading = /^[【「]?目\s*次[】」]?$|^もくじ$|^contents$/i
const fewest = 5

export type ContentsEntry = { at: number; text: string }

/** The pages of contents: what the file says is one, or at least five lines under each other that end with a page number. */
export function contentsPage(lines: SourceLine[]): { lines: Set<number>; entries: ContentsEntry[] } {
  const found = new Set<number>()
  const entries: ContentsEntry[] = []
  const entryOf = (at: number) => leader.exec(lines[at]?.text ?? '')?.[1]?.replace(/[.．·・…‥\s　]+$/, '')
  for (let at = 0; at < lines.length; ) {
    let end = at
    let count = 0
    while (end < lines.length && isEntry(lines, end)) {
      if (entryOf(end) || lines[end]?.isContents) count++
      end++
    }
    const isMarked = lines.slice(at, end).some(({ isContents }) => isContents)
    if (count >= fewest || isMarked) {
      const before = lines[at - 1]
      if (before && heading.test(before.text)) found.add(at - 1)
      for (let each = at; each < end; each++) {
        found.add(each)
        const text = [lines[each]?.number, entryOf(each) ?? ''].filter(Boolean).join(' ')
        if (entryOf(each) && !heading.test(text)) entries.push({ at: each, text })
      }
    }
    at = Math.max(end, at + 1)
  }
  lines.forEach((line, at) => {
    if (line.isContents) found.add(at)
  })
  return { lines: found, entries }
}

const isEntry = (lines: SourceLine[], at: number): boolean => {
  const line = lines[at]
  if (!line || line.table || line.picture) return false
  if (line.isContents) return true
  // a number at the end of a sentence or of a date is none of a page
  return line.text.length < 120 && leader.test(line.text) && !/[。年月日]\s*[0-9０-９]*$/.test(line.text)
}
