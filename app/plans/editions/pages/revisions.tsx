import { traceOf } from '#app/consultations/answers/trace.ts'
import { href } from '#app/href.ts'
import { keepUntil } from '#app/http/keep.ts'
import { inPublic } from '#app/http/page.ts'
import { useLoaderData } from '#app/remix.ts'
import { useText, Written } from '#app/ui/language.tsx'
import { Page } from '#app/ui/page.tsx'
import { Empty, Pagination } from '#app/ui/parts.tsx'
import { db } from '#db/connection'
import { withChanges } from '../change.ts'
import { causeKinds, revisionLog } from '../revision-log.ts'
import { wordsOf } from '../views/names.tsx'
import { RevisionEntry } from '../views/revision-entry.tsx'
import { RevisionFilters } from '../views/revision-filters.tsx'

/** What is asked for in the address; what cannot be meant is as if it were not there. */
function filterOf(search: URLSearchParams) {
  const before = search.get('before') ?? ''
  return {
    section: search.get('section') || undefined,
    cause: causeKinds.find((kind) => kind === search.get('cause')),
    edition: search.get('edition') || undefined,
    before: /^[1-9]\d{0,8}$/.test(before) ? Number(before) : undefined,
  }
}

export const loader = inPublic(async ({ say, query, params, context }) => {
  const { before, ...filter } = filterOf(query)
  const log = await revisionLog(db, params.plan ?? '', { ...filter, before })
  const trace = await traceOf(
    db,
    log.revisions.map(({ id }) => id),
  )
  const { slug, title } = log.plan
  const last = log.revisions.at(-1)
  return {
    head: {
      title: `${say('plans:revision.title')} – ${wordsOf(context.lang, title)}`,
      description: say('plans:revision.lead'),
      canonical: href('/plans/:plan/revisions', { plan: slug }),
    },
    keep: keepUntil([]),
    ...log,
    revisions: await withChanges(log.revisions),
    traces: Object.fromEntries(trace),
    filter,
    first: before ? href('/plans/:plan/revisions', { plan: slug }, filter) : null,
    next:
      log.hasMore && last ? href('/plans/:plan/revisions', { plan: slug }, { ...filter, before: last.number }) : null,
  }
})

export default function Revisions() {
  const { plan, revisions, total, traces, filter, outline, editions, first, next } = useLoaderData<typeof loader>()
  const { say } = useText()
  const isFiltered = Boolean(filter.section || filter.cause || filter.edition)
  return (
    <Page
      title={say('plans:revision.title')}
      lead={say('plans:revision.lead')}
      crumbs={[
        { to: href('/plans'), label: say('plans:list.title') },
        { to: href('/plans/:plan', { plan: plan.slug }), label: <Written {...plan.title} /> },
        { label: say('plans:revision.title') },
      ]}
    >
      <RevisionFilters slug={plan.slug} filter={filter} outline={outline} editions={editions} />
      <p role="status">{say('plans:revision.count', { count: total })}</p>
      {revisions.length > 0 ? (
        <ul className="entries">
          {revisions.map((each) => (
            <RevisionEntry key={each.id} slug={plan.slug} revision={each} trace={traces[each.id] ?? []} />
          ))}
        </ul>
      ) : (
        <Empty
          title={say(isFiltered ? 'plans:revision.noneSuch' : 'plans:revision.none')}
          action={
            isFiltered
              ? { to: href('/plans/:plan/revisions', { plan: plan.slug }), label: say('plans:revision.showAll') }
              : undefined
          }
        />
      )}
      <Pagination previous={first} next={next} />
    </Page>
  )
}
