import { useText } from '#app/ui/language.tsx'
import { type Column, DataTable, type Row } from '#app/ui/parts.tsx'
import type { WavesFigure } from '../figure.ts'
import { countText, shareText, useWords, WeightedHint } from './figure-table.tsx'

/** Shares of every wave beside each other; behind a wave that has weights, those after weighting. */
export function WavesTable({ found }: { found: WavesFigure }) {
  const { t, written, say } = useText()
  const words = useWords()
  const { waves, rows } = found
  const isWeighted = waves.map(({ figure }) =>
    figure ? figure.rows.some(({ weighted }) => weighted !== null) || figure.mean?.weighted != null : false,
  )
  const columns = waves.flatMap(({ wave, year }, at): Column[] => {
    const name = written('survey-results:waves.wave', { wave, year })
    const after = { key: `w${wave}-weighted`, label: written('survey-results:afterWeights', { name }), numeric: true }
    return [{ key: `w${wave}`, label: name, numeric: true }, ...(isWeighted[at] ? [after] : [])]
  })
  const line = (key: string, label: string, cells: (string | [string, string])[]): Row => ({
    key,
    cells: {
      label,
      ...Object.fromEntries(
        waves.flatMap(({ wave }, at) => {
          const [raw = '–', after = ''] = [cells[at] ?? '–'].flat()
          return [
            [`w${wave}`, raw],
            [`w${wave}-weighted`, after],
          ]
        }),
      ),
    },
  })
  const means = waves.map(({ figure }): [string, string] => [
    (figure?.mean?.value ?? figure?.numbers?.mean)?.toFixed(2) ?? '–',
    (figure?.mean?.weighted ?? figure?.numbers?.weighted)?.toFixed(2) ?? '',
  ])
  return (
    <>
      <DataTable
        caption={say('survey-results:waves.table')}
        columns={[{ key: 'label', label: written('survey-results:answer'), head: true }, ...columns]}
        rows={[
          ...rows.map(({ code, label, cells }) =>
            line(
              code,
              words(label),
              cells.map((cell) => [shareText(cell?.share ?? null), shareText(cell?.weighted ?? null)]),
            ),
          ),
          ...(rows.length === 0
            ? []
            : [
                line(
                  'none',
                  t('survey-results:none'),
                  waves.map(({ figure }) => [
                    shareText(figure?.none.share ?? null),
                    shareText(figure?.weightedNone ?? null),
                  ]),
                ),
              ]),
          ...(means.some(([mean]) => mean !== '–') ? [line('mean', t('survey-results:meanShort'), means)] : []),
          line(
            'n',
            'n',
            waves.map(({ figure }) => (figure ? countText(figure.n) : '–')),
          ),
        ]}
      />
      <WeightedHint isShown={isWeighted.includes(true)} />
    </>
  )
}
