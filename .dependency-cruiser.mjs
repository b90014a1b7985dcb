/** The house's import rules (docs/architecture.md). Parts in their order: a part may import those before it. */
const parts = [
  'text',
  'journal',
  'municipality',
  'files',
  'documents',
  'accounts',
  'organisations',
  'plans',
  'consultations',
  'surveys',
  'events',
  'councils',
  'progress',
  'notifications',
  'search',
  'open-data',
]
const test = '\\.(test|fixture)\\.tsx?$'
const domain = (part) => `^app/${part}/[^/]+\\.ts$`

/** @type {import('dependency-cruiser').IConfiguration} */
export default {
  forbidden: [
    { name: 'no-cycles', severity: 'error', from: {}, to: { circular: true } },
    ...parts.map((part, at) => ({
      name: `order-of-parts: ${part}`,
      severity: 'error',
      from: { path: domain(part), pathNot: test },
      to: { path: `^app/(${parts.slice(at + 1).join('|') || 'none'})/` },
    })),
    {
      name: 'domain-knows-no-page',
      comment: 'The domain knows neither Remix nor React nor how requests come in.',
      severity: 'error',
      from: { path: `^app/(${parts.join('|')})/[^/]+\\.ts$` },
      to: { path: '^app/(http|ui)/|/pages/|/views/|node_modules/(@remix-run|react|react-dom)/' },
    },
    {
      name: 'views-take-types-only',
      severity: 'error',
      from: { path: '^app/[^/]+/views/' },
      to: { path: '^app/[^/]+/[^/]+\\.ts$|^db/', pathNot: '^app/(paths\\.ts|ui/)', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'views-of-different-parts',
      severity: 'error',
      from: { path: '^app/([^/]+)/views/' },
      to: { path: '^app/([^/]+)/views/', pathNot: '^app/$1/views/' },
    },
    { name: 'pages-are-leaves', severity: 'error', from: { pathNot: test }, to: { path: '/pages/' } },
    {
      name: 'ui-knows-no-part',
      severity: 'error',
      from: { path: '^app/ui/' },
      to: { path: `^app/(${parts.join('|')}|http)/` },
    },
    {
      name: 'http-knows-four-parts',
      severity: 'error',
      from: { path: '^app/http/', pathNot: test },
      to: { path: `^app/(${parts.filter((p) => !['text', 'municipality', 'accounts'].includes(p)).join('|')}|ui)/` },
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
