import { href } from '#app/href.ts'
import type { CrossFigure } from '#app/surveys/figures/figure.ts'
import { Chart } from '#app/surveys/figures/views/chart.tsx'
import { A, useText, Written } from '#app/ui/language.tsx'
import type { SupportedSection } from '../published-results.ts'
import type { QuestionParts, TargetParts } from '../result-parts.ts'
import { CrossTable, WavesTable } from './cross-table.tsx'
import { FigureTable, MatrixTable, Sums } from './figure-table.tsx'
import { PortfolioPart } from './portfolio-part.tsx'

/** Everything published about one question: each target by itself. */
export function QuestionPart({
  question,
  supports,
  both,
}: {
  question: QuestionParts
  supports: SupportedSection[]
  both: boolean
}) {
  const { say } = useText()
  return (
    <section className="figure" id={question.key}>
      <h2>
        <span className="number">{say('survey-report:number', { number: question.number })}</span>
        <Written {...question.words} />
      </h2>
      {question.comment && (
        <div className="typed">
          <Written {...question.comment.words} />
        </div>
      )}
      <Supports sections={supports.filter(({ item }) => item.split('.')[0] === question.key)} />
      {question.targets.map((parts, at) => (
        <TargetPart key={parts.target} parts={parts} both={both} isFirst={at === 0} />
      ))}
    </section>
  )
}

export function Supports({ sections }: { sections: SupportedSection[] }) {
  const { say } = useText()
  if (sections.length === 0) return null
  return (
    <p className="meta">
      <span>{say('survey-report:supports')}</span>
      {sections.map(({ plan, planTitle, section, number, title }) => (
        <A key={`${plan} ${section}`} to={href('/plans/:plan/sections/:section', { plan, section })}>
          <Written {...planTitle} /> {number} <Written {...title} />
        </A>
      ))}
    </p>
  )
}

/** The rows of the first carry the ids by which pages lead to an item. */
function TargetPart({ parts, both, isFirst }: { parts: TargetParts; both: boolean; isFirst: boolean }) {
  const { say } = useText()
  const { figures, chart, portfolio, waves, crosses } = parts
  const [first] = figures
  const title = both && <h3>{say(`survey-report:target.${parts.target}`)}</h3>
  if (!first) {
    return (
      <>
        {title}
        <p>{say('survey-report:tooFew')}</p>
      </>
    )
  }
  const isMatrix = first.row !== null
  return (
    <>
      {title}
      {!isMatrix && <Sums figure={first} />}
      {first.kind === 'text' && first.rows.length === 0 && <p>{say('survey-report:textOnly')}</p>}
      {isMatrix ? (
        <>
          <Chart svg={chart} />
          <MatrixTable figures={figures} isFirst={isFirst} />
        </>
      ) : (
        first.rows.length > 0 && <FigureTable figure={first} />
      )}
      {portfolio && <PortfolioPart {...portfolio} asked={figures.length} />}
      {waves.map(({ figure, chart }) => (
        <section key={figure.asked.item}>
          <h3>
            {say('survey-report:waves.heading')} {figure.asked.row && <Written {...figure.asked.row} />}
          </h3>
          <Chart svg={chart} />
          <WavesTable figure={figure} caption={say('survey-report:waves.caption')} />
        </section>
      ))}
      {crosses.map(({ figure, chart }) => (
        <CrossPart key={`${figure.columnsAsked.item} ${figure.rowsAsked.item}`} figure={figure} chart={chart} />
      ))}
    </>
  )
}

function CrossPart({ figure, chart }: { figure: CrossFigure; chart: string | null }) {
  const { say } = useText()
  return (
    <details className="cut">
      <summary>
        {say('survey-report:cross.by')} <Written {...figure.rowsAsked.words} />
        {figure.columnsAsked.row && (
          <>
            {' '}
            (<Written {...figure.columnsAsked.row} />)
          </>
        )}
      </summary>
      <div>
        <Chart svg={chart} />
        <CrossTable figure={figure} caption={say('survey-report:cross.caption')} />
      </div>
    </details>
  )
}
