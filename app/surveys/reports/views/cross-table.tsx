import type { ReactNode } from 'react'
import type { CrossFigure, CrossRow, WavesFigure } from '#app/surveys/figures/figure.ts'
import { headingOf } from '#app/surveys/sheets/views/heading.tsx'
import { useText, Written } from '#app/ui/language.tsx'
import { type Column, DataTable, type Row } from '#app/ui/parts.tsx'
import { Counted, Share, Value, WithheldNote } from './cells.tsx'

/** クロス集計 in percent of each row's n, which stands in front. */
export function CrossTable({ figure, caption }: { figure: CrossFigure; caption: ReactNode }) {
  const { say, lang, written } = useText()
  const rows = [...figure.rows, figure.total]
  const hasMeans = rows.some(({ mean }) => mean !== null)
  const columns: Column[] = [
    { key: 'row', label: written('survey-report:column.row'), head: true },
    { key: 'n', label: written('survey-report:column.n'), numeric: true },
    ...figure.columns.map(({ code, label }) => ({
      ...{ key: code, ...headingOf(label, lang), numeric: true },
    })),
    { key: 'none', label: written('survey-report:none'), numeric: true },
    ...(hasMeans ? [{ key: 'mean', label: written('survey-report:column.mean'), numeric: true }] : []),
  ]
  const rowOf = (row: CrossRow): Row => ({
    key: row.code || 'all',
    cells: {
      row: row.label ? <Written {...row.label} /> : say('survey-report:all'),
      n: <Counted count={row.n} />,
      ...Object.fromEntries(
        row.cells.map(({ share }, at) => [figure.columns[at]?.code ?? '', <Share key={at} share={share} />]),
      ),
      none: <Share share={row.none.share} />,
      mean: <Value value={row.mean} />,
    },
  })
  return (
    <>
      <DataTable caption={caption} columns={columns} rows={rows.map(rowOf)} />
      <WithheldNote cells={rows.flatMap(({ cells, none }) => [...cells, none])} />
    </>
  )
}

/** Shares of every wave beside each other; what a wave did not ask is empty. */
export function WavesTable({ figure, caption }: { figure: WavesFigure; caption: ReactNode }) {
  const { say, written } = useText()
  // Behind a wave whose weighted shares are published, these.
  const isWeighted = figure.waves.map((_, at) => figure.rows.some(({ cells }) => cells[at]?.weighted != null))
  const columns: Column[] = [
    { key: 'label', label: written('survey-report:column.answer'), head: true },
    ...figure.waves.flatMap(({ slug, year }, at) => [
      { key: slug, label: written('survey-report:waves.year', { year }), numeric: true },
      ...(isWeighted[at]
        ? [{ key: `${slug} weighted`, label: written('survey-report:waves.weighted', { year }), numeric: true }]
        : []),
    ]),
  ]
  const rows: Row[] = figure.rows.map(({ code, label, cells }) => ({
    key: code,
    cells: {
      label: <Written {...label} />,
      ...Object.fromEntries(
        figure.waves.flatMap(({ slug }, at) => {
          const cell = cells[at]
          return [
            [slug, cell ? <Share key={slug} share={cell.share} /> : '—'],
            [`${slug} weighted`, cell ? <Share key={slug} share={cell.weighted ?? null} /> : '—'],
          ]
        }),
      ),
    },
  }))
  const n: Row = {
    key: 'n',
    cells: {
      label: say('survey-report:column.n'),
      ...Object.fromEntries(
        figure.waves.map(({ slug, figure: own }) => [slug, own ? <Counted key={slug} count={own.n} /> : '—']),
      ),
    },
  }
  return (
    <>
      <DataTable caption={caption} columns={columns} rows={[n, ...rows]} />
      <WithheldNote cells={figure.rows.flatMap(({ cells }) => cells)} />
    </>
  )
}
