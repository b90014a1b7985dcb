import type { Cell, TableDocument } from '../documents/table-document.ts'
import type { CrossFigure, Figure } from './figure.ts'
import type { PublishedResults } from './published-results.ts'
import { nameOf, type Voice, worded } from './result-charts.ts'

type Speaker = Voice & { publisher: string; address(path: string): string; day(value: string): string; path: string }

const words = (text: string): Cell => [{ text }]

/** The report as a table to be printed: every published number, question by question, cross tables after their question. */
export function resultsDocument(
  { head, publishedAt, tables, comments }: PublishedResults,
  speaker: Speaker,
): TableDocument {
  const { t, lang, day } = speaker
  const number = (value: number | null, digits = 0): Cell =>
    words(value === null ? t('survey-report:withheldShort') : value.toFixed(digits))
  const rows = tables.flatMap(({ kind, content }): Cell[][] => {
    if (kind === 'figure') {
      const figure = content as Figure
      const before = [
        words(t('survey-report:number', { number: figure.number })),
        words(nameOf(figure, lang)),
        words(targetName(figure.target, speaker)),
      ]
      const line = (answer: string, cell: { count: number | null; share: number | null }) => [
        ...[...before, words(answer), number(figure.n), number(cell.count), number(cell.share, 1)],
      ]
      return [
        ...figure.rows.map((row) => line(worded(lang, row.label), row)),
        line(t('survey-report:none'), figure.none),
      ]
    }
    if (kind !== 'cross') return []
    const figure = content as CrossFigure
    const before = [
      words(t('survey-report:number', { number: figure.columnsAsked.number })),
      words(nameOf(figure.columnsAsked, lang)),
      words(targetName(figure.target, speaker)),
    ]
    return [...figure.rows, figure.total].flatMap((row) => {
      const by = row.label ? worded(lang, row.label) : t('survey-report:all')
      return row.cells.map((cell, at) => [
        ...[...before, words(`${by} / ${worded(lang, figure.columns[at]?.label ?? { ja: '' })}`)],
        ...[number(row.n), number(cell.count), number(cell.share, 1)],
      ])
    })
  })
  const summary = comments.find(({ place }) => place === '')
  const column = (name: string, width: number) => ({ label: t(`survey-report:${name}`), width })
  return {
    lang: lang === 'en' ? 'en' : 'ja',
    publisher: speaker.publisher,
    title: t('survey-report:title'),
    subtitle: worded(lang, head.title),
    publishedAt,
    source: { label: t('survey-report:pdf.source'), address: speaker.address(speaker.path) },
    facts: [
      { label: t('survey-report:head.period'), value: `${day(head.opensAt)} – ${day(head.closesAt)}` },
      { label: t('survey-report:publishedAt'), value: day(publishedAt) },
      { label: t('survey-report:head.department'), value: worded(lang, head.department) },
    ],
    note: [summary && worded(lang, summary.words), t('survey-report:notes.withheld'), t('survey-report:notes.shares')]
      .filter(Boolean)
      .join('\n'),
    tallies: head.targets.map(({ target, return: { sent, undelivered, counted } }) => ({
      title: targetName(target, speaker),
      rows: [
        ...(sent === null ? [] : [{ label: t('survey-report:return.sent'), count: sent }]),
        ...(undelivered === null ? [] : [{ label: t('survey-report:return.undelivered'), count: undelivered }]),
        { label: t('survey-report:return.counted'), count: counted },
      ],
    })),
    legend: '',
    about: t('survey-report:crumb'),
    empty: t('survey-report:tooFew'),
    columns: [
      ...[column('csv.question', 5), column('csv.words', 34), column('csv.target', 12), column('column.answer', 26)],
      ...[column('column.n', 8), column('column.count', 7), column('column.share', 8)],
    ],
    rows,
  }
}

const targetName = (target: 'sample' | 'open', { t }: Voice) => t(`survey-report:target.${target}`)
