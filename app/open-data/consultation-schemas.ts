import {
  address,
  closing,
  count,
  day,
  easy,
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

const categories = ['reflect', 'included', 'reference', 'not_reflected', 'question', 'out_of_scope'] as const
const resultProperties = {
  consultation: text('Slug of the consultation.'),
  plan: text('Slug of the plan.'),
  edition: text('The edition people commented on.'),
  changedIn: text('The edition that has the changes; null where nothing was changed.').nullable(),
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
    groups: count('Registered groups among the persons.'),
    spokenFor: count('People these groups say they speak for; added to no other count.'),
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

export const Consultation = named('Consultation', 'A call for comments (意見募集), as its notice states it.', {
  slug: text('Names the consultation in addresses.'),
  plan: text('Slug of the plan.'),
  edition: text('The frozen edition people comment on.'),
  ...inThree('title', 'Title'),
  purpose: text('What it asks for, and why.'),
  purposeEasy: text(`The same ${easy}.`).nullable(),
  purposeEn: text('The same in English; null where none was written.').nullable(),
  stale,
  opensAt: moment('Comments are taken from this moment.'),
  ...closing('Comments are taken, extensions included'),
  shortPeriodReason: text('Why the period is shorter than the rule.').nullable(),
  extensions: list(
    object('The period was made longer.', {
      oldClosesAt: moment('Close before.'),
      oldLastDay: day('Last day before.'),
      newClosesAt: moment('Close after.'),
      newLastDay: day('Last day after.'),
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
  resultPublishedAt: moment('When the result was published; null before.').nullable(),
  result: address('The result; null before it is published.').nullable(),
})

const ResultRow = named('ResultRow', 'Similar opinions and the municipality’s answer to them.', {
  number: integer('Number in the published table.'),
  section: object('Section it is about, as the edition commented on has it; null: the plan as a whole.', {
    key: text('Key of the section.'),
    number: text('Number as printed.'),
    title: text('Title.'),
  }).nullable(),
  ...inThree('summary', 'What the opinions say, in the municipality’s words'),
  similar: integer('How many opinions this answers.'),
  ...inThree('view', 'The municipality’s view (市の考え方)'),
  stale,
  category: oneOf(categories, 'Handling category (反映区分).'),
  revisions: list(integer('Number of a revision of the plan.'), 'Changes it brought about.'),
  url: address('The row on its page.'),
})

export const ResultPage = named('ResultPage', 'A page of ResultRow.', { ...resultProperties, ...paged(ResultRow) })
