/**
 * The house's import rules (docs/architecture.md). Parts and rooms in their order: each may import those before it. Every
 * file below app/ stands in one of these, so none is guarded by nothing: scripts/rules.test.ts plants what is forbidden in each kind of place.
 */
export const rooms = [
  'spelling',
  'text',
  'forms',
  'journal',
  'municipality',
  'files',
  'documents',
  'accounts',
  'organisations/groups',
  'organisations/members',
  'organisations/registration',
  'directory',
  'board',
  'plans/marks',
  'plans/writing',
  'plans/withdrawals',
  'plans/editions',
  'plans/sources',
  'plans/imports',
  'consultations/calls',
  'consultations/comments',
  'consultations/answers',
  'consultations/referrals',
  'surveys/questionnaires',
  'surveys/sheets',
  'surveys/figures',
  'surveys/suppression',
  'surveys/reports',
  'events/programme',
  'events/signups',
  'events/phone-calls',
  'events/allocation',
  'events/attendance',
  'translations',
  'councils',
  'progress',
  'notifications',
  'search',
  'open-data',
]
const any = `(?:${rooms.join('|')})`
const test = '\\.(test|fixture)\\.tsx?$'
const domain = (room) => `^app/${room}/[^/]+\\.ts$`

/** @type {import('dependency-cruiser').IConfiguration} */
export default {
  forbidden: [
    { name: 'no-cycles', severity: 'error', from: {}, to: { circular: true } },
    {
      name: 'every-file-in-a-room',
      comment: 'A part or room holds nouns as .ts, pages/ and views/; a wing holds rooms alone.',
      severity: 'error',
      from: {
        path: '^app/.+/',
        pathNot: `^app/(?:http|http/server|http/finish|http/crawl|ui|ui/form|css)/[^/]+$|^app/${any}/(?:[^/]+|(?:pages|views)/.+)$`,
      },
      to: {},
    },
    ...rooms.map((room, at) => ({
      name: `order-of-rooms: ${room}`,
      severity: 'error',
      from: { path: domain(room), pathNot: test },
      to: { path: `^app/(?:${rooms.slice(at + 1).join('|') || 'none'})/` },
    })),
    {
      name: 'domain-knows-no-page',
      comment: 'The domain knows neither Remix nor React nor how requests come in.',
      severity: 'error',
      from: { path: domain(any) },
      to: { path: '^app/(?:http|ui)/|^app/remix\\.ts$|/pages/|/views/|node_modules/(?:@remix-run|react|react-dom)/' },
    },
    {
      name: 'views-take-types-only',
      severity: 'error',
      from: { path: `^app/${any}/views/` },
      to: { path: `${domain(any)}|^app/http/|^db/`, dependencyTypesNot: ['type-only'] },
    },
    ...rooms.map((room, at) => ({
      name: `views-of-other-rooms: ${room}`,
      comment: 'A view may hold views of its own part, in a wing also those of earlier rooms.',
      severity: 'error',
      from: { path: `^app/${room}/views/` },
      to: { path: '/views/', pathNot: `^app/(?:${earlierInWing(room, at).join('|')})/views/` },
    })),
    { name: 'pages-are-leaves', severity: 'error', from: { pathNot: test }, to: { path: '/pages/' } },
    {
      name: 'ui-knows-no-part',
      severity: 'error',
      from: { path: '^app/ui/' },
      to: { path: `^app/(?:${any}|http)/` },
    },
    {
      name: 'http-knows-the-ground',
      severity: 'error',
      from: { path: '^app/http/', pathNot: test },
      to: {
        path: `^app/(?:${rooms.filter((room) => !['spelling', 'text', 'forms', 'journal', 'municipality', 'accounts'].includes(room)).join('|')}|ui)/`,
      },
    },
    {
      name: 'db-knows-types-only',
      severity: 'error',
      from: { path: '^db/[^/]+\\.ts$', pathNot: test },
      to: { path: '^app/', pathNot: '/tables\\.ts$' },
    },
    {
      name: 'one-file-knows-lucia',
      severity: 'error',
      from: { pathNot: '^app/accounts/(session|lucia-adapter)\\.ts$' },
      to: { path: 'node_modules/lucia/' },
    },
    {
      name: 'one-file-knows-remix',
      severity: 'error',
      from: { pathNot: '^app/remix\\.ts$' },
      to: { path: 'node_modules/@remix-run/(node|react|router)/' },
    },
    {
      name: 'fixtures-are-for-tests',
      comment: 'Test material lives with tests: nothing that runs imports it, nor the packages only tests use.',
      severity: 'error',
      from: { path: '^(app/|server\\.ts)', pathNot: test },
      to: { path: `${test}|^db/testing\\.ts$|node_modules/(fast-check|vitest)/` },
    },
    { name: 'no-unresolved', severity: 'error', from: {}, to: { couldNotResolve: true, pathNot: '\\?url$' } },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'node', 'default', 'types'] },
  },
}

function earlierInWing(room, at) {
  const [wing, ...nested] = room.split('/')
  return nested.length === 0 ? [room] : rooms.slice(0, at + 1).filter((other) => other.startsWith(`${wing}/`))
}
