import { stripRuby } from '#app/text/ruby.ts'
import { translator } from '#app/text/translation.ts'

/** A number as it stands somewhere in public, by whom it tells of. */
export type Told = {
  target: string
  item: string
  /** Of a cross table: who chose this in another question. */
  by: { item: string; code: string } | null
  /** An answer, or `n`, `none`, `hidden`, `mean`, `median`. */
  code: string
  /** Of a ranking: at which place it was chosen, from 0. */
  place?: number
  as: 'count' | 'share' | 'weighted' | 'error' | 'value'
  /** null: withheld. */
  value: number | null
}
/** A table with what stands above it, whoever printed it. */
export type Block = {
  question: string
  target: string
  /** By what it is cut, and of a matrix its row. */
  cut: string
  columns: string[]
  rows: string[][]
}

const translate = translator('ja')
export const t = (key: string, values?: Record<string, unknown>) => stripRuby(translate(key, values))
const column = (name: string) => t(`survey-report:column.${name}`)

/** What is printed as a number; signs for what is withheld or not there are none. */
export function numberIn(text: string | undefined): number | null {
  const figures = (text ?? '')
    .replaceAll(',', '')
    .replaceAll('−', '-')
    .replace(/[±%\s]/g, '')
  return /^-?\d+(\.\d+)?$/.test(figures) ? Number(figures) : null
}

type Asked = { item: string; number: number; words: string; row: string; answers: Map<string, string> }

/** What words of a report mean, as its CSV tells: numbers of questions, codes of answers. */
export class Words {
  items: Asked[] = []
  /** Who stands first where nothing says whom a table tells of. */
  firstTarget = ''

  add(line: Omit<Asked, 'answers'>, label: string, code: string): void {
    const known = this.items.find(({ item }) => item === line.item)
    const asked = known ?? { ...line, answers: new Map<string, string>() }
    if (!known) this.items.push(asked)
    asked.answers.set(label, code)
  }

  target(words: string): string | null {
    return ['sample', 'open'].find((each) => t(`survey-report:target.${each}`) === words) ?? null
  }

  /** The items of a question as it is headed: 問3 住みやすさ. */
  asked(heading: string) {
    const number = Number(/\d+/.exec(heading)?.[0])
    return this.items.filter((each) => each.number === number)
  }

  code(item: string, label: string): string | null {
    if (label === t('survey-report:none')) return 'none'
    return this.items.find((each) => each.item === item)?.answers.get(label) ?? null
  }
}

/** What a table says, by its columns alone. */
export function toldByTable(block: Block, words: Words): Told[] {
  const { target, columns, rows } = block
  const asked = words.asked(block.question)
  const at = (name: string) => columns.indexOf(column(name))
  const of = (item: string, by: Told['by'], code: string | null, as: Told['as'], text?: string): Told[] => {
    const value = numberIn(text)
    return value === null || code === null ? [] : [{ target, item, by, code, as, value }]
  }
  const [first] = asked
  if (!first) return []
  if (columns[0] === column('answer') && at('share') > 0) {
    return rows.flatMap((cells) => {
      const code = words.code(first.item, cells[0] ?? '')
      const one = (as: Told['as'], name: string) =>
        at(name) < 0 ? [] : of(first.item, null, code, as, cells[at(name)])
      const ranked = columns.flatMap((name, at) => {
        const place = /^(\d+)位$/.exec(name)?.[1]
        return place
          ? of(first.item, null, code, 'count', cells[at]).map((each) => ({ ...each, place: Number(place) - 1 }))
          : []
      })
      return [
        ...one('count', 'count'),
        ...ranked,
        ...one('share', 'share'),
        ...one('error', 'error'),
        ...one('weighted', 'weighted'),
      ]
    })
  }
  if (columns[1] !== 'n' && columns[1] !== column('n')) return []
  const by = words.items.find(
    (each) => each.words !== '' && block.cut.includes(each.words) && each.number !== first.number,
  )
  return rows.flatMap((cells) => {
    const [label = ''] = cells
    const own = by
      ? asked.find(({ row }) => row === '' || block.cut.includes(row))
      : asked.find(({ row }) => row === label)
    if (!own) return []
    const code = by ? words.code(by.item, label) : null
    const cut = by && code !== null ? { item: by.item, code } : null
    return columns.flatMap((name, place) => {
      if (place === 0) return []
      if (place === 1) return of(own.item, cut, 'n', 'count', cells[1])
      if (name === column('mean')) return of(own.item, cut, 'mean', 'value', cells[place])
      return of(own.item, cut, words.code(own.item, name), 'share', cells[place])
    })
  })
}

/** The line above a table: how many were asked and were not, and means of them. */
export function toldByLine(
  line: string,
  { question, target }: Pick<Block, 'question' | 'target'>,
  words: Words,
): Told[] {
  const [first] = words.asked(question)
  if (!first || first.row !== '') return []
  const sums: [key: string, code: string, as: Told['as']][] = [
    ['sum.n', 'n', 'count'],
    ['sum.hidden', 'hidden', 'count'],
    ['sum.mean', 'mean', 'value'],
    ['sum.numbers', 'mean', 'value'],
  ]
  return sums.flatMap(([key, code, as]) => {
    const pattern = t(`survey-report:${key}`, { count: '#1', value: '#1', mean: '#1', median: '#2', n: '#3' })
    const escaped = pattern
      .replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
      .replace('#1', '(?<one>[\\d.,−-]+)')
      .replace('#2', '(?<two>[\\d.,−-]+)')
      .replace('#3', '[\\d,—]+')
    const { one, two } = new RegExp(escaped).exec(line)?.groups ?? {}
    const told = (code: string, text?: string): Told[] => {
      const value = numberIn(text)
      return value === null ? [] : [{ target, item: first.item, by: null, code, as, value }]
    }
    return [...told(code, one), ...told('median', two)]
  })
}
