import { openCalls } from '#app/consultations/calls/open-calls.ts'
import { href } from '#app/href.ts'
import { keepUntil } from '#app/http/keep.ts'
import { inPublic } from '#app/http/page.ts'
import { useLoaderData } from '#app/remix.ts'
import { Day } from '#app/ui/dates.tsx'
import { A, useText, Written } from '#app/ui/language.tsx'
import { Page } from '#app/ui/page.tsx'
import { Empty, Icon, StateStrip } from '#app/ui/parts.tsx'
import { db } from '#db/connection'
import { editionPage } from '../edition-page.ts'
import { treeOf } from '../reading.ts'
import { CallElsewhere, CallStrip, callElsewhere, mainCall } from '../views/calls.tsx'
import { EditionName, editionName, SectionName, useOriginal, wordsOf } from '../views/names.tsx'
import { Chapters } from '../views/plan-parts.tsx'

export const loader = inPublic(async ({ say, params, context }) => {
  const page = await editionPage(db, params.plan ?? '', params.edition ?? '')
  const calls = await openCalls(db, page.plan.id)
  const name = editionName(say, context.lang, page.edition)
  const title = `${wordsOf(context.lang, page.plan.title)} ${name}`
  const revisions = new Map(page.outline.map((section) => [section.id, section.revisions]))
  return {
    head: {
      title,
      description: page.edition.note || title,
      canonical: href('/plans/:plan/editions/:edition', { plan: page.plan.slug, edition: page.edition.label }),
    },
    keep: keepUntil(calls.flatMap(({ opensAt, closesAt }) => [opensAt, closesAt])),
    ...page,
    tree: treeOf(page.outline),
    changed: page.outline.filter(({ id }) => (revisions.get(id) ?? 0) > 0),
    call: mainCall(calls, page.edition.id) ?? null,
    elsewhere: callElsewhere(calls, page.edition.id) ?? null,
  }
})

export default function Edition() {
  const { plan, edition, newest, previous, next, tree, changed, call, elsewhere } = useLoaderData<typeof loader>()
  const { t, say, lang } = useText()
  const original = useOriginal()
  const isOld = edition.id !== newest.id
  const link = isOld ? edition.label : undefined
  return (
    <Page
      crumbs={[
        { to: href('/plans'), label: say('plans:list.title') },
        { to: href('/plans/:plan', { plan: plan.slug }), label: <Written {...plan.title} /> },
        { label: <EditionName edition={edition} /> },
      ]}
      strip={
        <>
          {isOld && (
            <StateStrip tone="closed" label={say('plans:old.edition')}>
              <A to={href('/plans/:plan/editions/:edition', { plan: plan.slug, edition: newest.label })}>
                {say('plans:old.newest', { label: newest.label })}
              </A>
            </StateStrip>
          )}
          {elsewhere && <CallElsewhere call={elsewhere} plan={plan.slug} />}
          {call && <CallStrip call={call} />}
        </>
      }
      title={
        <>
          <span className="number">
            <Written {...plan.title} />
          </span>
          <EditionName edition={edition} />
        </>
      }
    >
      <p className="section-meta">
        <span>
          <Day value={edition.publishedAt} />
          {lang === 'ja-easy' ? '' : ' '}
          {say('plans:edition.published')}
        </span>
      </p>
      {edition.note && <p lang={original}>{edition.note}</p>}
      {edition.minorReason && (
        <p>
          {say('plans:edition.minorReason')} <span lang={original}>{edition.minorReason}</span>
        </p>
      )}
      {previous && (
        <section>
          <h2>{say('plans:edition.changes')}</h2>
          <p>{say('plans:edition.since', { label: previous.label, count: edition.revisions })}</p>
          <ul className="changed-sections">
            {changed.map((section) => (
              <li key={section.id}>
                <A
                  to={href(
                    '/plans/:plan/comparison',
                    { plan: plan.slug },
                    { from: previous.label, to: edition.label, section: section.key, '#': section.key },
                  )}
                >
                  <SectionName section={section} />
                </A>{' '}
                <small>{say('plans:edition.places', { count: section.revisions })}</small>
              </li>
            ))}
          </ul>
          <p>
            <A to={href('/plans/:plan/comparison', { plan: plan.slug }, { from: previous.label, to: edition.label })}>
              {say('plans:comparison.title')}
            </A>
          </p>
        </section>
      )}
      <section>
        <h2>{say('plans:outline')}</h2>
        {tree.length > 0 ? (
          <Chapters slug={plan.slug} tree={tree} edition={link} />
        ) : (
          <Empty title={say('plans:plan.noSections')} />
        )}
      </section>
      <nav className="turn" aria-label={t('plans:edition.turn')}>
        {previous && (
          <A to={href('/plans/:plan/editions/:edition', { plan: plan.slug, edition: previous.label })} rel="prev">
            <Icon name="back" />
            <span>{editionName(t, lang, previous)}</span>
          </A>
        )}
        {next && (
          <A to={href('/plans/:plan/editions/:edition', { plan: plan.slug, edition: next.label })} rel="next">
            <span>{editionName(t, lang, next)}</span>
            <Icon name="next" />
          </A>
        )}
      </nav>
    </Page>
  )
}
