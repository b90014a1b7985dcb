type Schema = { [key: string]: unknown }

const text = (description: string): Schema => ({ type: 'string', description })
const integer = (description: string): Schema => ({ type: 'integer', description })
const moment = (description: string): Schema => ({ type: 'string', format: 'date-time', description })
const id = (description: string): Schema => ({ type: 'string', format: 'uuid', description })
const address = (description: string): Schema => ({ type: 'string', format: 'uri-reference', description })
const oneOf = (values: readonly string[], description: string): Schema => ({
  type: 'string',
  enum: values,
  description,
})
const orNull = (schema: Schema): Schema => ({ ...schema, type: [schema.type, 'null'] })
const list = (items: Schema, description: string): Schema => ({ type: 'array', items, description })
/** Every property is always there; what has no value is null. Clients can rely on it, and tests do. */
const object = (description: string, properties: Record<string, Schema>): Schema => ({
  type: 'object',
  description,
  properties,
  required: Object.keys(properties),
  additionalProperties: false,
})

export const ref = (name: string): Schema => ({ $ref: `#/components/schemas/${name}` })

const next = orNull(
  address('Address of the next page, relative to this server; null on the last page. Follow it as it is.'),
)
const page = (of: string, more: Record<string, Schema> = {}): Schema =>
  object(`A page of ${of}.`, { ...more, data: list(ref(of), 'In a fixed order, so that pages never overlap.'), next })

const easy = 'in easy Japanese, with readings written {漢字|かんじ}; null where none was written'
const stage = 'Stage code: pre_outline, outline, draft, interim, proposal, final, decided, monitoring.'
const categories = ['reflect', 'included', 'reference', 'not_reflected', 'question', 'out_of_scope'] as const
const causes = ['response', 'council', 'assembly', 'internal', 'law', 'typing_error'] as const
const revisionKinds = ['edit', 'add', 'move', 'split', 'merge', 'remove'] as const
const sectionKinds = ['section_add', 'section_rename', 'section_move', 'section_remove'] as const

const planProperties = {
  slug: text('Names the plan in addresses; never changes.'),
  title: text('Title.'),
  titleEasy: orNull(text(`Title ${easy}.`)),
  titleEn: orNull(text('Title in English; null where none was written.')),
  kind: text('Kind of plan: comprehensive, basic, sectoral, implementation …'),
  firstFiscalYear: integer('First fiscal year of its period (April to March).'),
  lastFiscalYear: integer('Last fiscal year of its period.'),
  stage: object('Where the plan stands.', { code: text(stage), label: text('The municipality’s word for it.') }),
  summary: text('What the plan is about.'),
  department: text('Responsible department.'),
  legalBasis: text('Law or ordinance the plan rests on; empty where none is given.'),
  parent: orNull(text('Slug of the plan above it (上位計画), if that is published here too.')),
  url: address('This plan in full.'),
}

const count = (description: string): Schema => ({ type: 'integer', minimum: 0, description })

const resultProperties = {
  consultation: text('Slug of the consultation.'),
  plan: text('Slug of the plan.'),
  edition: text('The edition people commented on.'),
  changedIn: orNull(text('The edition that has the changes; null where nothing was changed.')),
  outcome: oneOf(['answered', 'dropped', 'again'], 'Answered; the plan was dropped; it will be consulted again.'),
  note: text('What the municipality says about the result; may be empty.'),
  publishedAt: moment('When it was published.'),
  counts: object('Counted from the records, never typed.', {
    persons: count('People and groups who commented (人数).'),
    submissions: count('What they sent (通数).'),
    opinions: count('Opinions answered (件数).'),
    late: count('Submissions that came too late; kept, counted apart.'),
    excluded: count('Submissions from people who may not comment; kept, counted apart.'),
    withdrawn: count('Submissions taken back before the close.'),
    revisions: count('Changes of the plan.'),
    channels: list(
      object('Submissions by channel.', {
        channel: oneOf(['web', 'mail', 'fax', 'email', 'hand_in', 'meeting'], 'How they were sent.'),
        count: count('How many.'),
      }),
      'The most used first.',
    ),
    categories: list(
      object('Rows and opinions by handling category.', {
        category: oneOf(categories, 'Handling category (反映区分).'),
        rows: count('Rows of the table.'),
        opinions: count('Opinions in them.'),
      }),
      'In the order of the municipality’s labels; empty ones are left out.',
    ),
  }),
}

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

export const schemas: Record<string, Schema> = {
  PlanSummary: object('A plan with at least one published edition.', planProperties),
  PlanPage: page('PlanSummary'),
  Plan: object('A plan with its editions and consultations.', {
    ...planProperties,
    related: list(
      object('A plan it refers to, here or elsewhere.', {
        relation: oneOf(['parent', 'related'], 'Above it, or beside it.'),
        title: text('Title.'),
        period: text('Period, as text.'),
        goal: text('What it aims at.'),
      }),
      'Plans above and beside it.',
    ),
    editions: list(
      object('A published edition: frozen, never edited afterwards.', {
        edition: text('Number, such as 2, or 2.1 for a minor edition that mends typing errors.'),
        stage: text(stage),
        note: text('What the municipality says about it.'),
        minorReason: orNull(text('Why a minor edition was made.')),
        publishedAt: moment('When it was published.'),
        url: address('Its text.'),
      }),
      'Oldest first.',
    ),
    consultations: list(
      object('A call for comments on this plan.', {
        slug: text('Names the consultation in addresses.'),
        title: text('Title.'),
        url: address('Its notice.'),
      }),
      'Oldest first.',
    ),
  }),
  Edition: object('What an edition says of itself.', {
    plan: text('Slug of the plan.'),
    edition: text('Number of the edition.'),
    stage: text(stage),
    note: text('What the municipality says about it.'),
    publishedAt: moment('When it was published.'),
  }),
  EditionPage: page('Section', { edition: ref('Edition') }),
  Section: object('A chapter, section or subsection with its text. Sections come in reading order.', {
    id: id('The same in every edition.'),
    key: text('Names the section in addresses; the same in every edition.'),
    parent: orNull(text('Key of the section it stands under; null for a chapter.')),
    depth: integer('0 for a chapter.'),
    position: integer('Place in reading order through the whole edition, from 0.'),
    number: text('Number as printed, free text such as 第２章 or 3-(1).'),
    title: text('Title.'),
    titleEasy: orNull(text(`Title ${easy}.`)),
    titleEn: orNull(text('Title in English; null where none was written.')),
    sdgs: list({ type: 'integer', minimum: 1, maximum: 17 }, 'Sustainable Development Goals it serves.'),
    department: orNull(text('Department responsible for it.')),
    blocks: list(ref('Block'), 'In reading order.'),
  }),
  Block: object('A paragraph, list, table, figure, quotation or note. Keeps its identity through all editions.', {
    id: id('The same in every edition, whatever becomes of the wording.'),
    key: text('Anchor of the block on its page, and its name in addresses.'),
    version: id('This wording; another wording is another version.'),
    kind: oneOf(['paragraph', 'list', 'table', 'figure', 'quotation', 'note'], 'Kind of block.'),
    markdown: text('The text as written (Markdown; readings as {漢字|かんじ}).'),
    text: text('The text without markup.'),
    easy: orNull(text(`The text ${easy}.`)),
    en: orNull(text('The text in English; null where none was written.')),
    source: orNull(text('Source of a quotation.')),
    file: orNull(address('Address of a figure.')),
    alt: orNull(text('What a figure shows, in words.')),
    caption: orNull(text('Caption of a figure.')),
    revision: orNull(integer('Number of the published revision that made this wording; null if it is the first.')),
  }),
  Revision: object('One change of one block or section, with its reason. The log only ever grows.', {
    number: integer('Number within the plan; never reused.'),
    kind: oneOf([...revisionKinds, ...sectionKinds], 'What was done.'),
    section: text('Key of the section it stands in afterwards (of a removal: stood in).'),
    fromSection: orNull(text('Key of the section it was moved from.')),
    block: orNull(text('Key of the block; null where a section changed.')),
    before: orNull(text('Wording before; null of something added.')),
    after: orNull(text('Wording after; null of something removed.')),
    reason: text('Why it was changed.'),
    causes: list(
      object('Who or what brought it about.', {
        kind: oneOf(causes, 'Kind of cause. response: the municipality’s answer to opinions.'),
        note: text('Remark; may be empty.'),
        consultation: orNull(text('Of a response: slug of the consultation, once its result is published.')),
        row: orNull(integer('Of a response: number of the row in that result.')),
      }),
      'At least one.',
    ),
    fromEdition: text('Edition that has the wording before.'),
    toEdition: text('Edition that has the wording after.'),
    publishedAt: moment('When it became public.'),
    url: address('Its permanent page.'),
  }),
  RevisionPage: page('Revision'),
  Consultation: object('A call for comments (意見募集), as its notice states it.', {
    slug: text('Names the consultation in addresses.'),
    plan: text('Slug of the plan.'),
    edition: text('The frozen edition people comment on.'),
    title: text('Title.'),
    titleEasy: orNull(text(`Title ${easy}.`)),
    titleEn: orNull(text('Title in English; null where none was written.')),
    purpose: text('What it asks for, and why.'),
    purposeEasy: orNull(text(`The same ${easy}.`)),
    purposeEn: orNull(text('The same in English; null where none was written.')),
    opensAt: moment('Comments are taken from this moment.'),
    closesAt: moment('Comments are taken until this moment, extensions included.'),
    shortPeriodReason: orNull(text('Why the period is shorter than the rule.')),
    extensions: list(
      object('The period was made longer.', {
        oldClosesAt: moment('Close before.'),
        newClosesAt: moment('Close after.'),
        reason: text('Why.'),
        madeAt: moment('When that was decided.'),
      }),
      'Oldest first.',
    ),
    mayComment: list(
      object('A class of people.', { code: text('Code of the class.'), label: text('In words.') }),
      'Who may comment.',
    ),
    places: text('Where paper copies lie.'),
    publication: text('How the result will be published.'),
    personalData: text('How personal data is used.'),
    department: text('Responsible department.'),
    contact: text('Whom to ask.'),
    publishedAt: moment('When the notice was published.'),
    resultPublishedAt: orNull(moment('When the result was published; null before.')),
    result: orNull(address('The result; null before it is published.')),
  }),
  Error: object('What went wrong.', { code: text('A stable code, such as ui:errors.notFound.') }),
  ResultPage: page('ResultRow', resultProperties),
  ResultRow: object('Similar opinions and the municipality’s answer to them.', {
    number: integer('Number in the published table.'),
    section: orNull(
      object('Section it is about, as the edition commented on has it; null: the plan as a whole.', {
        key: text('Key of the section.'),
        number: text('Number as printed.'),
        title: text('Title.'),
      }),
    ),
    summary: text('What the opinions say, in the municipality’s words.'),
    similar: integer('How many opinions this answers.'),
    view: text('The municipality’s view (市の考え方).'),
    category: oneOf(categories, 'Handling category (反映区分).'),
    revisions: list(integer('Number of a revision of the plan.'), 'Changes it brought about.'),
    url: address('The row on its page.'),
  }),
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
