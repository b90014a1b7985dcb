import { lastDay } from '#app/calendar.ts'
import type { Speaker } from '#app/documents/speaker.ts'
import type { Cell, Piece, TableDocument, Tally } from '#app/documents/table-document.ts'
import { href } from '#app/href.ts'
import { changePieces } from '#app/plans/editions/change-pieces.ts'
import { revisionName } from '#app/plans/writing/revision-name.ts'
import { sectionLabel } from '#app/section-number.ts'
import { htmlLang } from '#app/text/language.ts'
import { pick, type Wording, wordsInFile } from '#app/wording.ts'
import type { ResultPage, ResultRevision, ResultRow } from './result-page.ts'

type Category = ResultRow['category']

/** The result as a table to print, edit or sort: what the page says, nothing more and nothing less. */
export function resultDocument(result: ResultPage, speaker: Speaker): TableDocument {
  const { lang, publisher, t, day, address } = speaker
  const categoryName = (code: Category) => {
    const found = result.categories.find((each) => each.code === code)?.label
    return found ? pick(lang, found) : code
  }
  const shownWords = (words: Wording) => wordsInFile(lang, words, t)
  const revision = ({ number }: ResultRevision): Piece => ({
    text: revisionName(number),
    link: address(href('/plans/:plan/revisions/:number', { plan: result.plan.slug, number })),
  })
  const change = (each: ResultRevision, at: number): Piece[] => [
    ...(at ? [{ text: '\n\n' }] : []),
    { text: `${sectionLabel(lang, each.section)} `, soft: true },
    { ...revision(each), soft: true },
    { text: '\n' },
    ...changePieces(t, each.change),
  ]
  const place = ({ section }: ResultRow): Piece => {
    if (!section) return { text: t('answers:place.whole'), label: true }
    const link = address(
      href('/plans/:plan/editions/:edition/sections/:section', {
        plan: result.plan.slug,
        edition: result.edition,
        section: section.key,
      }),
    )
    return { text: sectionLabel(lang, section), link }
  }
  const cells = (row: ResultRow): Cell[] => [
    row.number,
    [place(row)],
    [{ text: shownWords(row.summary) }],
    row.similarCount,
    [{ text: shownWords(row.body) }],
    [{ text: categoryName(row.category), label: true }],
    row.revisions.flatMap(change),
    row.revisions.flatMap((each, at) => [...(at ? [{ text: '\n' }] : []), revision(each)]),
  ]
  return {
    lang: htmlLang(lang),
    publisher,
    title: t('answers:result.title'),
    subtitle: pick(lang, result.title),
    publishedAt: result.publishedAt.toISOString(),
    source: {
      label: t('documents:source'),
      address: address(href('/consultations/:consultation/result', { consultation: result.slug })),
    },
    facts: [
      { label: t('answers:document.plan'), value: pick(lang, result.plan.title) },
      { label: t('answers:result.period'), value: `${day(result.opensAt)} – ${day(lastDay(result.closesAt))}` },
      { label: t('answers:result.publishedAt'), value: day(result.publishedAt) },
      { label: t('answers:result.department'), value: pick(lang, result.department) },
      { label: t('answers:document.outcome'), value: t(`answers:outcome.${result.outcome}`) },
    ],
    note: result.note,
    tallies: tallies(result, t, categoryName),
    legend: t('documents:legend'),
    about: t('documents:about'),
    empty: t('answers:result.none'),
    columns: [
      { label: t('answers:csv.number'), width: 4 },
      { label: t('answers:csv.section'), width: 12 },
      { label: t('answers:csv.summary'), width: 24 },
      { label: t('answers:document.similar'), width: 6 },
      { label: t('answers:csv.view'), width: 30 },
      { label: t('answers:csv.category'), width: 9 },
      { label: t('answers:result.changed'), width: 30 },
      { label: t('documents:revision'), width: 7, isForSheetOnly: true },
    ],
    rows: result.rows.map(cells),
  }
}

function tallies(result: ResultPage, t: Speaker['t'], categoryName: (code: Category) => string): Tally[] {
  const { persons, submissions, opinions, revisions } = result
  const apart = (['groups', 'spokenFor', 'late', 'excluded', 'withdrawn'] as const).filter((kind) => result[kind] > 0)
  const all = [
    {
      title: t('answers:document.counted'),
      rows: [
        ...Object.entries({ persons, submissions, opinions, revisions }),
        ...apart.map((kind) => [kind, result[kind]] as const),
      ].map(([kind, count]) => ({ label: t(`answers:document.count.${kind}`), count })),
    },
    {
      title: t('answers:document.byChannel'),
      rows: result.channels.map(({ channel, count }) => ({ label: t(`answers:channel.${channel}`), count })),
    },
    {
      title: t('answers:document.byCategory'),
      rows: result.byCategory.map(({ category, opinions }) => ({ label: categoryName(category), count: opinions })),
    },
  ]
  return all.filter(({ rows }) => rows.length > 0)
}
