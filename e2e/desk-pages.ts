import type { Page } from '@playwright/test'
import { paths } from '#app/paths.ts'
import { groups } from '../db/seeds/content/groups.ts'
import { open } from '../db/seeds/content/open.ts'
import { parks } from '../db/seeds/content/parks.ts'
import { basicPlan } from '../db/seeds/content/plans.ts'
import { staff } from '../db/seeds/content/staff.ts'
import { type DeskPath, everybody, type Role, told } from './desk-roles.ts'
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

/** Every page of the desk, with those it opens for; found by an editor and an administrator. */
export async function deskPages(editor: Page, administrator: Page): Promise<DeskPath[]> {
  const { slug } = basicPlan
  const [section, block] = ['s5-2', 's5-2-p3']
  const call = open.key
  const group = await firstOf(editor, paths.deskGroups({ consultation: call }), 'groups')
  const opinion = await firstOf(editor, paths.deskOpinions({ consultation: call, state: 'unsorted' }), 'opinions')
  const submission = await firstOf(editor, paths.deskSubmissions({ consultation: call }), 'submissions')
  const item = await firstOf(editor, submission, 'items')
  const moderation = await firstOf(editor, paths.moderations(parks.key), 'items')
  const registered = groups.find(({ stands }) => stands === 'registered')?.key ?? ''
  const own = staff.find(({ key }) => key === 'nagai')?.name ?? ''
  const member = await firstOf(administrator, paths.deskStaff({ q: own }), 'staff')
  const mail = await firstOf(administrator, paths.deskMails({ state: 'kept' }), 'mails')
  const term = await firstOf(administrator, paths.glossary(), 'settings/glossary')
  const rows: [Role[], string[]][] = [
    [
      everybody,
      [
        ...[paths.desk(), paths.account(), paths.password(), paths.sessions(), paths.signOut()],
        ...[paths.deskSubmissions(), submission, paths.deskOpinions(), opinion, paths.deskGroups(), group],
        ...[paths.deskConsultations(), paths.deskConsultation(call)],
      ],
    ],
    [writers, [paths.deskPlans(), paths.deskPlan(slug), paths.deskRevisions(slug), paths.deskSection(slug, section)]],
    [
      ['editor', 'elsewhere'],
      [paths.newPlan(), paths.newConsultation(), paths.bankQuestions(), paths.newBankQuestion()],
    ],
    [
      ['editor', 'elsewhere'],
      [paths.deskReferrals(), paths.newReferral()],
    ],
    [
      ['editor', 'elsewhere', 'administrator'],
      [paths.deskBoard(), paths.newDeskPost()],
    ],
    [
      ['editor'],
      [
        ...[
          paths.planDetails(slug),
          paths.planTimeline(slug),
          paths.relatedPlans(slug),
          paths.editionPublication(slug),
        ],
        ...[paths.newSection(slug), paths.sectionName(slug, section), paths.sectionPlace(slug, section)],
        ...[paths.sectionRemoval(slug, section), paths.consultationDetails(call), paths.extension(call)],
        ...[paths.resultPublication(call), `${submission}/exclusion`, item, `${opinion}/place`],
        ...[paths.moderations(parks.key), moderation],
        ...[`${group}/members`, `${group}/assignment`, `${paths.newGroup()}?opinions=${opinion.split('/').at(-1)}`],
      ],
    ],
    [
      ['editor', 'answerer'],
      [
        ...[paths.newBlock(slug, section), paths.deskBlock(slug, block), paths.blockPlace(slug, block)],
        ...[paths.blockSplit(slug, block), paths.blockMerge(slug, block), paths.blockRemoval(slug, block)],
        ...[`${group}/response`, `${group}/submission`, `${group}/revisions`],
      ],
    ],
    [['approver'], [`${group}/approval`, `${group}/return`]],
    [['editor', 'answerer', 'approver'], [`${group}/reopening`]],
    [['editor', 'administrator'], [`${submission}/submitter`]],
    [
      ['editor', 'elsewhere', 'administrator'],
      [
        ...[paths.deskOrganisations(), paths.deskOrganisation(registered), paths.organisationChecking(registered)],
        ...['dormancy', 'striking-off', 'registration'].map((step) => paths.organisationStep(registered, step)),
        paths.deskOrganisations({ state: 'registered', type: 'npo', district: 'kawabe' }),
      ],
    ],
    [
      ['administrator'],
      [
        ...[paths.deskStaff(), paths.newStaff(), member, `${member}/invitation`, `${member}/disabling`],
        ...[`${member}/enabling`, paths.deskJournal(), paths.deskMails(), mail, `${mail}/again`],
        ...[paths.settings(), paths.rules(), paths.departments(), paths.department('planning'), paths.synonyms()],
        ...['classes', 'age-bands', 'categories', 'stages', 'group-types', 'activity-fields', 'districts'].map((list) =>
          paths.wordList(list),
        ),
        ...[paths.newWord('classes'), paths.word('classes', 'commuter'), paths.word('categories', 'reflect')],
        ...[paths.wordAvailability('age-bands', 'u18'), paths.newWord('age-bands'), paths.word('stages', 'draft')],
        ...[paths.groupType('npo'), paths.word('group-types', 'npo')],
        ...[paths.glossary(), paths.newTerm(), term, `${term}/availability`, `${term}/removal`],
      ],
    ],
  ]
  const [surveys, events] = [await surveyDeskPages(editor), await eventDeskPages(editor)]
  return [...rows.flatMap(([roles, addresses]) => told(roles, addresses)), ...surveys.pages, ...events.pages]
}
