import { z } from 'zod'
import {
  address,
  closing,
  count,
  inThree,
  integer,
  list,
  moment,
  named,
  object,
  oneOf,
  paged,
  stale,
  text,
} from './schema-words.ts'

const target = oneOf(['sample', 'open'], 'Random sample, or open to anybody.')
const surveyNames = { slug: text('Names the survey in addresses; never changes.'), ...inThree('title', 'Title'), stale }
const surveyPeriod = {
  opensAt: moment('First moment at which answers are taken.'),
  ...closing('Answers are taken'),
  targets: list(target, 'Whom it asks.'),
}

const SurveyHead = named('SurveyHead', 'A survey in a list.', {
  ...surveyNames,
  wave: integer('Which wave of its series.'),
  ...surveyPeriod,
  resultsPublishedAt: moment('When its results were published last; null before.').nullable(),
  url: address('This survey in full.'),
  results: address('Its published figures; null before.').nullable(),
})
export const SurveyPage = named('SurveyPage', 'A page of SurveyHead.', paged(SurveyHead))

export const Survey = named('Survey', 'A survey.', {
  ...surveyNames,
  ...{ purpose: text('What it is for.'), audience: text('Who is asked.'), privacy: text('How answers are used.') },
  department: text('Responsible department.'),
  ...surveyPeriod,
  questions: integer('How many questions it asks.'),
  page: address('Its page.'),
})

const inOrder = 'In the order of the table.'
const question = text('What was asked.')
const people = (description: string) => count(`${description}; null where withheld.`).nullable()
const measure = (description: string) => z.number().describe(`${description}; null where withheld.`).nullable()
const answer = { code: text('Code of the answer.'), label: text('The answer.') }
const cell = { count: people('How many'), share: measure('Percent of n') }
const asked = { n: people('How many were asked'), none: object('Who gave no answer.', cell) }

const SimpleTable = named('SimpleTable', 'How often each answer was given.', {
  question,
  row: text('Of a matrix: the row it is about.').nullable(),
  ...asked,
  hidden: people('How many were not asked (非該当)'),
  mean: measure('Of a scale: mean of its points'),
  answers: list(object('An answer.', { ...answer, ...cell }), inOrder),
})

const CrossTable = named('CrossTable', 'How often each answer was given, and by whom.', {
  question,
  by: text('Key of the question whose answers are the rows.'),
  answers: list(object('An answer: a column.', answer), inOrder),
  rows: list(
    object('Who answered so; last, with neither code nor label, everybody.', {
      code: text('Code of the answer; empty of everybody.'),
      label: text('The answer; null of everybody.').nullable(),
      ...asked,
      cells: list(object('Of one column.', cell), 'In the order of the columns.'),
    }),
    inOrder,
  ),
})

export const Portfolio = named('Portfolio', 'Satisfaction by importance (満足度 × 重要度).', {
  formula: oneOf(['means', 'shares', 'scores', 'improvement'], 'How they are measured.'),
  axes: object('Where the axes cross; null without points.', {
    satisfaction: z.number().describe('Of satisfaction.'),
    importance: z.number().describe('Of importance.'),
  }).nullable(),
  points: list(
    object('What people were asked about.', {
      item: text('Key of the row of the question.'),
      label: text('In words.'),
      satisfaction: measure('Satisfaction'),
      importance: measure('Importance'),
      improvement: measure('Of the formula improvement: the greater the sooner'),
    }),
    inOrder,
  ),
})

export const SurveyTable = named('SurveyTable', 'A table of figures.', {
  number: integer('Place in the report.'),
  kind: oneOf(['figure', 'cross', 'portfolio'], 'Simple table, cross table, or satisfaction by importance.'),
  target,
  item: text('Key of the question, or of a row of it.'),
  content: z
    .union([SimpleTable, CrossTable, Portfolio])
    .describe('The table, as kind says. Counts and shares are null where withheld.'),
  url: address('Where it stands on its page.'),
})

export const SurveyTablePage = named('SurveyTablePage', 'A page of SurveyTable.', {
  survey: text('Slug of the survey.'),
  title: text('Title.'),
  run: integer('Number of the report that is current.'),
  publishedAt: moment('When it was published.'),
  population: integer('People the sample was drawn from.').nullable(),
  versions: list(
    object('A publication.', {
      number: integer('Number of the report.'),
      publishedAt: moment('When.'),
      reason: text('Of a correction: why.').nullable(),
      gone: object('Tables that are no longer given: beside later ones they would tell how single people answered.', {
        tables: count('How many tables there were.'),
        lines: count('How many lines they had.'),
      }).nullable(),
    }),
    'Latest first.',
  ),
  targets: list(
    object('How many answered.', {
      target,
      sent: integer('Letters sent.').nullable(),
      undelivered: integer('Letters that came back.').nullable(),
      counted: integer('Valid answers.'),
      rate: z.number().describe('Response rate in percent.').nullable(),
    }),
    'Apart from each other.',
  ),
  ...paged(SurveyTable),
})
