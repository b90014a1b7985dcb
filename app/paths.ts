/** Every URL of the portal is built here, without its language prefix (ui/language.tsx and http/handle.ts add that). */

import { eventPaths } from './event-paths.ts'
import { type Query, withQuery } from './query.ts'
import { surveyPaths } from './survey-paths.ts'

const plan = (slug: string) => `/plans/${slug}`
const edition = (slug: string, edition?: string) => (edition ? `${plan(slug)}/editions/${edition}` : plan(slug))
const consultation = (slug: string) => `/consultations/${slug}`
const receipt = (number: string, secret: string) => `/receipts/${number}/${secret}`
const deskOrganisation = (slug: string) => `/desk/organisations/${slug}`
const groupToCheck = (slug: string, id: string) => `/my/groups/${slug}/checks/${id}`
const myGroup = (slug: string) => `/my/groups/${slug}`
const deskPlan = (slug: string) => `/desk/plans/${slug}`
const deskSection = (slug: string, key: string) => `${deskPlan(slug)}/sections/${key}`
const deskBlock = (slug: string, key: string) => `${deskPlan(slug)}/blocks/${key}`
const deskConsultation = (slug: string) => `/desk/consultations/${slug}`
const deskGroup = (id: string) => `/desk/groups/${id}`
const myReferral = (group: string, id: string) => `${myGroup(group)}/referrals/${id}`
const myPost = (group: string, id: string) => `${myGroup(group)}/board/${id}`
const boardPost = (id: string) => `/groups/board/${id}`
const deskPost = (id: string) => `/desk/board/${id}`
const deskReferral = (id: string) => `/desk/referrals/${id}`
const deskMail = (id: string) => `/desk/mails/${id}`
const deskStaffMember = (id: string) => `/desk/staff/${id}`

/** So many rows of a result stand on one page. */
export const resultPageSize = 1000

export const paths = {
  ...eventPaths,
  ...surveyPaths,

  home: () => '/',
  about: () => '/about',
  accessibility: () => '/accessibility',
  openData: () => '/open-data',
  search: (query?: Query) => withQuery('/search', query),
  feed: () => '/feed.xml',
  sitemap: () => '/sitemap.xml',

  plans: (query?: Query) => withQuery('/plans', query),
  plan,
  edition,
  /** A section of the current edition, or of the edition named (`2`, `2.1`); `block` is the anchor of a block in it. */
  section: (slug: string, section: string, options: { edition?: string; block?: string } = {}) =>
    `${edition(slug, options.edition)}/sections/${section}${options.block ? `#${options.block}` : ''}`,
  revisions: (slug: string, query?: Query) => withQuery(`${plan(slug)}/revisions`, query),
  revision: (slug: string, number: number) => `${plan(slug)}/revisions/${number}`,
  block: (slug: string, key: string, query?: Query) => withQuery(`${plan(slug)}/blocks/${key}`, query),
  comparison: (slug: string, query?: Query) => withQuery(`${plan(slug)}/comparison`, query),
  comparisonAs: (format: string, slug: string, query?: Query) => withQuery(`${plan(slug)}/comparison.${format}`, query),

  consultations: (query?: Query) => withQuery('/consultations', query),
  consultation,
  comment: (slug: string, query?: Query) => withQuery(`${consultation(slug)}/comment`, query),
  submission: (slug: string) => `${consultation(slug)}/submission`,
  discussion: (slug: string, query?: Query) => withQuery(`${consultation(slug)}/opinions`, query),
  /** A result, or one row of it where it stands: a long result has several pages. */
  result: (slug: string, row?: number, query?: Query) => {
    const after = row && row > resultPageSize ? row - 1 - ((row - 1) % resultPageSize) : undefined
    return withQuery(`${consultation(slug)}/result`, { after, ...query }) + (row ? `#no-${row}` : '')
  },
  resultAs: (format: string, slug: string) => `${consultation(slug)}/result.${format}`,
  my: () => '/my',
  /** Where a link is sent to somebody's address; `to` is the page it leads to. */
  personSignIn: (to?: string, sent = false) => withQuery('/my/sign-in', { to, sent: sent ? '1' : null }),
  personSignOut: () => '/my/sign-out',
  groupRegistration: (sent = false) => withQuery('/groups/registration', { sent: sent ? '1' : null }),
  newGroupDraft: () => '/my/registration',
  myGroup,
  groupApplication: (slug: string) => `${myGroup(slug)}/application`,
  groupFile: (slug: string) => `${myGroup(slug)}/application/file`,
  groupPapers: (slug: string) => `${myGroup(slug)}/application/papers`,
  newGroupPaper: (slug: string, kind: string) => `${myGroup(slug)}/application/papers/new/${kind}`,
  groupPaper: (slug: string, paper: string) => `${myGroup(slug)}/application/papers/${paper}`,
  groupPaperRemoval: (slug: string, paper: string) => `${myGroup(slug)}/application/papers/${paper}/removal`,
  groupCheck: (slug: string) => `${myGroup(slug)}/application/check`,
  groupWithdrawal: (slug: string) => `${myGroup(slug)}/application/withdrawal`,
  groupRenewal: (slug: string) => `${myGroup(slug)}/renewal`,
  groupChecks: (slug: string) => `${myGroup(slug)}/checks`,
  groupToCheck,
  paperToCheck: (slug: string, id: string, paper: string) => `${groupToCheck(slug, id)}/papers/${paper}`,
  groupCorrection: (slug: string, id: string) => `${groupToCheck(slug, id)}/correction`,
  groupRecommendation: (slug: string, id: string) => `${groupToCheck(slug, id)}/recommendation`,

  deskOrganisations: (query?: Query) => withQuery('/desk/organisations', query),
  deskOrganisation,
  organisationStep: (slug: string, step: string) => `${deskOrganisation(slug)}/steps/${step}`,
  organisationChecking: (slug: string) => `${deskOrganisation(slug)}/checking`,
  organisationFile: (slug: string) => `${deskOrganisation(slug)}/file`,
  organisationPaper: (slug: string, paper: string) => `${deskOrganisation(slug)}/papers/${paper}`,
  groupType: (code: string) => `/desk/settings/group-types/${code}`,
  myProfile: (slug: string, query?: Query) => withQuery(`${myGroup(slug)}/profile`, query),
  myNews: (slug: string, query?: Query) => withQuery(`${myGroup(slug)}/news`, query),
  myNewsWithdrawal: (slug: string, id: string) => `${myGroup(slug)}/news/${id}/withdrawal`,
  myMembers: (slug: string, query?: Query) => withQuery(`${myGroup(slug)}/members`, query),
  memberEnding: (slug: string, id: string) => `${myGroup(slug)}/members/${id}/ending`,
  newInvitation: (slug: string) => `${myGroup(slug)}/invitations/new`,
  invitationWithdrawal: (slug: string, id: string) => `${myGroup(slug)}/invitations/${id}/withdrawal`,
  handOver: (slug: string) => `${myGroup(slug)}/hand-over`,
  groupInvitation: (id: string, token: string) => `/groups/invitations/${id}/${token}`,
  profileChanges: (query?: Query) => withQuery('/desk/organisations/changes', query),
  profileChange: (slug: string) => `/desk/organisations/${slug}/profile`,
  deskNews: (slug: string, query?: Query) => withQuery(`/desk/organisations/${slug}/news`, query),
  deskNewsWithdrawal: (slug: string, id: string) => `/desk/organisations/${slug}/news/${id}/withdrawal`,
  groups: (query?: Query) => withQuery('/groups', query),
  groupsAs: (format: string) => `/groups.${format}`,
  group: (slug: string) => `/groups/${slug}`,
  groupFeed: (slug: string) => `/groups/${slug}/feed.xml`,
  personLink: (id: string, token: string) => `/links/${id}/${token}`,
  receipts: () => '/receipts',
  receipt,
  withdrawal: (number: string, secret: string) => `${receipt(number, secret)}/withdrawal`,

  board: (query?: Query) => withQuery('/groups/board', query),
  boardPost,
  boardContact: (id: string) => `${boardPost(id)}/contact`,
  statements: (slug: string, referral: string) => `${plan(slug)}/statements/${referral}`,

  groupVoice: (group: string) => `${myGroup(group)}/voice`,
  groupComment: (group: string, call: string, query?: Query) => withQuery(`${myGroup(group)}/comment/${call}`, query),
  myReferral,
  groupEvents: (group: string) => `${myGroup(group)}/events`,
  groupEventApplication: (group: string, event: string) => `${myGroup(group)}/events/${event}/application`,
  newGroupPost: (group: string) => `${myGroup(group)}/board/new`,
  groupPost: myPost,
  groupPostClosure: (group: string, id: string) => `${myPost(group, id)}/closure`,

  desk: () => '/desk',
  signIn: (to?: string) => withQuery('/desk/sign-in', { to }),
  signOut: () => '/desk/sign-out',
  account: () => '/desk/account',
  password: () => '/desk/account/password',
  sessions: () => '/desk/account/sessions',
  invitation: (token: string) => `/desk/invitations/${token}`,

  deskPlans: () => '/desk/plans',
  newPlan: () => '/desk/plans/new',
  deskPlan,
  planDetails: (slug: string) => `${deskPlan(slug)}/details`,
  planTimeline: (slug: string) => `${deskPlan(slug)}/timeline`,
  relatedPlans: (slug: string) => `${deskPlan(slug)}/related`,
  deskRevisions: (slug: string, query?: Query) => withQuery(`${deskPlan(slug)}/revisions`, query),
  editionPublication: (slug: string, query?: Query) => withQuery(`${deskPlan(slug)}/publication`, query),
  newSection: (slug: string, query?: Query) => withQuery(`${deskPlan(slug)}/sections/new`, query),
  deskSection: (slug: string, key: string, query?: Query) => withQuery(deskSection(slug, key), query),
  sectionName: (slug: string, key: string) => `${deskSection(slug, key)}/name`,
  sectionPlace: (slug: string, key: string) => `${deskSection(slug, key)}/place`,
  sectionRemoval: (slug: string, key: string) => `${deskSection(slug, key)}/removal`,
  newBlock: (slug: string, key: string, query?: Query) => withQuery(`${deskSection(slug, key)}/blocks/new`, query),
  deskBlock: (slug: string, key: string, query?: Query) => withQuery(deskBlock(slug, key), query),
  blockPlace: (slug: string, key: string, query?: Query) => withQuery(`${deskBlock(slug, key)}/place`, query),
  blockSplit: (slug: string, key: string, query?: Query) => withQuery(`${deskBlock(slug, key)}/split`, query),
  blockMerge: (slug: string, key: string, query?: Query) => withQuery(`${deskBlock(slug, key)}/merge`, query),
  blockRemoval: (slug: string, key: string, query?: Query) => withQuery(`${deskBlock(slug, key)}/removal`, query),

  deskConsultations: () => '/desk/consultations',
  newConsultation: () => '/desk/consultations/new',
  deskConsultation,
  consultationDetails: (slug: string) => `${deskConsultation(slug)}/details`,
  notice: (slug: string) => `${deskConsultation(slug)}/notice`,
  extension: (slug: string) => `${deskConsultation(slug)}/extension`,
  moderations: (slug: string, query?: Query) => withQuery(`${deskConsultation(slug)}/moderation`, query),
  resultPublication: (slug: string) => `${deskConsultation(slug)}/publication`,

  deskSubmissions: (query?: Query) => withQuery('/desk/submissions', query),
  deskSubmission: (id: string) => `/desk/submissions/${id}`,
  submitter: (id: string) => `/desk/submissions/${id}/submitter`,
  exclusion: (id: string) => `/desk/submissions/${id}/exclusion`,
  reading: (item: string) => `/desk/items/${item}/reading`,
  moderation: (item: string) => `/desk/items/${item}/moderation`,
  deskOpinions: (query?: Query) => withQuery('/desk/opinions', query),
  deskOpinion: (id: string) => `/desk/opinions/${id}`,
  opinionPlace: (id: string) => `/desk/opinions/${id}/place`,
  newGroup: (query?: Query) => withQuery('/desk/groups/new', query),
  deskGroups: (query?: Query) => withQuery('/desk/groups', query),
  deskGroup,
  groupMembers: (id: string) => `${deskGroup(id)}/members`,
  groupAssignment: (id: string) => `${deskGroup(id)}/assignment`,
  response: (id: string) => `${deskGroup(id)}/response`,
  responseSubmission: (id: string) => `${deskGroup(id)}/submission`,
  responseApproval: (id: string) => `${deskGroup(id)}/approval`,
  responseReturn: (id: string) => `${deskGroup(id)}/return`,
  responseReopening: (id: string) => `${deskGroup(id)}/reopening`,
  responseRevisions: (id: string) => `${deskGroup(id)}/revisions`,

  deskStaff: (query?: Query) => withQuery('/desk/staff', query),
  newStaff: () => '/desk/staff/new',
  deskStaffMember,
  staffInvitation: (id: string) => `${deskStaffMember(id)}/invitation`,
  staffDisabling: (id: string) => `${deskStaffMember(id)}/disabling`,
  staffEnabling: (id: string) => `${deskStaffMember(id)}/enabling`,
  settings: () => '/desk/settings',
  rules: () => '/desk/settings/rules',
  wordList: (list: string) => `/desk/settings/lists/${list}`,
  newWord: (list: string) => `/desk/settings/lists/${list}/new`,
  word: (list: string, code: string) => `/desk/settings/lists/${list}/${code}`,
  wordAvailability: (list: string, code: string) => `/desk/settings/lists/${list}/${code}/availability`,
  glossary: () => '/desk/settings/glossary',
  newTerm: () => '/desk/settings/glossary/new',
  term: (id: string) => `/desk/settings/glossary/${id}`,
  termAvailability: (id: string) => `/desk/settings/glossary/${id}/availability`,
  termRemoval: (id: string) => `/desk/settings/glossary/${id}/removal`,
  departments: () => '/desk/settings/departments',
  department: (key: string) => `/desk/settings/departments/${key}`,
  synonyms: () => '/desk/settings/words',
  deskBoard: (query?: Query) => withQuery('/desk/board', query),
  newDeskPost: () => '/desk/board/new',
  deskPost,
  deskPostClosure: (id: string) => `${deskPost(id)}/closure`,
  deskPostRemoval: (id: string) => `${deskPost(id)}/removal`,
  deskReferrals: (query?: Query) => withQuery('/desk/referrals', query),
  newReferral: (query?: Query) => withQuery('/desk/referrals/new', query),
  deskReferral,
  referralDetails: (id: string) => `${deskReferral(id)}/details`,
  referralGroups: (id: string, query?: Query) => withQuery(`${deskReferral(id)}/groups`, query),
  referralSending: (id: string) => `${deskReferral(id)}/sending`,
  referralReminder: (id: string) => `${deskReferral(id)}/reminder`,
  referralPublication: (id: string) => `${deskReferral(id)}/publication`,
  deskMails: (query?: Query) => withQuery('/desk/mails', query),
  deskMail,
  mailAgain: (id: string) => `${deskMail(id)}/again`,
  deskJournal: (query?: Query) => withQuery('/desk/journal', query),

  api: (path = '') => `/api/v1${path}`,
}
