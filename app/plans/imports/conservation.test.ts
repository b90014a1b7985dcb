import fc from 'fast-check'
import { expect, test } from 'vitest'
import { renderBlock } from '#app/plans/marks/block-html.ts'
import { type Marked, newLine, type SourceLine, type Span } from '#app/plans/sources/line.ts'
import { assemble, type TreeSection } from './assembly.ts'
import { lettersOf, tableBody, withMarks } from './body.ts'
import { conservationOf } from './conservation.ts'
import { kindsFor, type LineKind } from './kinds.ts'
import { propose } from './proposal.ts'

const words = fc.constantFrom(
  ...[
    '計画',
    'まちづくり',
    '。',
    '、',
    '第１章',
    '第2節',
    '①',
    '② ',
    '(1)',
    '（２）',
    'ア ',
    '■',
    '・',
    '- ',
    '- ①',
    '→',
    '※',
    '１ ',
  ],
  ...[
    '1. ',
    '人口 12,345人',
    'KPI',
    '｜',
    '|',
    '"',
    '\t',
    '\n',
    '目次',
    '令和5年',
    '図1 ',
    '[注]',
    '*',
    '3',
    '\ue001',
    '𠮷',
    '【素案】',
  ],
)
const text = fc.array(words, { minLength: 1, maxLength: 12 }).map((all) => all.join('').trim())
/** Marks that lie between letters, never within one. */
const spans = (of: string): fc.Arbitrary<Span[]> => {
  const [one = '', two = '', three = ''] = of
  const to = one.length + two.length
  const ruby: Span = { from: 0, to, kind: 'ruby', reading: 'よみ' }
  const bold: Span[] = [
    { from: one.length, to, kind: 'strong' },
    { from: to, to: to + three.length, kind: 'strong' },
  ]
  const note: Span = { from: of.length, to: of.length, kind: 'note', text: '国勢調査' }
  return fc.constantFrom<Span[]>(
    [],
    /[{}|\n\t]/.test(one + two) || !two ? [] : [ruby],
    [note],
    three ? [...bold, note] : [note],
  )
}
const marked = text.chain((of) => spans(of).map((found) => ({ text: of, spans: found })))
const row = (columns: number) => fc.array(marked, { minLength: columns, maxLength: columns })
const table = fc
  .integer({ min: 1, max: 3 })
  .chain((columns) =>
    fc.record({ rows: fc.array(row(columns), { minLength: 1, maxLength: 4 }), hasHead: fc.boolean() }),
  )
const line: fc.Arbitrary<SourceLine> = fc
  .oneof(
    {
      weight: 8,
      arbitrary: fc.record({
        marked,
        number: fc.constantFrom('', '', '第１章', '①', '・'),
        isWhole: fc.boolean(),
        outline: fc.constantFrom(null, null, null, 1, 2),
      }),
    },
    { weight: 1, arbitrary: table },
  )
  .map((made) =>
    'rows' in made
      ? newLine({ line: 1 }, { table: { ...made, isMerged: false } })
      : newLine(
          { line: 1, page: 1 },
          { ...made.marked, number: made.number, isWhole: made.isWhole, outline: made.outline },
        ),
  )
const document = fc.array(line, { minLength: 1, maxLength: 25 })

const letters = (of: string) => [...of.replace(/\s+/gu, '')]
const plainOf = (section: TreeSection): string[] => [
  section.isGiven ? '' : section.number + section.title,
  ...section.blocks.map(({ body, caption, kind }) => renderBlock(body, { key: 'b', kind }).text + caption),
  ...section.sections.flatMap(plainOf),
]

function holds(lines: SourceLine[], kinds: LineKind[]) {
  const tree = assemble(lines, kinds, '計画')
  const { source, text, aside, lost } = conservationOf(lines, kinds, tree)
  expect({ lost, source }).toEqual({ lost: 0, source: text + aside })
  return tree
}

test('whatever is proposed, every letter of the source is in the text or set aside', () => {
  fc.assert(
    fc.property(document, (lines) => {
      holds(
        lines,
        propose(lines).lines.map(({ kind }) => kind),
      )
    }),
    { numRuns: 400 },
  )
})

test('and so it is, whatever a person decides of each line', () => {
  fc.assert(
    fc.property(document, fc.infiniteStream(fc.nat(11)), (lines, choices) => {
      const choice = choices[Symbol.iterator]()
      const kinds = lines.map((each) => {
        const all = kindsFor(each)
        return all[Number(choice.next().value) % all.length] as LineKind
      })
      holds(lines, kinds)
    }),
    { numRuns: 400 },
  )
})

test('the letters that are counted are those a reader of the plan sees', () => {
  const dots = /[・\-|{}[\]^*:"\d｜よみ]/gu
  fc.assert(
    fc.property(document, (lines) => {
      const kinds = propose(lines).lines.map(({ kind }) => kind)
      const tree = assemble(lines, kinds, '計画')
      const seen = letters(tree.sections.flatMap(plainOf).join('').replace(dots, '')).length
      const kept = lines.filter((_, at) => kinds[at] !== 'aside')
      const cells = (each: SourceLine) => each.table?.rows.flat() ?? [each]
      const notes = kept
        .flatMap(cells)
        .flatMap(({ spans }) => spans.flatMap((span) => (span.kind === 'note' ? [span.text] : [])))
      const typed =
        kept
          .map(
            (each) =>
              each.number +
              cells(each)
                .map(({ text }) => text)
                .join(''),
          )
          .join('') + notes.join('')
      expect(seen).toBe(letters(typed.replace(dots, '')).length)
    }),
    { numRuns: 300 },
  )
})

test('a note stands before the reading that begins where it is mentioned, and after the one that ends there', () => {
  const ruby: Span = { from: 2, to: 4, kind: 'ruby', reading: 'きょうどう' }
  const note = (at: number): Span => ({ from: at, to: at, kind: 'note', text: '注' })
  const body = (at: number) => withMarks({ text: '市の協働を', spans: [ruby, note(at)] }, [])
  expect(body(2)).toBe('市の[^1]{協働|きょうどう}を')
  expect(body(4)).toBe('市の{協働|きょうどう}[^1]を')
})

test('a row of dashes with a note is a row, not what stands under a head', () => {
  const cells: Marked[][] = [
    [{ text: '-', spans: [{ from: 1, to: 1, kind: 'note', text: '国勢調査' }] }],
    [{ text: '計画', spans: [] }],
  ]
  const notes: string[] = []
  const body = tableBody({ rows: cells, hasHead: false, isMerged: false }, notes)
  expect(lettersOf(body, 'table').replace(/\s/g, '')).toBe('-計画')
})
