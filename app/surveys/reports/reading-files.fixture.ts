import { readTable } from '#app/text/csv.ts'
import { numberIn, type Told, t, Words } from './published-words.fixture.ts'

const column = (name: string) => t(`survey-report:csv.${name}`)

/** Every number of a CSV, and what its words mean. */
export function toldByCsv(text: string): { told: Told[]; words: Words } {
  const [heads = [], ...lines] = readTable(text.replace(/^\ufeff/, ''))
  const words = new Words()
  const cellOf = (line: string[]) => (name: string) => line[heads.indexOf(column(name))] ?? ''
  const rows = lines.filter((line) => line.length === heads.length).map(cellOf)
  const isFigure = (cell: ReturnType<typeof cellOf>) => cell('table') === column('figure')
  for (const cell of rows.filter(isFigure)) {
    const line = { number: Number(cell('question')), words: cell('words'), row: cell('row'), item: cell('key') }
    words.firstTarget ||= cell('target')
    words.add(line, cell('answer'), cell('code'))
  }
  const told = rows.flatMap((cell): Told[] => {
    const [item, target, code, table] = [cell('key'), cell('target'), cell('code'), cell('table')]
    const isCut = table === column('cross')
    if (!isCut && !isFigure(cell) && table !== column('ranks')) return []
    const of = cell('class')
    const cut = isCut && of !== t('survey-report:all') ? words.code(cell('by'), of) : null
    const by = cut === null ? null : { item: cell('by'), code: cut }
    const one = (as: Told['as'], name: string, about = code): Told[] => {
      const value = numberIn(cell(name))
      return value === null && as !== 'count' ? [] : [{ target, item, by, code: about, as, value }]
    }
    if (table === column('ranks')) {
      const place = Number(/\d+/.exec(of)?.[0]) - 1
      return one('count', 'count').map((each) => ({ ...each, place }))
    }
    // A mean stands on those whose answer has points.
    const n = ['mean', 'median', 'lower', 'upper', 'min', 'max', 'hidden'].includes(code) ? [] : one('count', 'n', 'n')
    const value = isRanked(cell, code) ? [] : one('value', 'value')
    return [
      ...n,
      ...one('count', 'count'),
      ...one('share', 'share'),
      ...one('error', 'error'),
      ...value,
      ...one('weighted', 'weighted'),
    ]
  })
  return { told, words }
}

/** Of a ranking the value of a line is its points, which follow from the places. */
const isRanked = (cell: (name: string) => string, code: string) => /^\d/.test(code) && cell('value') !== ''

type Part = { count: number | null; share: number | null }
type Content = {
  n?: number | null
  hidden?: number | null
  mean?: number | null
  none?: Part
  by?: string
  answers?: ({ code: string } & Partial<Part>)[]
  rows?: { code: string; n: number | null; cells: Part[]; none: Part }[]
}
type Row = { kind: string; target: string; item: string; content: object }

/** Every number of an answer of `/api/v1/surveys/…/results`. */
export function toldByApi(rows: Row[]): Told[] {
  return rows.flatMap(({ kind, target, item, content }): Told[] => {
    const { n, hidden, mean, none, by: cut, answers = [], rows: own = [] } = content as Content
    const told = (by: Told['by'], code: string, as: Told['as'], value: number | null | undefined): Told[] =>
      value == null ? [] : [{ target, item, by, code, as, value }]
    const part = (by: Told['by'], code: string, { count, share }: Partial<Part> = {}) => [
      ...told(by, code, 'count', count),
      ...told(by, code, 'share', share),
    ]
    if (kind === 'figure') {
      const sums = [
        ...told(null, 'n', 'count', n),
        ...told(null, 'hidden', 'count', hidden),
        ...told(null, 'mean', 'value', mean),
      ]
      return [...sums, ...part(null, 'none', none), ...answers.flatMap((each) => part(null, each.code, each))]
    }
    if (kind !== 'cross') return []
    return own.flatMap((row) => {
      const by = row.code === '' ? null : { item: cut ?? '', code: row.code }
      const cells = row.cells.flatMap((cell, at) => part(by, answers[at]?.code ?? '', cell))
      return [...told(by, 'n', 'count', row.n), ...cells, ...part(by, 'none', row.none)]
    })
  })
}
