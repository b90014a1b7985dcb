import { z } from 'zod'
import {
  address,
  easy,
  id,
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

const stage = 'Stage code: pre_outline, outline, draft, interim, proposal, final, decided, monitoring.'
const causes = ['response', 'council', 'assembly', 'internal', 'law', 'typing_error'] as const
const changedThings = [
  ...([
    'text',
    'link',
    'reading',
    'bold',
    'level',
    'breaks',
    'head',
    'kind',
    'source',
    'caption',
    'alt',
    'file',
  ] as const),
  ...(['department', 'goals', 'terms', 'typed'] as const),
]
const revisionKinds = ['edit', 'add', 'move', 'split', 'merge', 'remove'] as const
const sectionKinds = ['section_add', 'section_rename', 'section_move', 'section_remove'] as const

const planProperties = {
  slug: text('Names the plan in addresses; never changes.'),
  ...inThree('title', 'Title'),
  kind: text('Kind of plan: comprehensive, basic, sectoral, implementation …'),
  firstFiscalYear: integer('First fiscal year of its period (April to March).'),
  lastFiscalYear: integer('Last fiscal year of its period.'),
  stage: object('Where the plan stands.', { code: text(stage), label: text('The municipality’s word for it.') }),
  stale,
  summary: text('What the plan is about.'),
  department: text('Responsible department.'),
  legalBasis: text('Law or ordinance the plan rests on; empty where none is given.'),
  parent: text('Slug of the plan above it (上位計画), if that is published here too.').nullable(),
  url: address('This plan in full.'),
}

const PlanSummary = named('PlanSummary', 'A plan with at least one published edition.', planProperties)
export const PlanPage = named('PlanPage', 'A page of PlanSummary.', paged(PlanSummary))

export const Plan = named('Plan', 'A plan with its editions and consultations.', {
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
      minorReason: text('Why a minor edition was made.').nullable(),
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
})

const Edition = named('Edition', 'What an edition says of itself.', {
  plan: text('Slug of the plan.'),
  edition: text('Number of the edition.'),
  stage: text(stage),
  note: text('What the municipality says about it.'),
  publishedAt: moment('When it was published.'),
})

const Block = named(
  'Block',
  'A paragraph, list, table, figure, quotation or note. Keeps its identity through all editions.',
  {
    id: id('The same in every edition, whatever becomes of the wording.'),
    key: text('Anchor of the block on its page, and its name in addresses.'),
    version: id('This wording; another wording is another version.'),
    kind: oneOf(['paragraph', 'list', 'table', 'figure', 'quotation', 'note'], 'Kind of block.'),
    markdown: text('The text as written, with its few marks (**bold**, readings as {漢字|かんじ}).'),
    text: text('The text without markup.'),
    easy: text(`The text ${easy}.`).nullable(),
    en: text('The text in English; null where none was written.').nullable(),
    stale,
    source: text('Source of a quotation.').nullable(),
    file: address('Address of a figure.').nullable(),
    alt: text('What a figure shows, in words.').nullable(),
    caption: text('Caption of a figure.').nullable(),
    revision: integer('Number of the published revision that made this wording; null if it is the first.').nullable(),
  },
)

const Section = named('Section', 'A chapter, section or subsection with its text. Sections come in reading order.', {
  id: id('The same in every edition.'),
  key: text('Names the section in addresses; the same in every edition.'),
  parent: text('Key of the section it stands under; null for a chapter.').nullable(),
  depth: integer('0 for a chapter.'),
  position: integer('Place in reading order through the whole edition, from 0.'),
  number: text('Number as printed, free text such as 第２章 or 3-(1).'),
  ...inThree('title', 'Title'),
  stale,
  sdgs: list(z.int().min(1).max(17), 'Sustainable Development Goals it serves.'),
  department: text('Department responsible for it.').nullable(),
  blocks: list(Block, 'In reading order.'),
})

export const EditionPage = named('EditionPage', 'A page of Section.', { edition: Edition, ...paged(Section) })

export const Revision = named(
  'Revision',
  'One change of one block or section, with its reason. The log only ever grows.',
  {
    number: integer('Number within the plan; never reused. What was taken back before it was published has one too.'),
    kind: oneOf([...revisionKinds, ...sectionKinds], 'What was done.'),
    section: text('Key of the section it stands in afterwards (of a removal: stood in).'),
    fromSection: text('Key of the section it was moved from.').nullable(),
    block: text('Key of the block; null where a section changed.').nullable(),
    before: text('Wording before; null of something added.').nullable(),
    after: text('Wording after; null of something removed.').nullable(),
    details: list(
      object('A change that the wordings do not show, or of a wording in another language.', {
        what: oneOf(changedThings, 'What changed. text: the wording in that language; typed: only how it was typed.'),
        language: oneOf(['ja', 'ja-easy', 'en'], 'The language of the wording it is in.'),
        on: text('The words it is about.').nullable(),
        before: text('What it was; null: nothing.').nullable(),
        after: text('What it is; null: nothing.').nullable(),
      }),
      'May be empty.',
    ),
    ...inThree('reason', 'Why it was changed'),
    causes: list(
      object('Who or what brought it about.', {
        kind: oneOf(causes, 'Kind of cause. response: the municipality’s answer to opinions.'),
        note: text('Remark; may be empty.'),
        consultation: text('Of a response: slug of the consultation, once its result is published.').nullable(),
        row: integer('Of a response: number of the row in that result.').nullable(),
      }),
      'At least one.',
    ),
    fromEdition: text('Edition that has the wording before.'),
    toEdition: text('Edition that has the wording after.'),
    publishedAt: moment('When it became public.'),
    url: address('Its permanent page.'),
  },
)
export const RevisionPage = named('RevisionPage', 'A page of Revision.', paged(Revision))
