import type { Page } from '@playwright/test'
import { href } from '#app/href.ts'
import { groups } from '../../db/seeds/content/groups.ts'
import { open } from '../../db/seeds/content/open.ts'
import { parks } from '../../db/seeds/content/parks.ts'
import { basicPlan } from '../../db/seeds/content/plans.ts'
import { staff } from '../../db/seeds/content/staff.ts'
import { type DeskPath, everybody, type Role, told } from '../people/desk-roles.ts'
import { eventDeskPages } from './event-desk-pages.ts'
import { surveyDeskPages } from './survey-desk-pages.ts'

const writers: Role[] = ['editor', 'elsewhere', 'answerer', 'approver']

/** The address behind the first link of a list at the desk that leads to one thing of a kind, by its id. */
async function firstOf(page: Page, list: string, kind: string): Promise<string> {
  const text = await (await page.request.get(list)).text()
  const found = new RegExp(`href="(/desk/${kind}/0[^"?#]*)`).exec(text.slice(text.indexOf('<main')))?.[1]
  if (!found) throw new Error(`${list} leads to no ${kind}`)
  return found
}

/**
 * What of the desk is no page to be seen in the demo: files of what would be published, and the withdrawal of a revision, none
 * of which waits there (taking-back.spec.ts looks at it).
 */
export const unseen = [
  ...told(
    ['editor'],
    [
      href('/desk/plans/:plan/publication/preview.pdf', { plan: basicPlan.slug }),
      href('/desk/consultations/:consultation/publication/preview.pdf', { consultation: open.key }),
    ],
  ),
  ...told(writers, [href('/desk/plans/:plan/revisions/:number/withdrawal', { plan: basicPlan.slug, number: 1 })]),
]

/** Every page of the desk, with those it opens for; found by an editor and an administrator. */
export async function deskPages(editor: Page, administrator: Page): Promise<DeskPath[]> {
  const { slug } = basicPlan
  const [section, block] = ['s5-2', 's5-2-p3']
  const call = open.key
  const group = await firstOf(editor, href('/desk/groups', { consultation: call }), 'groups')
  const opinion = await firstOf(editor, href('/desk/opinions', { consultation: call, state: 'unsorted' }), 'opinions')
  const submission = await firstOf(editor, href('/desk/submissions', { consultation: call }), 'submissions')
  const item = await firstOf(editor, submission, 'items')
  const moderation = await firstOf(
    editor,
    href('/desk/consultations/:consultation/moderation', { consultation: parks.key }),
    'items',
  )
  const registered = groups.find(({ stands }) => stands === 'registered')?.key ?? ''
  const own = staff.find(({ key }) => key === 'nagai')?.name ?? ''
  const member = await firstOf(administrator, href('/desk/staff', { q: own }), 'staff')
  const mail = await firstOf(administrator, href('/desk/mails', { state: 'kept' }), 'mails')
  const term = await firstOf(administrator, href('/desk/settings/glossary'), 'settings/glossary')
  const rows: [Role[], string[]][] = [
    [
      everybody,
      [
        href('/desk'),
        href('/desk/account'),
        href('/desk/account/password'),
        href('/desk/account/sessions'),
        href('/desk/sign-out'),
        href('/desk/submissions'),
        submission,
        href('/desk/opinions'),
        opinion,
        href('/desk/groups'),
        group,
        href('/desk/consultations'),
        href('/desk/consultations/:consultation', { consultation: call }),
      ],
    ],
    [
      writers,
      [
        href('/desk/plans'),
        href('/desk/plans/:plan', { plan: slug }),
        href('/desk/plans/:plan/revisions', { plan: slug }),
        href('/desk/plans/:plan/revisions/ended', { plan: slug }),
        href('/desk/plans/:plan/sections/:section', { plan: slug, section }),
      ],
    ],
    [
      ['editor', 'elsewhere'],
      [
        href('/desk/plans/new'),
        href('/desk/consultations/new'),
        href('/desk/question-bank'),
        href('/desk/question-bank/new'),
      ],
    ],
    [
      ['editor', 'elsewhere'],
      [href('/desk/referrals'), href('/desk/referrals/new')],
    ],
    [
      ['editor', 'elsewhere', 'administrator'],
      [href('/desk/board'), href('/desk/board/new'), href('/desk/translations')],
    ],
    [
      ['editor'],
      [
        href('/desk/plans/:plan/details', { plan: slug }),
        href('/desk/plans/:plan/timeline', { plan: slug }),
        href('/desk/plans/:plan/related', { plan: slug }),
        href('/desk/plans/:plan/import', { plan: slug }),
        href('/desk/plans/:plan/removals', { plan: slug }),
        href('/desk/plans/:plan/publication', { plan: slug }),
        href('/desk/plans/:plan/translations', { plan: slug }),
        href('/desk/plans/:plan/sections/new', { plan: slug }),
        href('/desk/plans/:plan/sections/:section/name', { plan: slug, section }),
        href('/desk/plans/:plan/sections/:section/place', { plan: slug, section }),
        href('/desk/plans/:plan/sections/:section/removal', { plan: slug, section }),
        href('/desk/consultations/:consultation/details', { consultation: call }),
        href('/desk/consultations/:consultation/extension', { consultation: call }),
        href('/desk/consultations/:consultation/publication', { consultation: call }),
        `${submission}/exclusion`,
        item,
        `${opinion}/place`,
        href('/desk/consultations/:consultation/moderation', { consultation: parks.key }),
        moderation,
        `${group}/members`,
        `${group}/assignment`,
        href('/desk/groups/new', { opinions: [opinion.split('/').at(-1)] }),
      ],
    ],
    [
      ['editor', 'answerer'],
      [
        href('/desk/plans/:plan/sections/:section/blocks/new', { plan: slug, section }),
        href('/desk/plans/:plan/sections/:section/reason', { plan: slug, section }),
        href('/desk/plans/:plan/blocks/:block', { plan: slug, block }),
        href('/desk/plans/:plan/blocks/:block/place', { plan: slug, block }),
        href('/desk/plans/:plan/blocks/:block/split', { plan: slug, block }),
        href('/desk/plans/:plan/blocks/:block/merge', { plan: slug, block }),
        href('/desk/plans/:plan/blocks/:block/removal', { plan: slug, block }),
        `${group}/response`,
        `${group}/submission`,
        `${group}/revisions`,
      ],
    ],
    [['approver'], [`${group}/approval`, `${group}/return`]],
    [['editor', 'answerer', 'approver'], [`${group}/reopening`]],
    [['editor', 'administrator'], [`${submission}/submitter`]],
    [
      ['editor', 'elsewhere', 'administrator'],
      [
        href('/desk/organisations'),
        href('/desk/organisations/:organisation', { organisation: registered }),
        href('/desk/organisations/:organisation/checking', { organisation: registered }),
        href('/desk/organisations/successions'),
        href('/desk/organisations/:organisation/succession', { organisation: registered }),
        href('/desk/organisations/:organisation/representative', { organisation: registered }),
        ...['dormancy', 'striking-off', 'registration'].map((step) =>
          href('/desk/organisations/:organisation/steps/:step', { organisation: registered, step }),
        ),
        href('/desk/organisations', { state: 'registered', type: 'npo', district: 'kawabe' }),
      ],
    ],
    [
      ['administrator'],
      [
        href('/desk/staff'),
        href('/desk/staff/new'),
        member,
        `${member}/invitation`,
        `${member}/disabling`,
        `${member}/enabling`,
        href('/desk/journal'),
        href('/desk/mails'),
        mail,
        `${mail}/again`,
        href('/desk/settings'),
        href('/desk/settings/rules'),
        href('/desk/settings/departments'),
        href('/desk/settings/departments/:department', { department: 'planning' }),
        href('/desk/settings/words'),
        ...['classes', 'age-bands', 'categories', 'stages', 'group-types', 'activity-fields', 'districts'].map((list) =>
          href('/desk/settings/lists/:list', { list }),
        ),
        href('/desk/settings/lists/:list/new', { list: 'classes' }),
        href('/desk/settings/lists/:list/:code', { list: 'classes', code: 'commuter' }),
        href('/desk/settings/lists/:list/:code', { list: 'categories', code: 'reflect' }),
        href('/desk/settings/lists/:list/:code/availability', { list: 'age-bands', code: 'u18' }),
        href('/desk/settings/lists/:list/new', { list: 'age-bands' }),
        href('/desk/settings/lists/:list/:code', { list: 'stages', code: 'draft' }),
        href('/desk/settings/group-types/:code', { code: 'npo' }),
        href('/desk/settings/lists/:list/:code', { list: 'group-types', code: 'npo' }),
        href('/desk/settings/glossary'),
        href('/desk/settings/glossary/new'),
        term,
        `${term}/availability`,
        `${term}/removal`,
      ],
    ],
  ]
  const [surveys, events] = [await surveyDeskPages(editor), await eventDeskPages(editor)]
  return [...rows.flatMap(([roles, addresses]) => told(roles, addresses)), ...surveys.pages, ...events.pages]
}
