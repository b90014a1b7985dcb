import type { Figure } from '#app/surveys/figures/figure.ts'
import { headingOf } from '#app/surveys/sheets/views/heading.tsx'
import { useText, Written } from '#app/ui/language.tsx'
import { type Column, DataTable, type Row } from '#app/ui/parts.tsx'
import { Counted, Share, Value, WithheldNote } from './cells.tsx'
import { ShareBar, tonesOf } from './share-bar.tsx'

/** 単純集計 of a question that is one item, with a bar in each row. 無回答 is a row of its own. */
export function FigureTable({ figure }: { figure: Figure }) {
  const { say, written } = useText()
  const [first] = figure.rows
  const [hasError, hasWeights] = [
    figure.rows.some(({ error }) => error !== null),
    figure.rows.some(({ weighted }) => weighted !== null),
  ]
  const places = first?.ranks?.length ?? 0
  const columns: Column[] = [
    { key: 'label', label: written('survey-report:column.answer'), head: true },
    { key: 'share', label: written('survey-report:column.share'), numeric: true },
    {
      key: 'count',
      label: written(places > 0 ? 'survey-report:column.first' : 'survey-report:column.count'),
      numeric: true,
    },
    ...Array.from({ length: Math.max(0, places - 1) }, (_, at) => ({
      ...{ key: `rank${at + 1}`, label: written('survey-report:column.rank', { rank: at + 2 }), numeric: true },
    })),
    ...(places > 0 ? [{ key: 'points', label: written('survey-report:column.points'), numeric: true }] : []),
    ...(hasError ? [{ key: 'error', label: written('survey-report:column.error'), numeric: true }] : []),
    ...(hasWeights ? [{ key: 'weighted', label: written('survey-report:column.weighted'), numeric: true }] : []),
  ]
  const most = Math.max(1, ...[...figure.rows, figure.none].map(({ share }) => share ?? 0))
  const tones = tonesOf(figure)
  const rows: Row[] = figure.rows.map((row, at) => ({
    key: row.code,
    cells: {
      label: <Written {...row.label} />,
      count: <Counted count={row.count} />,
      share: <ShareBar share={row.share} most={most} tone={tones[at] ?? 'plain'} />,
      points: <Counted count={row.points} />,
      error: row.error === null ? '–' : `±${row.error.toFixed(1)}`,
      weighted: row.weighted === null ? '' : row.weighted.toFixed(1),
      ...Object.fromEntries(
        (row.ranks ?? []).slice(1).map(({ count }, at) => [`rank${at + 1}`, <Counted key={at} count={count} />]),
      ),
    },
  }))
  const none: Row = {
    key: 'none',
    cells: {
      label: say('survey-report:none'),
      count: <Counted count={figure.none.count} />,
      share: <ShareBar share={figure.none.share} most={most} tone="none" />,
      weighted: figure.weightedNone?.toFixed(1) ?? '',
    },
  }
  return (
    <div className="with-bars">
      <DataTable caption={say('survey-report:table.caption')} columns={columns} rows={[...rows, none]} />
      <WithheldNote cells={[...figure.rows, figure.none]} />
    </div>
  )
}

/** Shares of the rows of a matrix, one under the other, each with its own n and mean. */
export function MatrixTable({ figures, isFirst }: { figures: Figure[]; isFirst: boolean }) {
  const { say, lang, written } = useText()
  const [first] = figures
  if (!first) return null
  const columns: Column[] = [
    { key: 'row', label: written('survey-report:column.row'), head: true },
    { key: 'n', label: written('survey-report:column.n'), numeric: true },
    ...first.rows.map(({ code, label }) => ({
      ...{ key: code, ...headingOf(label, lang), numeric: true },
    })),
    { key: 'none', label: written('survey-report:none'), numeric: true },
    { key: 'mean', label: written('survey-report:column.mean'), numeric: true },
  ]
  const rows: Row[] = figures.map((figure) => ({
    ...(isFirst ? { id: figure.item.replace('.', '-') } : { key: figure.item }),
    cells: {
      row: figure.row && <Written {...figure.row} />,
      n: <Counted count={figure.n} />,
      ...Object.fromEntries(figure.rows.map(({ code, share }) => [code, <Share key={code} share={share} />])),
      none: <Share share={figure.none.share} />,
      mean: <Value value={figure.mean?.value ?? null} />,
    },
  }))
  return (
    <>
      <DataTable caption={say('survey-report:table.matrix')} columns={columns} rows={rows} />
      <WithheldNote cells={figures.flatMap((figure) => [...figure.rows, figure.none])} />
    </>
  )
}

/** How many were asked, who did not answer, and of numbers and scales what they come to. */
export function Sums({ figure }: { figure: Figure }) {
  const { say } = useText()
  const { mean, numbers } = figure
  const sum = (key: string, values: Record<string, unknown>) => <span>{say(`survey-report:sum.${key}`, values)}</span>
  const known = (value: number | null) => value ?? '—'
  return (
    <p className="counts">
      {figure.n !== null && sum('n', { count: figure.n })}
      {figure.hidden !== null && figure.hidden > 0 && sum('hidden', { count: figure.hidden })}
      {mean?.value != null && sum('mean', { value: mean.value.toFixed(2), n: known(mean.n) })}
      {numbers && sum('numbers', { mean: known(numbers.mean), median: known(numbers.median) })}
      {numbers && sum('quartiles', { lower: known(numbers.lower), upper: known(numbers.upper) })}
    </p>
  )
}
