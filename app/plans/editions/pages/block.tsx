import { traceOf } from '#app/consultations/answers/trace.ts'
import { href } from '#app/href.ts'
import { keepUntil } from '#app/http/keep.ts'
import { inPublic } from '#app/http/page.ts'
import { useLoaderData } from '#app/remix.ts'
import { A, useText, Written } from '#app/ui/language.tsx'
import { Page } from '#app/ui/page.tsx'
import { Empty, Notice, Pagination, Prose } from '#app/ui/parts.tsx'
import { db } from '#db/connection'
import { blockHistory } from '../block-history.ts'
import { withChanges } from '../change.ts'
import { SectionName, sectionName, useOriginal, wordsOf } from '../views/names.tsx'
import { RevisionEntry } from '../views/revision-entry.tsx'

export const loader = inPublic(async ({ say, query, params, context }) => {
  const asked = query.get('before') ?? ''
  const before = /^[1-9]\d{0,8}$/.test(asked) ? Number(asked) : undefined
  const history = await blockHistory(db, params.plan ?? '', params.block ?? '', before)
  const trace = await traceOf(
    db,
    history.revisions.map(({ id }) => id),
  )
  const place = history.now ? sectionName(context.lang, history.now) : wordsOf(context.lang, history.plan.title)
  const here = { plan: history.plan.slug, block: history.key }
  return {
    head: {
      title: `${say('plans:block.title')} – ${place}`,
      description: history.lastText,
      canonical: href('/plans/:plan/blocks/:block', here),
    },
    keep: keepUntil([]),
    ...history,
    revisions: await withChanges(history.revisions),
    traces: Object.fromEntries(trace),
    first: before ? href('/plans/:plan/blocks/:block', here) : null,
    next: history.hasMore
      ? href('/plans/:plan/blocks/:block', here, { before: history.revisions.at(-1)?.number })
      : null,
  }
})

export default function Block() {
  const { plan, key, now, revisions, traces, first, next, ...history } = useLoaderData<typeof loader>()
  const { say } = useText()
  const original = useOriginal()
  return (
    <Page
      title={say('plans:block.title')}
      lead={say('plans:block.lead')}
      crumbs={[
        { to: href('/plans'), label: say('plans:list.title') },
        { to: href('/plans/:plan', { plan: plan.slug }), label: <Written {...plan.title} /> },
        ...(now
          ? [
              {
                to: href('/plans/:plan/sections/:section', { plan: plan.slug, section: now.sectionKey }),
                label: <SectionName section={now} />,
              },
            ]
          : []),
        { label: say('plans:block.title') },
      ]}
    >
      {now ? (
        <>
          <h2>{say('plans:block.now', { label: now.edition })}</h2>
          <div className="panel">
            <Prose html={now.html} lang={original} />
          </div>
          <p>
            <A to={href('/plans/:plan/sections/:section', { plan: plan.slug, section: now.sectionKey }, { '#': key })}>
              {say('plans:block.read')}
            </A>
          </p>
        </>
      ) : (
        <Gone slug={plan.slug} {...history} />
      )}
      {history.splitFrom && (
        <p>
          {say('plans:block.splitFrom')}{' '}
          <A to={href('/plans/:plan/blocks/:block', { plan: plan.slug, block: history.splitFrom })}>
            {say('plans:block.origin')}
          </A>
        </p>
      )}
      <h2>{say('plans:revision.title')}</h2>
      {revisions.length > 0 ? (
        <ul className="entries">
          {revisions.map((each) => (
            <RevisionEntry key={each.id} slug={plan.slug} revision={each} trace={traces[each.id] ?? []} level="h3" />
          ))}
        </ul>
      ) : (
        <Empty title={say('plans:block.unchanged')} />
      )}
      <Pagination previous={first} next={next} />
    </Page>
  )
}

function Gone({
  slug,
  mergedInto,
  lastText,
  lastEdition,
}: {
  slug: string
  mergedInto: string | null
  lastText: string
  lastEdition: string
}) {
  const { say } = useText()
  const original = useOriginal()
  return (
    <>
      <Notice tone="info" title={say(mergedInto ? 'plans:block.merged' : 'plans:block.removed')}>
        {mergedInto && (
          <p>
            <A to={href('/plans/:plan/blocks/:block', { plan: slug, block: mergedInto })}>{say('plans:block.heir')}</A>
          </p>
        )}
      </Notice>
      <h2>{say('plans:block.last', { label: lastEdition })}</h2>
      <p className="panel text" lang={original}>
        {lastText}
      </p>
    </>
  )
}
