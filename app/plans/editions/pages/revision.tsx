import { traceOf } from '#app/consultations/answers/trace.ts'
import { href } from '#app/href.ts'
import { keepUntil } from '#app/http/keep.ts'
import { inPublic } from '#app/http/page.ts'
import type { RevisionKind } from '#app/plans/writing/tables.ts'
import { NotFound } from '#app/refusal.ts'
import { useLoaderData } from '#app/remix.ts'
import { JapaneseOnly } from '#app/ui/japanese-only.tsx'
import { A, useText, Written } from '#app/ui/language.tsx'
import { Page } from '#app/ui/page.tsx'
import { Definition } from '#app/ui/parts.tsx'
import { db } from '#db/connection'
import { withChanges } from '../change.ts'
import { revisionPage } from '../revision-log.ts'
import { BeforeAfter } from '../views/before-after.tsx'
import { Causes } from '../views/causes.tsx'
import { revisionName, SectionName, sectionName, wordsOf } from '../views/names.tsx'
import { Between, KindTag, MovedFrom } from '../views/revision-entry.tsx'
import { sectionHref } from '../views/section-href.tsx'

export const loader = inPublic(async ({ say, params, context }) => {
  if (!/^[1-9]\d{0,8}$/.test(params.number ?? '')) throw new NotFound()
  const found = await revisionPage(db, params.plan ?? '', Number(params.number))
  const [trace, [revision]] = await Promise.all([traceOf(db, [found.id]), withChanges([found])])
  if (!revision) throw new NotFound()
  const { lang } = context
  return {
    head: {
      title: `${say('plans:revision.one')} ${revisionName(revision.number)} ${sectionName(lang, revision.section)} – ${wordsOf(lang, revision.plan.title)}`,
      description: wordsOf(lang, revision.reason),
      canonical: href('/plans/:plan/revisions/:number', { plan: revision.plan.slug, number: revision.number }),
    },
    keep: keepUntil([]),
    revision,
    trace: trace.get(revision.id) ?? [],
  }
})

const onOneSide = new Set<RevisionKind>(['add', 'remove', 'move', 'section_add', 'section_remove', 'section_move'])

export default function Revision() {
  const { revision, trace } = useLoaderData<typeof loader>()
  const { say } = useText()
  const { plan, section, fromSection, kind, number, blockKey } = revision
  const isOneText = onOneSide.has(kind)
  return (
    <Page
      wide
      title={
        <>
          <span className="number">
            {say('plans:revision.one')} {revisionName(number)}
          </span>
          <SectionName section={section} />
        </>
      }
      crumbs={[
        { to: href('/plans'), label: say('plans:list.title') },
        { to: href('/plans/:plan', { plan: plan.slug }), label: <Written {...plan.title} /> },
        { to: href('/plans/:plan/revisions', { plan: plan.slug }), label: say('plans:revision.title') },
        { label: revisionName(number) },
      ]}
    >
      <p className="meta revision-facts">
        <KindTag kind={kind} />
        {fromSection && <MovedFrom section={fromSection} />}
        <Between revision={revision} />
      </p>
      <BeforeAfter change={revision.change} kind={isOneText ? 'one' : 'both'} />
      <section className="revision-why">
        <h2>{say('plans:revision.why')}</h2>
        <JapaneseOnly words={[revision.reason, ...trace.map(({ summary }) => summary)]} />
        <Written as="div" {...revision.reason} />
        <Definition
          items={[
            { term: say('plans:cause.title'), detail: <Causes causes={revision.causes} trace={trace} /> },
            {
              term: say('plans:revision.place'),
              detail: revision.sectionInNewest ? (
                <A
                  to={href(
                    '/plans/:plan/sections/:section',
                    { plan: plan.slug, section: section.key },
                    { '#': revision.blockInNewest ? (blockKey ?? undefined) : undefined },
                  )}
                >
                  <SectionName section={section} />
                </A>
              ) : (
                <A to={sectionHref(plan.slug, section.key, revision.fromEdition)}>
                  <SectionName section={section} /> {say('plans:edition.number', { label: revision.fromEdition })}
                </A>
              ),
            },
            {
              term: say('plans:revision.editions'),
              detail: (
                <A
                  to={href(
                    '/plans/:plan/comparison',
                    { plan: plan.slug },
                    { from: revision.fromEdition, to: revision.toEdition },
                  )}
                >
                  {say('plans:revision.between', { from: revision.fromEdition, to: revision.toEdition })}
                </A>
              ),
            },
            { term: say('plans:section.department'), detail: <Written {...revision.department} /> },
          ]}
        />
        {blockKey && (
          <p>
            <A to={href('/plans/:plan/blocks/:block', { plan: plan.slug, block: blockKey })}>
              {say('plans:block.history')}
            </A>
          </p>
        )}
      </section>
    </Page>
  )
}
