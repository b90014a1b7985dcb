import { lastDay } from '#app/calendar.ts'
import type { Speaker } from '#app/documents/speaker.ts'
import { href } from '#app/href.ts'
import type { Voice } from '#app/surveys/figures/voice.ts'
import { isBlank } from '#app/text/characters.ts'
import { stripRuby } from '#app/text/ruby.ts'
import { pick } from '#app/wording.ts'
import { type Part, partsOfTarget } from './printed-parts.ts'
import { askedWords, type PrintedTable, returnTable, spoken } from './printed-tables.ts'
import type { PublishedResults, SupportedSection } from './published-results.ts'
import { partsOf, type QuestionParts } from './result-parts.ts'

type Fact = { label: string; value: string }
type Lines = string[]
type PrintedQuestion = {
  title: string
  comment: Lines
  supports: { text: string; address: string }[]
  targets: { name: string; parts: Part[] }[]
}

/** Data of results.typ: the whole report, in the order in which it is read. Words carry their readings. */
export type PrintedReport = {
  lang: 'ja' | 'en'
  easy: boolean
  publisher: string
  title: string
  survey: string
  publishedAt: string
  source: { label: string; address: string }
  cover: Fact[]
  words: { contents: string; summary: string; how: string; returned: string; supports: string; notes: string }
  corrections: { title: string; lines: Lines } | null
  summary: Lines
  how: Fact[]
  returned: { table: PrintedTable; lines: Lines }
  sections: { title: string; comment: Lines; questions: PrintedQuestion[] }[]
  notes: Lines
}

export async function resultsDocument(results: PublishedResults, speaker: Speaker): Promise<PrintedReport> {
  const { lang, t, day, publisher, address } = speaker
  const { head, tables, comments, supports } = results
  const say = (key: string, values?: Record<string, unknown>) => t(`survey-report:${key}`, values)
  // Charts cannot show readings above their words.
  const voice: Voice = { lang, t: (key, values) => stripRuby(t(key, values)) }
  const commentAt = (place: string) => linesOf(comments.find((each) => each.place === place)?.words, speaker)
  const isBoth = head.targets.length > 1
  const fact = (name: string, value: string): Fact => ({ label: say(`head.${name}`), value })
  const period = `${day(head.opensAt)} – ${day(lastDay(head.closesAt))}`
  const latest = results.versions[0]?.number === results.number
  const section = async (page: (typeof head.pages)[number], at: number) => ({
    title: page.title ? spoken(speaker, page.title) : say('section', { number: at + 1 }),
    comment: commentAt(`page:${page.key}`),
    questions: (await partsOf(page, results, tables, voice, { isOnPaper: true })).map((question) =>
      questionOf(question, supports, isBoth, speaker),
    ),
  })
  return {
    ...{ lang: lang === 'en' ? 'en' : 'ja', easy: lang === 'ja-easy', publisher, title: say('title') },
    survey: spoken(speaker, head.title),
    publishedAt: results.publishedAt,
    source: {
      label: say('pdf.source'),
      address: address(
        href('/surveys/:survey/results', { survey: results.slug }, latest ? {} : { version: String(results.number) }),
      ),
    },
    cover: [
      fact('period', period),
      fact('department', spoken(speaker, head.department)),
      { label: say('publishedAt'), value: day(results.publishedAt) },
    ],
    words: {
      ...{ contents: say('contents'), summary: say('summary'), how: say('pdf.how'), returned: say('return.title') },
      ...{ supports: say('supports'), notes: say('notes.title') },
    },
    corrections: correctionsOf(results, speaker),
    summary: commentAt(''),
    how: [
      fact('purpose', spoken(speaker, head.purpose)),
      fact('audience', spoken(speaker, head.audience)),
      ...(head.population === null
        ? []
        : [fact('population', say('head.people', { count: head.population.toLocaleString('en') }))]),
      fact('period', period),
      fact('department', spoken(speaker, head.department)),
      fact('contact', head.contact),
    ],
    returned: { table: returnTable(head, speaker), lines: isBoth ? [say('apart')] : [] },
    sections: await Promise.all(head.pages.map(section)),
    notes: [
      ...['shares', 'none', 'several', 'withheld'].map((name) => say(`notes.${name}`)),
      ...(head.population !== null && head.targets.some(({ target }) => target === 'sample')
        ? [say('notes.error')]
        : []),
    ],
  }
}

function questionOf(
  question: QuestionParts,
  supports: SupportedSection[],
  isBoth: boolean,
  speaker: Speaker,
): PrintedQuestion {
  const { t, address } = speaker
  const words = (wording: SupportedSection['title']) => pick(speaker.lang, wording)
  return {
    title: `${t('survey-report:number', { number: question.number })}　${askedWords(speaker, { ...question, row: null })}`,
    comment: linesOf(question.comment?.words, speaker),
    supports: supports
      .filter(({ item }) => item.split('.')[0] === question.key)
      .map(({ plan, planTitle, section, number, title }) => ({
        text: `${words(planTitle)} ${number} ${words(title)}`,
        address: address(href('/plans/:plan/sections/:section', { plan, section })),
      })),
    targets: question.targets.map((parts) => ({
      name: isBoth ? t(`survey-report:target.${parts.target}`) : '',
      parts: partsOfTarget(parts, speaker),
    })),
  }
}

/** Of the results since they were first published, and of the questions while people answered. */
function correctionsOf(
  { versions, number, head }: PublishedResults,
  { t, day }: Speaker,
): PrintedReport['corrections'] {
  const isOld = versions[0]?.number !== number
  const lines = [
    ...(isOld ? [t('survey-report:version.old')] : []),
    ...versions.flatMap(({ publishedAt, reason }) => (reason === null ? [] : [`${day(publishedAt)}　${reason}`])),
    ...head.corrections.map(({ at, reason }) => `${day(at)}　${t('survey-report:notes.corrected')}　${reason}`),
  ]
  return lines.length === 0 ? null : { title: t('survey-report:pdf.corrections'), lines }
}

const linesOf = (words: Parameters<typeof spoken>[1] | undefined, speaker: Speaker): Lines =>
  words
    ? spoken(speaker, words)
        .split(/\n+/)
        .filter((line) => !isBlank(line))
    : []
