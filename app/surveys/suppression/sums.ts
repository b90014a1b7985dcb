import type { CrossFigure } from '#app/surveys/figures/figure.ts'
import { type Question, sidesOf } from './pieces.ts'
import { nameOfCross } from './suppressed-figure.ts'

/** A quantity of the system as people who answered one or two questions in some way. */
export type Sum = { name: string; table: string; of: string[]; holds(...classes: string[]): boolean }

type Column = { name: string; id: string; holds(own: string): boolean }

/** What the row of a table, or everybody, is parted into by the question of the columns. */
function columnsOf(columns: Question[]): Column[] {
  const cells = columns.flatMap(({ id, option, codes }): Column[] =>
    option === null
      ? codes.map((code) => ({ name: `=${code}`, id, holds: (own: string) => own === code }))
      : [{ name: `=${option}`, id, holds: (own) => own === 'in' }],
  )
  const { id = '' } = columns[0] ?? {}
  const none: Column = { name: 'none', id, holds: (own) => own === 'none' }
  return [
    ...[...cells, none].flatMap((each): Column[] => [
      each,
      { ...each, name: `${each.name} left`, holds: (own) => own !== 'hidden' && !each.holds(own) },
    ]),
    { name: 'n', id, holds: (own) => own !== 'hidden' },
    { name: 'n unasked', id, holds: (own) => own === 'hidden' },
  ]
}

export function sumsOf(crosses: CrossFigure[]): Sum[] {
  const found = crosses.flatMap((each): Sum[] => {
    const [rows, columns] = sidesOf(each)
    const table = nameOfCross(each)
    const right = columnsOf(columns)
    const down = rows.flatMap(({ id, option, codes }) =>
      option === null
        ? [
            ...codes.map((code) => ({ name: code, id, holds: (own: string) => own === code })),
            { name: 'other', id, holds: (own: string) => !codes.includes(own) },
          ]
        : [{ name: option, id, holds: (own: string) => own === 'in' }],
    )
    const margins = [rows, columns].flatMap((side) =>
      [
        ...columnsOf(side),
        { name: 'hidden', id: side[0]?.id ?? '', holds: (own: string) => own === 'hidden' },
        { name: 'given', id: side[0]?.id ?? '', holds: (own: string) => own !== 'none' && own !== 'hidden' },
      ].map(({ name, id, holds }): Sum => ({ name: `${side[0]?.item} ${name}`, table, of: [id], holds })),
    )
    const cells = down.flatMap((row) =>
      right.map(
        (column): Sum => ({
          ...{ name: `${table} ${row.name} ${column.name}`, table, of: [row.id, column.id] },
          holds: (own, across) => row.holds(own) && column.holds(across ?? ''),
        }),
      ),
    )
    return [...margins, ...cells]
  })
  return [...new Map(found.map((each) => [each.name, each])).values()]
}
