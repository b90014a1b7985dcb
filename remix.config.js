import { existsSync } from 'node:fs'

/**
 * The site map: every URL of the portal and the page under app/ that answers it, read top to bottom. A language prefix
 * (/en, /easy) is taken off by server.ts before a URL gets here. Pages are flat: none is nested in another.
 */
export const siteMap = {
  '/': 'municipality/pages/home.tsx',
  '/about': 'municipality/pages/about.tsx',
  '/accessibility': 'municipality/pages/accessibility.tsx',
  '/open-data': 'open-data/pages/guide.tsx',
  '/search': 'search/pages/search.tsx',
  '/feed.xml': 'open-data/pages/feed.ts',
  '/sitemap.xml': 'search/pages/sitemap.ts',
  '/robots.txt': 'search/pages/robots.ts',

  '/plans': 'plans/pages/plans.tsx',
  '/plans/:plan': 'plans/pages/plan.tsx',
  '/plans/:plan/sections/:section': 'plans/pages/section.tsx',
  '/plans/:plan/editions/:edition': 'plans/pages/edition.tsx',
  '/plans/:plan/editions/:edition/sections/:section': 'plans/pages/edition-section.tsx',
  '/plans/:plan/revisions': 'plans/pages/revisions.tsx',
  '/plans/:plan/revisions/:number': 'plans/pages/revision.tsx',
  '/plans/:plan/blocks/:block': 'plans/pages/block.tsx',
  '/plans/:plan/comparison': 'plans/pages/comparison.tsx',

  '/files/:name': 'files/pages/file.ts',

  '/consultations': 'consultations/pages/consultations.tsx',
  '/consultations/:consultation': 'consultations/pages/consultation.tsx',
  '/consultations/:consultation/comment': 'consultations/pages/comment.tsx',
  '/consultations/:consultation/submission': 'consultations/pages/submission.tsx',
  '/consultations/:consultation/result': 'consultations/pages/result.tsx',
  '/consultations/:consultation/result.csv': 'consultations/pages/result-csv.ts',
  '/receipts': 'consultations/pages/receipts.tsx',
  '/receipts/:number/:secret': 'consultations/pages/receipt.tsx',
  '/receipts/:number/:secret/withdrawal': 'consultations/pages/withdrawal.tsx',

  '/desk': 'consultations/pages/desk/home.tsx',
  '/desk/sign-in': 'accounts/pages/sign-in.tsx',
  '/desk/sign-out': 'accounts/pages/sign-out.tsx',
  '/desk/account': 'accounts/pages/account.tsx',
  '/desk/account/password': 'accounts/pages/password.tsx',
  '/desk/account/sessions': 'accounts/pages/sessions.tsx',
  '/desk/invitations/:token': 'accounts/pages/invitation.tsx',

  '/desk/plans': 'plans/pages/desk/plans.tsx',
  '/desk/plans/new': 'plans/pages/desk/new-plan.tsx',
  '/desk/plans/:plan': 'plans/pages/desk/plan.tsx',
  '/desk/plans/:plan/details': 'plans/pages/desk/details.tsx',
  '/desk/plans/:plan/timeline': 'plans/pages/desk/timeline.tsx',
  '/desk/plans/:plan/related': 'plans/pages/desk/related.tsx',
  '/desk/plans/:plan/revisions': 'plans/pages/desk/revisions.tsx',
  '/desk/plans/:plan/publication': 'plans/pages/desk/publication.tsx',
  '/desk/plans/:plan/sections/new': 'plans/pages/desk/new-section.tsx',
  '/desk/plans/:plan/sections/:section': 'plans/pages/desk/section.tsx',
  '/desk/plans/:plan/sections/:section/name': 'plans/pages/desk/section-name.tsx',
  '/desk/plans/:plan/sections/:section/place': 'plans/pages/desk/section-place.tsx',
  '/desk/plans/:plan/sections/:section/removal': 'plans/pages/desk/section-removal.tsx',
  '/desk/plans/:plan/sections/:section/blocks/new': 'plans/pages/desk/new-block.tsx',
  '/desk/plans/:plan/blocks/:block': 'plans/pages/desk/block.tsx',
  '/desk/plans/:plan/blocks/:block/place': 'plans/pages/desk/block-place.tsx',
  '/desk/plans/:plan/blocks/:block/split': 'plans/pages/desk/block-split.tsx',
  '/desk/plans/:plan/blocks/:block/merge': 'plans/pages/desk/block-merge.tsx',
  '/desk/plans/:plan/blocks/:block/removal': 'plans/pages/desk/block-removal.tsx',

  '/desk/consultations': 'consultations/pages/desk/consultations.tsx',
  '/desk/consultations/new': 'consultations/pages/desk/new-consultation.tsx',
  '/desk/consultations/:consultation': 'consultations/pages/desk/consultation.tsx',
  '/desk/consultations/:consultation/details': 'consultations/pages/desk/details.tsx',
  '/desk/consultations/:consultation/notice': 'consultations/pages/desk/notice.tsx',
  '/desk/consultations/:consultation/extension': 'consultations/pages/desk/extension.tsx',
  '/desk/consultations/:consultation/publication': 'consultations/pages/desk/publication.tsx',

  '/desk/submissions': 'consultations/pages/desk/submissions.tsx',
  '/desk/submissions/:submission': 'consultations/pages/desk/submission.tsx',
  '/desk/submissions/:submission/submitter': 'consultations/pages/desk/submitter.tsx',
  '/desk/submissions/:submission/exclusion': 'consultations/pages/desk/exclusion.tsx',
  '/desk/items/:item/reading': 'consultations/pages/desk/reading.tsx',
  '/desk/opinions': 'consultations/pages/desk/opinions.tsx',
  '/desk/opinions/:opinion': 'consultations/pages/desk/opinion.tsx',
  '/desk/opinions/:opinion/place': 'consultations/pages/desk/opinion-place.tsx',
  '/desk/groups': 'consultations/pages/desk/groups.tsx',
  '/desk/groups/new': 'consultations/pages/desk/new-group.tsx',
  '/desk/groups/:group': 'consultations/pages/desk/group.tsx',
  '/desk/groups/:group/members': 'consultations/pages/desk/group-members.tsx',
  '/desk/groups/:group/assignment': 'consultations/pages/desk/group-assignment.tsx',
  '/desk/groups/:group/response': 'consultations/pages/desk/response.tsx',
  '/desk/groups/:group/submission': 'consultations/pages/desk/response-step.tsx',
  '/desk/groups/:group/approval': 'consultations/pages/desk/response-step.tsx',
  '/desk/groups/:group/return': 'consultations/pages/desk/response-step.tsx',
  '/desk/groups/:group/reopening': 'consultations/pages/desk/response-step.tsx',
  '/desk/groups/:group/revisions': 'consultations/pages/desk/response-revisions.tsx',

  '/desk/staff': 'accounts/pages/desk/staff.tsx',
  '/desk/staff/new': 'accounts/pages/desk/new-staff.tsx',
  '/desk/staff/:member': 'accounts/pages/desk/staff-member.tsx',
  '/desk/staff/:member/invitation': 'accounts/pages/desk/staff-invitation.tsx',
  '/desk/staff/:member/disabling': 'accounts/pages/desk/staff-disabling.tsx',
  '/desk/staff/:member/enabling': 'accounts/pages/desk/staff-enabling.tsx',
  '/desk/journal': 'journal/pages/journal.tsx',
  '/desk/settings': 'municipality/pages/desk/settings.tsx',
  '/desk/settings/rules': 'municipality/pages/desk/rules.tsx',
  '/desk/settings/lists/:list': 'municipality/pages/desk/word-list.tsx',
  '/desk/settings/lists/:list/new': 'municipality/pages/desk/new-word.tsx',
  '/desk/settings/lists/:list/:code': 'municipality/pages/desk/word.tsx',
  '/desk/settings/lists/:list/:code/availability': 'municipality/pages/desk/word-availability.tsx',
  '/desk/settings/glossary': 'municipality/pages/desk/glossary.tsx',
  '/desk/settings/glossary/new': 'municipality/pages/desk/new-term.tsx',
  '/desk/settings/glossary/:term': 'municipality/pages/desk/term.tsx',
  '/desk/settings/glossary/:term/availability': 'municipality/pages/desk/term-availability.tsx',
  '/desk/settings/glossary/:term/removal': 'municipality/pages/desk/term-removal.tsx',
  '/desk/settings/departments': 'municipality/pages/desk/departments.tsx',
  '/desk/settings/departments/:department': 'municipality/pages/desk/department.tsx',
  '/desk/settings/words': 'municipality/pages/desk/words.tsx',

  '/api/v1/openapi.json': 'open-data/pages/openapi.ts',
  '/api/v1/plans': 'open-data/pages/plans.ts',
  '/api/v1/plans/:plan': 'open-data/pages/plan.ts',
  '/api/v1/plans/:plan/editions/:edition': 'open-data/pages/edition.ts',
  '/api/v1/plans/:plan/revisions': 'open-data/pages/revisions.ts',
  '/api/v1/consultations/:consultation': 'open-data/pages/consultation.ts',
  '/api/v1/consultations/:consultation/result': 'open-data/pages/result.ts',
  '/api/*': 'open-data/pages/unknown.ts',

  '*': 'municipality/pages/not-found.tsx',
}

/** @type {import('@remix-run/dev').AppConfig & Record<string, unknown>} */
export default {
  ignoredRouteFiles: ['**/*'],
  serverModuleFormat: 'esm',
  future: {
    v3_fetcherPersist: true,
    v3_relativeSplatPath: true,
    v3_throwAbortReason: true,
    v3_lazyRouteDiscovery: true,
    // Loaders answer with JSON, as components expect (dates as text).
    v3_singleFetch: false,
  },
  routes: (defineRoutes) =>
    defineRoutes((route) => {
      for (const [path, page] of Object.entries(siteMap)) {
        if (existsSync(`app/${page}`)) route(path, page, { index: path === '/', id: path })
      }
    }),
}
