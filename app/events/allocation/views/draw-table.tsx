import type { ReactNode } from 'react'
import { useText } from '#app/ui/language.tsx'
import { DataTable, Tag } from '#app/ui/parts.tsx'
import type { DrawEntry, DrawLog } from '../tables.ts'

type Props = {
  list: DrawEntry[]
  log: DrawLog | null
  /** What the desk shows beside it of an application. */
  more?: { label: string; of(number: string): ReactNode }
  /** How a number is shown. */
  named?(number: string): ReactNode
}

/** The list in the order of arrival, or once it is drawn in the order of the lots, each with what became of it. */
export function DrawTable({ list, log, more, named = (number) => number }: Props) {
  const { say, written } = useText()
  const entries = new Map(list.map((entry) => [entry.number, entry]))
  const order = log ? log.order : list.map(({ number }) => number)
  const drawn = new Set(log?.drawn)
  const waiting = order.filter((number) => !drawn.has(number))
  const has = { priority: list.some(({ priority }) => priority), strata: list.some(({ stratum }) => stratum) }
  return (
    <div className="drawn-table">
      <DataTable
        caption={say(log ? 'draws:table.result' : 'draws:table.list')}
        columns={[
          { key: 'rank', label: written('draws:table.rank'), numeric: true },
          { key: 'number', label: written('draws:table.number'), head: true },
          { key: 'people', label: written('draws:table.people'), numeric: true },
          ...(has.priority ? [{ key: 'priority', label: written('draws:table.priority') }] : []),
          ...(has.strata ? [{ key: 'stratum', label: written('draws:table.stratum') }] : []),
          ...(log ? [{ key: 'outcome', label: written('draws:table.outcome') }] : []),
          ...(more ? [{ key: 'more', label: more.label }] : []),
        ]}
        rows={order.map((number, at) => {
          const { people = 1, priority = false, stratum = '' } = entries.get(number) ?? {}
          return {
            id: `n-${number}`,
            cells: {
              rank: at + 1,
              number: named(number),
              people,
              priority: priority && say('draws:table.first'),
              stratum: stratum && Number(stratum),
              outcome: drawn.has(number) ? (
                <Tag tone="good">{say('draws:table.drawn')}</Tag>
              ) : (
                <Tag tone="soon">{say('draws:table.waits', { number: waiting.indexOf(number) + 1 })}</Tag>
              ),
              more: more?.of(number),
            },
          }
        })}
      />
    </div>
  )
}
