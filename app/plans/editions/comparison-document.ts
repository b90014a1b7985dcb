import type { Speaker } from '#app/documents/speaker.ts'
import type { Cell, Piece, TableDocument } from '#app/documents/table-document.ts'
import { href } from '#app/href.ts'
import { revisionName } from '#app/plans/writing/revision-name.ts'
import { resultRow } from '#app/result-row.ts'
import { sectionNumber } from '#app/section-number.ts'
import { htmlLang } from '#app/text/language.ts'
import { stripRuby } from '#app/text/ruby.ts'
import { pick, wordsInFile } from '#app/wording.ts'
import { changePieces, headingPieces, lines } from './change-pieces.ts'
import type { ChangedBlock, ChangedSection, Comparison } from './comparison.ts'
import type { EditionHead } from './reading.ts'
import type { PublicRevision } from './revision-part.ts'

/** Of each revision the rows of published results that caused it. */
type Traces = Map<string, { consultation: string; row: number }[]>

/** The table of old and new wording, one row for each place that changed. */
export function comparisonDocument(
  comparison: Omit<Comparison, 'sections'> & { sections: ChangedSection[] },
  traces: Traces,
  speaker: Speaker,
): TableDocument {
  const { plan, from, to, sections } = comparison
  const { lang, publisher, t, address } = speaker
  const edition = ({ stage, label }: EditionHead) =>
    `${pick(lang, stage)}${lang === 'en' ? ', ' : ' '}${t('plans:edition.number', { label })}`
  const rows = rowsOf(plan.slug, traces, speaker)
  return {
    lang: htmlLang(lang),
    publisher,
    title: t('plans:comparison.title'),
    subtitle: pick(lang, plan.title),
    publishedAt: to.publishedAt,
    source: {
      label: t('documents:source'),
      address: address(href('/plans/:plan/comparison', { plan: plan.slug }, { from: from.label, to: to.label })),
    },
    facts: [
      { label: t('plans:comparison.before'), value: `${edition(from)}（${speaker.day(from.publishedAt)}）` },
      { label: t('plans:comparison.after'), value: `${edition(to)}（${speaker.day(to.publishedAt)}）` },
    ],
    note: '',
    tallies: [],
    legend: t('documents:legendWhole'),
    about: t('documents:about'),
    empty: t(comparison.editions.length > 1 ? 'plans:comparison.none' : 'plans:comparison.oneEdition'),
    columns: [
      { label: t('plans:comparison.where'), width: 12 },
      { label: t('plans:comparison.place'), width: 8 },
      { label: t('plans:comparison.before'), width: 28 },
      { label: t('plans:comparison.after'), width: 28 },
      { label: t('plans:comparison.reason'), width: 18 },
      { label: t('plans:cause.title'), width: 13 },
      { label: t('documents:revision'), width: 7, isForSheetOnly: true },
    ],
    rows: sections.flatMap((section) => [
      ...(section.state === 'same' ? [] : [rows.ofSection(section)]),
      ...section.blocks.map((block) => rows.ofBlock(section, block)),
    ]),
  }
}

function rowsOf(slug: string, traces: Traces, { lang, t, address }: Speaker) {
  const name = ({ number, title }: Pick<ChangedSection, 'number' | 'title'>) =>
    [pick(lang, sectionNumber(number)), wordsInFile(lang, title, t)].filter(Boolean).join(' ')
  const label = (key: string): Piece => ({ text: t(key), label: true })
  const revision = ({ number }: PublicRevision): Piece => ({
    text: revisionName(number),
    link: address(href('/plans/:plan/revisions/:number', { plan: slug, number })),
  })
  const causes = ({ id, causes }: PublicRevision): Piece[][] => {
    const rows = traces.get(id) ?? []
    const others = causes.filter(({ kind }) => kind !== 'response')
    const isWaiting = rows.length === 0 && others.length < causes.length
    return [
      ...rows.map(({ consultation, row }): Piece[] => [
        { text: t('plans:cause.opinion', { row }), label: true, link: address(resultRow(consultation, row)) },
      ]),
      ...(isWaiting ? [[label('plans:cause.waiting')]] : []),
      ...others.map(({ kind, note }): Piece[] => [
        label(`plans:cause.kind.${kind}`),
        ...(note ? [{ text: ` ${note}` }] : []),
      ]),
    ]
  }
  const why = (revisions: PublicRevision[]): Cell[] => [
    lines(
      revisions.map((each) => [
        { text: each.reason.ja ? `${stripRuby(pick(lang, each.reason))} ` : '' },
        { ...revision(each), soft: true },
      ]),
    ),
    lines(unique(revisions.flatMap(causes))),
    lines(revisions.map((each) => [revision(each)])),
  ]
  return {
    ofSection: (section: ChangedSection): Cell[] => [
      [{ text: name(section), label: true }],
      [label(`plans:comparison.section.${section.state}`)],
      lines([was(section), ...headingPieces(t, section.change, 'before')].filter(({ length }) => length > 0)),
      lines([is(section), ...headingPieces(t, section.change, 'after')].filter(({ length }) => length > 0)),
      ...why(section.revisions),
    ],
    ofBlock: (section: ChangedSection, { state, change, movedFrom, revisions }: ChangedBlock): Cell[] => [
      [{ text: name(section), label: true }],
      [
        label(`plans:comparison.state.${state}`),
        ...(movedFrom
          ? [{ text: `\n${t('plans:revision.movedFrom')} ${name(movedFrom)}`, label: true, soft: true }]
          : []),
      ],
      changePieces(t, change, 'before'),
      changePieces(t, change, 'after'),
      ...why(revisions),
    ],
  }
  function was(section: ChangedSection): Piece[] {
    if (section.state === 'added') return []
    return section.before ? [{ text: section.before }] : [{ text: name(section), label: true }]
  }
  function is(section: ChangedSection): Piece[] {
    return section.state === 'removed' ? [] : [{ text: name(section), label: true }]
  }
}

const unique = (all: Piece[][]) => [...new Map(all.map((each) => [JSON.stringify(each), each])).values()]
