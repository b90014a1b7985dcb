import { A, pick, useText, Written } from '#app/ui/language.tsx'
import { type Column, DataTable } from '#app/ui/parts.tsx'
import { plain } from '#app/ui/ruby.tsx'
import type { Wording } from '#app/wording.ts'
import type { Asked, Count, Figure } from '../figure.ts'

export const shareText = (share: number | null): string => (share === null ? '–' : share.toFixed(1))
export const countText = (count: Count): string => (count === null ? '×' : count.toLocaleString('en'))

/** 問12 with what was asked, and the row of a matrix. */
export function AskedWords({ asked }: { asked: Asked }) {
  const { say } = useText()
  return (
    <>
      <span className="number">{say('survey-results:number', { number: asked.number })}</span>{' '}
      <Written {...asked.words} />
      {asked.row && (
        <>
          {' '}
          <Written {...asked.row} />
        </>
      )}
    </>
  )
}

/** 問12 with what was asked; what has no number is a page. */
export function NumberedWords({ number, words }: { number: number | null; words: Wording }) {
  const { say } = useText()
  return (
    <>
      {number !== null && <>{say('survey-results:number', { number })} </>}
      <Written {...words} />
    </>
  )
}

export function useWords() {
  const { lang } = useText()
  return (words: Wording) => plain(pick(lang, words))
}

export function askedText(asked: Asked, words: ReturnType<typeof useWords>, number: string): string {
  return [number, words(asked.words), asked.row ? words(asked.row) : ''].filter(Boolean).join(' ')
}

/** n, and apart from it who did not answer and who was not asked. */
export function Counts({ figure }: { figure: Figure }) {
  const { say } = useText()
  return (
    <p className="counts">
      <span>{say('survey-results:n', { n: countText(figure.n) })}</span>
      <span>{say('survey-results:noneCount', { n: countText(figure.none.count) })}</span>
      {figure.unreadable !== 0 && <span>{say('survey-results:unreadable', { n: countText(figure.unreadable) })}</span>}
      {figure.hidden !== 0 && <span>{say('survey-results:hidden', { n: countText(figure.hidden) })}</span>}
      {figure.mean?.value != null && (
        <span>{say('survey-results:mean', { mean: figure.mean.value.toFixed(2), n: countText(figure.mean.n) })}</span>
      )}
      {figure.mean?.weighted != null && (
        <span>{say('survey-results:meanWeighted', { mean: figure.mean.weighted.toFixed(2) })}</span>
      )}
    </p>
  )
}

/** The table beside a chart: counts and shares, and whatever else was reckoned of the figure. */
export function FigureTable({ figure }: { figure: Figure }) {
  const { written, say } = useText()
  const words = useWords()
  const has = {
    error: figure.rows.some(({ error }) => error !== null),
    weighted: figure.rows.some(({ weighted }) => weighted !== null),
    ranks: figure.rows[0]?.ranks ?? [],
  }
  const columns: Column[] = [
    { key: 'label', label: written('survey-results:answer'), head: true },
    { key: 'count', label: written('survey-results:count'), numeric: true },
    { key: 'share', label: written('survey-results:share'), numeric: true },
    ...has.ranks.slice(1).map((_, at) => ({
      key: `rank${at + 1}`,
      label: written('survey-results:rank', { rank: at + 2 }),
      numeric: true,
    })),
    ...(has.ranks.length > 0 ? [{ key: 'points', label: written('survey-results:points'), numeric: true }] : []),
    ...(has.weighted ? [{ key: 'weighted', label: written('survey-results:weighted'), numeric: true }] : []),
    ...(has.error ? [{ key: 'error', label: written('survey-results:error'), numeric: true }] : []),
  ]
  const rows = figure.rows.map((row) => ({
    key: row.code,
    cells: {
      label: words(row.label),
      count: countText(row.count),
      share: shareText(row.share),
      ...Object.fromEntries((row.ranks ?? []).map((cell, at) => [`rank${at}`, countText(cell.count)])),
      points: row.points ?? '–',
      weighted: shareText(row.weighted),
      error: row.error === null ? '–' : `± ${row.error.toFixed(1)}`,
    },
  }))
  const none = {
    key: 'none',
    cells: {
      label: say('survey-results:none'),
      count: countText(figure.none.count),
      share: shareText(figure.none.share),
      weighted: shareText(figure.weightedNone ?? null),
    },
  }
  return (
    <DataTable
      caption={say('survey-results:table', { n: countText(figure.n) })}
      columns={columns}
      rows={[...rows, none]}
    />
  )
}

export function NumbersTable({ figure }: { figure: Figure }) {
  const { say, written } = useText()
  const words = useWords()
  const { numbers, unit } = figure
  if (!numbers) return null
  const names = [
    ...(['n', 'mean'] as const),
    ...(numbers.weighted === null ? [] : (['weighted'] as const)),
    ...(['median', 'lower', 'upper', 'min', 'max'] as const),
  ]
  return (
    <DataTable
      caption={
        unit ? say('survey-results:numbers.captionUnit', { unit: words(unit) }) : say('survey-results:numbers.caption')
      }
      columns={names.map((key) => ({ key, label: written(`survey-results:numbers.${key}`), numeric: true }))}
      rows={[{ key: 'all', cells: Object.fromEntries(names.map((name) => [name, numbers[name] ?? '–'])) }]}
    />
  )
}

/** What weighted values are, where some are shown. */
export function WeightedHint({ isShown }: { isShown: boolean }) {
  const { say } = useText()
  return isShown ? <p className="hint">{say('survey-results:weightedHint')}</p> : null
}

/** A question of the survey with the way to all that can be seen of it. */
export function FigureLink({ to, asked }: { to: string; asked: Asked }) {
  return (
    <A to={to}>
      <AskedWords asked={asked} />
    </A>
  )
}
