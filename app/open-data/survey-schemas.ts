import { address, easy, integer, list, moment, object, oneOf, orNull, page, type Schema, text } from './schema-words.ts'

const target = oneOf(['sample', 'open'], 'Random sample, or open to anybody.')
const surveyNames = {
  slug: text('Names the survey in addresses; never changes.'),
  title: text('Title.'),
  titleEasy: orNull(text(`Title ${easy}.`)),
  titleEn: orNull(text('Title in English; null where none was written.')),
}
const surveyPeriod = {
  opensAt: moment('First moment at which answers are taken.'),
  closesAt: moment('Last moment.'),
  targets: list(target, 'Whom it asks.'),
}

export const surveySchemas: Record<string, Schema> = {
  SurveyPage: page('SurveyHead'),
  SurveyHead: object('A survey in a list.', {
    ...surveyNames,
    wave: integer('Which wave of its series.'),
    ...surveyPeriod,
    resultsPublishedAt: orNull(moment('When its results were published last; null before.')),
    url: address('This survey in full.'),
    results: orNull(address('Its published figures; null before.')),
  }),
  Survey: object('A survey.', {
    ...surveyNames,
    ...{ purpose: text('What it is for.'), audience: text('Who is asked.'), privacy: text('How answers are used.') },
    department: text('Responsible department.'),
    ...surveyPeriod,
    questions: integer('How many questions it asks.'),
    page: address('Its page.'),
  }),
  SurveyTablePage: page('SurveyTable', {
    survey: text('Slug of the survey.'),
    title: text('Title.'),
    run: integer('Number of the report that is current.'),
    publishedAt: moment('When it was published.'),
    population: orNull(integer('People the sample was drawn from.')),
    versions: list(
      object('A publication.', {
        number: integer('Number of the report.'),
        publishedAt: moment('When.'),
        reason: orNull(text('Of a correction: why.')),
      }),
      'Latest first.',
    ),
    targets: list(
      object('How many answered.', {
        target,
        sent: orNull(integer('Letters sent.')),
        undelivered: orNull(integer('Letters that came back.')),
        counted: integer('Valid answers.'),
        rate: orNull({ type: 'number', description: 'Response rate in percent.' }),
      }),
      'Apart from each other.',
    ),
  }),
  SurveyTable: object('A table of figures.', {
    number: integer('Place in the report.'),
    kind: oneOf(['figure', 'cross', 'portfolio'], 'Simple table, cross table, or satisfaction by importance.'),
    target,
    item: text('Key of the question, or of a row of it.'),
    content: { type: 'object', description: 'The table. Counts and shares are null where withheld.' },
    url: address('Where it stands on its page.'),
  }),
}
