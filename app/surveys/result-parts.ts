import type { CrossFigure, Figure, Portfolio, WavesFigure } from './figure.ts'
import { type ChartByRoom, codesApart, crossChart, figureChart, portfolioChart, wavesChart } from './figure-charts.ts'
import type { Target } from './kinds.ts'
import type { PublishedTable } from './published-results.ts'
import type { RunComment, RunHead, RunPage } from './report-content.ts'
import type { Voice } from './voice.ts'

/** What stands under a question for one target: tables with their charts as SVG. */
export type TargetParts = {
  target: Target
  /** One, or the rows of a matrix; none where too few people answered. */
  figures: Figure[]
  chart: string | null
  portfolio: { figure: Portfolio; chart: ChartByRoom | null } | null
  waves: { figure: WavesFigure; chart: string | null }[]
  crosses: { figure: CrossFigure; chart: string | null }[]
}
export type QuestionParts = RunPage['questions'][number] & { comment: RunComment | null; targets: TargetParts[] }

/** The tables of a section by question and target, with charts in the language asked for. */
export function partsOf(
  page: RunPage,
  { head, comments }: { head: Pick<RunHead, 'targets'>; comments: RunComment[] },
  tables: PublishedTable[],
  voice: Voice,
): QuestionParts[] {
  const byQuestion = Map.groupBy(tables, ({ item }) => item.split('.')[0] ?? '')
  return page.questions.map((question) => {
    const own = byQuestion.get(question.key) ?? []
    return {
      ...question,
      comment: comments.find(({ place }) => place === question.key) ?? null,
      targets: head.targets.map(({ target }) =>
        partsOfTarget(
          target,
          own.filter((table) => table.target === target),
          voice,
        ),
      ),
    }
  })
}

function partsOfTarget(target: Target, tables: PublishedTable[], voice: Voice): TargetParts {
  const of = <T>(kind: PublishedTable['kind']) =>
    tables.flatMap((table) => (table.kind === kind ? [table.content as T] : []))
  const figures = of<Figure>('figure')
  const [portfolio] = of<Portfolio>('portfolio')
  return {
    target,
    figures,
    chart: figureChart(figures, voice),
    portfolio: portfolio ? { figure: portfolio, chart: portfolioChart(portfolio, voice) } : null,
    waves: of<WavesFigure>('waves').map((figure) => ({ figure, chart: wavesChart(figure, voice) })),
    crosses: of<CrossFigure>('cross').map((figure) => {
      const own = figures.find(({ item }) => item === figure.columnsAsked.item)
      return { figure, chart: crossChart(figure, voice, own ? codesApart(own) : []) }
    }),
  }
}
