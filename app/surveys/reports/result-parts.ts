import type { CrossFigure, Figure, Portfolio, WavesFigure } from '#app/surveys/figures/figure.ts'
import {
  type ChartByRoom,
  crossChart,
  figureChart,
  portfolioChart,
  wavesChart,
} from '#app/surveys/figures/figure-charts.ts'
import type { Voice } from '#app/surveys/figures/voice.ts'
import type { Target } from '#app/surveys/questionnaires/kinds.ts'
import { mostMain, type PublishedTable } from './published-results.ts'
import type { RunComment, RunHead, RunPage } from './report-content.ts'

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

/**
 * The tables of a section by question and target, with charts in the language asked for. On a page bars stand in the rows of
 * their table.
 */
export function partsOf(
  page: RunPage,
  { head, comments }: { head: Pick<RunHead, 'targets'>; comments: RunComment[] },
  tables: PublishedTable[],
  voice: Voice,
  { isOnPaper = false } = {},
): Promise<QuestionParts[]> {
  const byQuestion = Map.groupBy(tables, ({ item }) => item.split('.')[0] ?? '')
  const of = async (question: RunPage['questions'][number]) => {
    const own = byQuestion.get(question.key) ?? []
    const targets = head.targets.map(({ target }) =>
      partsOfTarget(
        target,
        own.filter((table) => table.target === target),
        voice,
        isOnPaper,
      ),
    )
    const comment = comments.find(({ place }) => place === question.key) ?? null
    return { ...question, comment, targets: await Promise.all(targets) }
  }
  return Promise.all(page.questions.map(of))
}

/** What the first page shows, of whoever stands first and without cuts: one question of each section, then the next of each. */
export async function mainParts(
  { head, tables }: { head: Pick<RunHead, 'pages' | 'targets'>; tables: PublishedTable[] },
  voice: Voice,
): Promise<(QuestionParts & { page: string })[]> {
  const targets = head.targets.slice(0, 1)
  const own = tables.filter(({ kind, target }) => kind === 'figure' && target === targets[0]?.target)
  const asked = new Set(own.map(({ item }) => item.split('.')[0] ?? ''))
  const all = head.pages.flatMap(({ key, questions }) =>
    questions.filter((question) => asked.has(question.key)).map((question, place) => ({ page: key, place, question })),
  )
  const main = all.toSorted((a, b) => a.place - b.place).slice(0, mostMain)
  const inOrder = all.filter((each) => main.includes(each))
  const found = inOrder.map(async ({ page, question }) => {
    const parts = await partsOf(
      { key: page, title: null, questions: [question] },
      { head: { targets }, comments: [] },
      own,
      voice,
    )
    return parts.map((part) => ({ ...part, page }))
  })
  return (await Promise.all(found)).flat()
}

async function partsOfTarget(
  target: Target,
  tables: PublishedTable[],
  voice: Voice,
  isOnPaper: boolean,
): Promise<TargetParts> {
  const of = <T>(kind: PublishedTable['kind']) =>
    tables.flatMap((table) => (table.kind === kind ? [table.content as T] : []))
  const figures = of<Figure>('figure')
  const drawCross = (figure: CrossFigure) => {
    const own = figures.find(({ item }) => item === figure.columnsAsked.item)
    return crossChart(figure, voice, own)
  }
  const [chart, portfolios, waves, crosses] = await Promise.all([
    isOnPaper || figures[0]?.row ? figureChart(figures, voice) : null,
    withCharts(of<Portfolio>('portfolio').slice(0, 1), (figure) => portfolioChart(figure, voice)),
    withCharts(of<WavesFigure>('waves'), (figure) => wavesChart(figure, voice)),
    withCharts(of<CrossFigure>('cross'), drawCross),
  ])
  return { target, figures, chart, portfolio: portfolios[0] ?? null, waves, crosses }
}

const withCharts = <F, C>(figures: F[], draw: (figure: F) => Promise<C>): Promise<{ figure: F; chart: C }[]> =>
  Promise.all(figures.map(async (figure) => ({ figure, chart: await draw(figure) })))
