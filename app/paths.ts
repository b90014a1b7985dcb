/** Every URL of the portal is built here, without its language prefix (ui/language.tsx and http/handle.ts add that). */

type Query = Record<string, string | number | null | undefined>

function withQuery(path: string, query: Query = {}): string {
  const pairs = Object.entries(query).filter(([, value]) => value !== undefined && value !== null && value !== '')
  return pairs.length ? `${path}?${new URLSearchParams(pairs.map(([k, v]) => [k, String(v)]))}` : path
}

const plan = (slug: string) => `/plans/${slug}`
const edition = (slug: string, edition?: string) => (edition ? `${plan(slug)}/editions/${edition}` : plan(slug))
const consultation = (slug: string) => `/consultations/${slug}`
const receipt = (number: string, secret: string) => `/receipts/${number}/${secret}`
const deskOrganisation = (slug: string) => `/desk/organisations/${slug}`
const groupToCheck = (slug: string, id: string) => `/my/groups/${slug}/checks/${id}`
const myGroup = (slug: string) => `/my/groups/${slug}`
const answer = (secret: string) => `/answers/${secret}`
const deskPlan = (slug: string) => `/desk/plans/${slug}`
const deskSection = (slug: string, key: string) => `${deskPlan(slug)}/sections/${key}`
const deskBlock = (slug: string, key: string) => `${deskPlan(slug)}/blocks/${key}`
const deskConsultation = (slug: string) => `/desk/consultations/${slug}`
const deskSurvey = (slug: string) => `/desk/surveys/${slug}`
const surveyEntry = (slug: string, key: string) => `${deskSurvey(slug)}/questions/${key}`
const surveyPage = (slug: string, key: string) => `${deskSurvey(slug)}/pages/${key}`
const sheets = (slug: string) => `${deskSurvey(slug)}/sheets`
const surveySheet = (slug: string, id: string) => `${sheets(slug)}/${id}`
const codes = (slug: string) => `${deskSurvey(slug)}/codes`
const signup = (number: string, secret: string) => `/signups/${number}/${secret}`
const deskEvent = (slug: string) => `/desk/events/${slug}`
const deskSession = (slug: string, number: number) => `${deskEvent(slug)}/sessions/${number}`
const door = (slug: string, number: number) => `${deskSession(slug, number)}/day`
const deskSignup = (slug: string, number: string) => `${deskEvent(slug)}/signups/${number}`
const deskGroup = (id: string) => `/desk/groups/${id}`
const myReferral = (group: string, id: string) => `${myGroup(group)}/referrals/${id}`
const myPost = (group: string, id: string) => `${myGroup(group)}/board/${id}`
const boardPost = (id: string) => `/groups/board/${id}`
const deskPost = (id: string) => `/desk/board/${id}`
const deskReferral = (id: string) => `/desk/referrals/${id}`
const deskMail = (id: string) => `/desk/mails/${id}`
const deskStaffMember = (id: string) => `/desk/staff/${id}`

export const paths = {
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
  block: (slug: string, key: string) => `${plan(slug)}/blocks/${key}`,
  comparison: (slug: string, query?: Query) => withQuery(`${plan(slug)}/comparison`, query),
  comparisonAs: (format: string, slug: string, query?: Query) => withQuery(`${plan(slug)}/comparison.${format}`, query),

  consultations: (query?: Query) => withQuery('/consultations', query),
  consultation,
  comment: (slug: string, query?: Query) => withQuery(`${consultation(slug)}/comment`, query),
  submission: (slug: string) => `${consultation(slug)}/submission`,
  discussion: (slug: string, query?: Query) => withQuery(`${consultation(slug)}/opinions`, query),
  result: (slug: string, row?: number) => `${consultation(slug)}/result${row ? `#no-${row}` : ''}`,
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
  events: (query?: Query) => withQuery('/events', query),
  eventsMonth: (query?: Query) => withQuery('/events/calendar', query),
  eventsAs: (format: string) => `/events.${format}`,
  eventsFeed: (query?: Query) => withQuery('/events.ics', query),
  event: (slug: string, session?: number) => `/events/${slug}${session ? `#session-${session}` : ''}`,
  eventCalendar: (slug: string, session: number) => `/events/${slug}/sessions/${session}/calendar.ics`,
  application: (slug: string) => `/events/${slug}/application`,
  signup,
  signupCancellation: (number: string, secret: string) => `${signup(number, secret)}/cancellation`,
  signupCode: (number: string, secret: string) => `${signup(number, secret)}/code.svg`,
  receipts: () => '/receipts',
  receipt,
  withdrawal: (number: string, secret: string) => `${receipt(number, secret)}/withdrawal`,

  surveys: () => '/surveys',
  survey: (slug: string, query?: Query) => withQuery(`/surveys/${slug}`, query),
  surveyBeginning: (slug: string) => `/surveys/${slug}/beginning`,
  /** The report, or one section of it; `item` is the anchor of a question's tables. */
  surveyResults: (slug: string, page?: string, query: Query & { item?: string } = {}) => {
    const { item, ...rest } = query
    const path = withQuery(`/surveys/${slug}/results${page ? `/${page}` : ''}`, rest)
    return item ? `${path}#${item}` : path
  },
  surveyResultsAs: (format: 'pdf' | 'csv', slug: string, query?: Query) =>
    withQuery(`/surveys/${slug}/results.${format}`, query),
  codebook: (slug: string, query?: Query) => withQuery(`/surveys/${slug}/codebook.csv`, query),
  answer: (secret: string, query?: Query) => withQuery(answer(secret), query),
  answerPage: (secret: string, page: string, query?: Query) => withQuery(`${answer(secret)}/pages/${page}`, query),
  answerConfirmation: (secret: string) => `${answer(secret)}/confirmation`,
  surveyForm: (slug: string) => `/surveys/${slug}/form.pdf`,

  board: (query?: Query) => withQuery('/groups/board', query),
  boardPost,
  boardContact: (id: string) => `${boardPost(id)}/contact`,
  statements: (slug: string, referral: string) => `${plan(slug)}/statements/${referral}`,

  groupVoice: (group: string) => `${myGroup(group)}/voice`,
  groupComment: (group: string, call: string, query?: Query) => withQuery(`${myGroup(group)}/comment/${call}`, query),
  myReferral,
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
  deskRevisions: (slug: string) => `${deskPlan(slug)}/revisions`,
  editionPublication: (slug: string) => `${deskPlan(slug)}/publication`,
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

  deskSurveys: (query?: Query) => withQuery('/desk/surveys', query),
  newSurvey: () => '/desk/surveys/new',
  bankQuestions: () => '/desk/question-bank',
  newBankQuestion: (query?: Query) => withQuery('/desk/question-bank/new', query),
  bankQuestion: (id: string) => `/desk/question-bank/${id}`,
  bankQuestionClosure: (id: string) => `/desk/question-bank/${id}/closure`,
  deskSurvey,
  surveyDetails: (slug: string) => `${deskSurvey(slug)}/details`,
  surveyPeriod: (slug: string) => `${deskSurvey(slug)}/period`,
  surveyClosure: (slug: string) => `${deskSurvey(slug)}/closure`,
  surveyQuestions: (slug: string, at?: string) => `${deskSurvey(slug)}/questions${at ? `#${at}` : ''}`,
  newSurveyEntry: (slug: string, query?: Query) => withQuery(`${deskSurvey(slug)}/questions/new`, query),
  surveyEntry,
  surveyEntryCondition: (slug: string, key: string) => `${surveyEntry(slug, key)}/condition`,
  surveyEntryPlace: (slug: string, key: string) => `${surveyEntry(slug, key)}/place`,
  surveyEntryRemoval: (slug: string, key: string) => `${surveyEntry(slug, key)}/removal`,
  surveyEntryKeeping: (slug: string, key: string) => `${surveyEntry(slug, key)}/keeping`,
  newSurveyPage: (slug: string, query?: Query) => withQuery(`${deskSurvey(slug)}/pages/new`, query),
  surveyPage,
  surveyPageCondition: (slug: string, key: string) => `${surveyPage(slug, key)}/condition`,
  surveyPagePlace: (slug: string, key: string) => `${surveyPage(slug, key)}/place`,
  surveyPageRemoval: (slug: string, key: string) => `${surveyPage(slug, key)}/removal`,
  surveyBank: (slug: string, query?: Query) => withQuery(`${deskSurvey(slug)}/bank`, query),
  surveyPreview: (slug: string) => `${deskSurvey(slug)}/preview`,
  surveyPublication: (slug: string) => `${deskSurvey(slug)}/publication`,
  surveyCorrection: (slug: string) => `${deskSurvey(slug)}/correction`,
  surveyCorrectionRemoval: (slug: string) => `${deskSurvey(slug)}/correction/removal`,
  surveyCopy: (slug: string) => `${deskSurvey(slug)}/copy`,
  surveyReturn: (slug: string) => `${deskSurvey(slug)}/return`,
  surveyFigures: (slug: string, query?: Query) => withQuery(`${deskSurvey(slug)}/figures`, query),
  surveyFigure: (slug: string, item: string, query?: Query) => withQuery(`${deskSurvey(slug)}/figures/${item}`, query),
  surveyCross: (slug: string, query?: Query) => withQuery(`${deskSurvey(slug)}/cross`, query),
  surveyPortfolio: (slug: string, query?: Query) => withQuery(`${deskSurvey(slug)}/portfolio`, query),
  surveyWaves: (slug: string, query?: Query) => withQuery(`${deskSurvey(slug)}/waves`, query),
  surveyWeights: (slug: string, query?: Query) => withQuery(`${deskSurvey(slug)}/weights`, query),
  surveyWeightsTable: (slug: string, query?: Query) => withQuery(`${deskSurvey(slug)}/weights.csv`, query),
  surveyTexts: (slug: string, item: string, query?: Query) => withQuery(`${deskSurvey(slug)}/texts/${item}`, query),
  surveyTextCodes: (slug: string, item: string) => `${deskSurvey(slug)}/texts/${item}/codes`,
  surveyRedaction: (slug: string, item: string, sheet: string) =>
    `${deskSurvey(slug)}/texts/${item}/${sheet}/redaction`,
  surveySections: (slug: string, query?: Query) => withQuery(`${deskSurvey(slug)}/sections`, query),
  surveyReport: (slug: string) => `${deskSurvey(slug)}/results`,
  surveyReportComment: (slug: string, query?: Query) => withQuery(`${deskSurvey(slug)}/results/comment`, query),
  surveyRun: (slug: string, run: number, page?: string, item?: string) =>
    `${deskSurvey(slug)}/results/runs/${run}${page ? `/${page}` : ''}${item ? `#${item}` : ''}`,
  surveyResultsPublication: (slug: string) => `${deskSurvey(slug)}/results/publication`,

  surveyQr: (slug: string) => `${deskSurvey(slug)}/qr.svg`,
  surveyPaper: (slug: string, query?: Query) => withQuery(`${deskSurvey(slug)}/form.pdf`, query),
  surveyCodes: codes,
  newCodes: (slug: string) => `${codes(slug)}/new`,
  codeEnds: (slug: string) => `${codes(slug)}/ends`,
  codeBatch: (slug: string, batch: string) => `${codes(slug)}/${batch}`,
  letters: (slug: string, batch: string, query?: Query) => withQuery(`${codes(slug)}/${batch}/letters.pdf`, query),
  codeList: (slug: string, batch: string) => `${codes(slug)}/${batch}/codes.csv`,
  sheetsCsv: (slug: string) => `${deskSurvey(slug)}/sheets.csv`,
  sheetCodebook: (slug: string) => `${deskSurvey(slug)}/codebook.csv`,
  surveySheets: (slug: string, query?: Query) => withQuery(sheets(slug), query),
  newSheet: (slug: string, query?: Query) => withQuery(`${sheets(slug)}/new`, query),
  secondEntry: (slug: string) => `${sheets(slug)}/second-entry`,
  surveySheet,
  sheetVoid: (slug: string, id: string) => `${surveySheet(slug, id)}/void`,
  sheetChoice: (slug: string, id: string) => `${surveySheet(slug, id)}/choice`,
  sheetAgain: (slug: string, id: string) => `${surveySheet(slug, id)}/again`,
  settlement: (slug: string, id: string) => `${surveySheet(slug, id)}/settlement`,

  deskEvents: () => '/desk/events',
  newEvent: () => '/desk/events/new',
  deskEvent,
  eventDetails: (slug: string) => `${deskEvent(slug)}/details`,
  eventPublication: (slug: string) => `${deskEvent(slug)}/publication`,
  newSession: (slug: string) => `${deskEvent(slug)}/sessions/new`,
  deskSession,
  sessionCancellation: (slug: string, number: number) => `${deskSession(slug, number)}/cancellation`,
  sessionDay: (slug: string, number: number, query?: Query) => withQuery(door(slug, number), query),
  checkIn: (slug: string, number: number, query?: Query) => withQuery(`${door(slug, number)}/check-in`, query),
  checkInAddress: (number: string) => `/desk/check-in/${number}`,
  walkIn: (slug: string, number: number) => `${door(slug, number)}/walk-in`,
  undoing: (slug: string, number: number, id: string) => `${door(slug, number)}/check-ins/${id}/undoing`,
  absences: (slug: string, number: number) => `${door(slug, number)}/absences`,
  namesAtDoor: (slug: string, number: number) => `${door(slug, number)}/names`,
  namesOpening: (slug: string, number: number, query?: Query) =>
    withQuery(`${door(slug, number)}/names/opening`, query),
  dayList: (slug: string, number: number) => `${door(slug, number)}/list`,
  dayListCsv: (slug: string, number: number) => `${door(slug, number)}/list.csv`,
  dayNumbers: (slug: string, number: number) => `${door(slug, number)}/numbers`,
  tables: (slug: string, number: number) => `${door(slug, number)}/tables`,
  tablesMaking: (slug: string, number: number) => `${door(slug, number)}/tables/making`,
  balancing: (slug: string, number: number) => `${door(slug, number)}/tables/balancing`,
  newTable: (slug: string, number: number) => `${door(slug, number)}/tables/new`,
  tablesPrint: (slug: string, number: number, query?: Query) => withQuery(`${door(slug, number)}/tables/print`, query),
  seatTable: (slug: string, number: number, table: number) => `${door(slug, number)}/tables/${table}`,
  seat: (slug: string, number: number, party: string) => `${door(slug, number)}/seats/${party}`,
  deskSignup,
  signupPerson: (slug: string, number: string) => `${deskSignup(slug, number)}/person`,
  deskSignupCancellation: (slug: string, number: string) => `${deskSignup(slug, number)}/cancellation`,

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
