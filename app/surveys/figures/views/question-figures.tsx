import { href } from '#app/href.ts'
import { A, useText, Written } from '#app/ui/language.tsx'
import { DataTable } from '#app/ui/parts.tsx'
import type { Figure } from '../figure.ts'
import { Chart } from './chart.tsx'
import { Counts, countText, FigureLink, FigureTable, NumbersTable, shareText, useWords } from './figure-table.tsx'

type Props = { slug: string; target: 'sample' | 'open'; figures: Figure[]; chart: string | null }

/** One question with its chart and the table beside it; the rows of a matrix share both. */
export function QuestionFigures({ slug, target, figures, chart }: Props) {
  const { say } = useText()
  const [first] = figures
  if (!first) return null
  const isMatrix = first.row !== null
  return (
    <section className="figure" id={first.item.split('.')[0]}>
      <h2>
        {isMatrix ? (
          <>
            <span className="number">{say('survey-results:number', { number: first.number })}</span>{' '}
            <Written {...first.words} />
          </>
        ) : (
          <FigureLink
            to={href('/desk/surveys/:survey/figures/:item', { survey: slug, item: first.item }, { target })}
            asked={first}
          />
        )}
      </h2>
      {!isMatrix && <Counts figure={first} />}
      {first.kind === 'text' && (
        <p>
          <A to={href('/desk/surveys/:survey/texts/:item', { survey: slug, item: first.item }, { target })}>
            {say('survey-results:readTexts')}
          </A>
        </p>
      )}
      <div className="beside">
        <Chart svg={chart} />
        <div>
          {isMatrix ? (
            <MatrixTable slug={slug} figures={figures} />
          ) : (
            first.rows.length > 0 && <FigureTable figure={first} />
          )}
          <NumbersTable figure={first} />
        </div>
      </div>
    </section>
  )
}

function MatrixTable({ slug, figures }: { slug: string; figures: Figure[] }) {
  const { lang, written, say } = useText()
  const words = useWords()
  const [first] = figures
  const options = first?.rows ?? []
  return (
    <DataTable
      key={lang}
      caption={say('survey-results:matrixTable')}
      columns={[
        { key: 'row', label: written('survey-results:row'), head: true },
        { key: 'n', label: 'n', numeric: true },
        ...options.map(({ code, label }) => ({ key: code, label: words(label), numeric: true })),
        { key: 'none', label: written('survey-results:none'), numeric: true },
        { key: 'mean', label: written('survey-results:meanShort'), numeric: true },
      ]}
      rows={figures.flatMap((figure) => {
        const label = (
          <A
            key={figure.item}
            to={href(
              '/desk/surveys/:survey/figures/:item',
              { survey: slug, item: figure.item },
              { target: figure.target },
            )}
          >
            {words(figure.row ?? figure.words)}
          </A>
        )
        const raw = {
          key: figure.item,
          cells: {
            row: label,
            n: countText(figure.n),
            ...Object.fromEntries(figure.rows.map(({ code, share }) => [code, shareText(share)])),
            none: shareText(figure.none.share),
            mean: figure.mean?.value?.toFixed(2) ?? '–',
          },
        }
        if (figure.rows.every(({ weighted }) => weighted === null)) return [raw]
        const after = {
          key: `${figure.item} weighted`,
          cells: {
            row: <small>{say('survey-results:weightedRow')}</small>,
            ...Object.fromEntries(figure.rows.map(({ code, weighted }) => [code, shareText(weighted)])),
            none: shareText(figure.weightedNone ?? null),
            mean: figure.mean?.weighted?.toFixed(2) ?? '–',
          },
        }
        return [raw, after]
      })}
    />
  )
}
