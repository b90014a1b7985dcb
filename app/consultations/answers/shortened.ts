import { type Change, changesOf } from '#app/plans/editions/change.ts'
import type { TextChange } from '#app/plans/editions/text-change.ts'
import { type Told, toldText } from '#app/plans/editions/told.ts'
import type { Difference } from '#app/text/difference.ts'
import { graphemeCount } from '#app/text/graphemes.ts'
import { cutWords, wordsAtEnd, wordsAtStart } from '#app/text/word-cuts.ts'

const kept = 24

const isSame = (parts: Difference[]) => parts.every(({ kind }) => kind === 'same')

/** A change with a few words around it; … stands for what stayed the same further away. */
function shortened(parts: Difference[]): Difference[] {
  return parts.map((part, at) => {
    if (part.kind !== 'same') return part
    const isFirst = at === 0
    const isLast = at === parts.length - 1
    const length = graphemeCount(part.text)
    if (length <= kept * (isFirst || isLast ? 1 : 2) + 4) return part
    const head = isFirst ? '' : wordsAtStart(part.text, kept)
    const tail = isLast ? '' : wordsAtEnd(part.text, kept)
    return { kind: 'same', text: `${head}…${tail}` }
  })
}

/** Of a text what changed in it; of one that was moved and not reworded its beginning, which says which text it is. */
function shortText({ passages, marks }: TextChange): TextChange {
  const changed = passages.filter(({ parts, table }) => (table ? !table.isSame : !isSame(parts)))
  const [first] = passages
  if (changed.length === 0 && first?.parts) {
    const beginning = cutWords(first.parts.map(({ text }) => text).join(''), kept * 3)
    return { passages: [{ parts: [{ kind: 'same', text: beginning }], table: null }], marks }
  }
  const shown = changed.map((each) => (each.parts ? { ...each, parts: shortened(each.parts) } : each))
  return { passages: shown, marks }
}

/** Other languages only where nothing else changed: they say the same. */
function shortChange({ body, easy, en, fields }: Change): Change {
  const isTold = body.marks.length + fields.length > 0 || !body.passages.every(({ parts }) => parts && isSame(parts))
  const other = (text: TextChange | null) => (isTold || !text ? null : shortText(text))
  return { body: shortText(body), easy: other(easy), en: other(en), fields }
}

/** Changes as lists show them: instead of both texts what differs between them, shortened, and the new text whole. */
export async function inShort<C extends { before: Told[]; after: Told[] }>(all: C[]) {
  const changes = await changesOf(all)
  return all.map(({ before, after, ...each }, at) => {
    const told = toldText(after)
    return { ...each, after: told, change: shortChange(changes[at] as Change) }
  })
}
