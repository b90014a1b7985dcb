import { href } from '#app/href.ts'
import { Day, fiscalYears } from '#app/ui/dates.tsx'
import { A, useText, Written } from '#app/ui/language.tsx'
import { ButtonLink, Definition, Timeline } from '#app/ui/parts.tsx'
import type { PlanPage, PlanStop, PublishedEdition, RelatedPlan } from '../plan-page.ts'
import type { Branch } from '../reading.ts'
import { EditionName, SectionName, useOriginal } from './names.tsx'
import { sectionHref } from './section-href.tsx'

/** `now` is the place of the plan's own stage in the order of stages. */
export function PlanTimeline({ stops, now }: { stops: PlanStop[]; now: number }) {
  return (
    <Timeline
      stops={stops.map(({ stage, onDay, note, sort }) => ({
        label: <Written {...stage} />,
        date: onDay && <Day value={onDay} />,
        state: sort < now ? 'done' : sort === now ? 'now' : 'ahead',
        note: note.ja && <Written {...note} />,
      }))}
    />
  )
}

/** The edition people read now, and the ways into it. */
export function CurrentEdition({
  slug,
  edition,
  first,
  editions,
}: {
  slug: string
  edition: PublishedEdition
  first?: string
  editions: PublishedEdition[]
}) {
  const { say, lang } = useText()
  const original = useOriginal()
  return (
    <section className="panel current-edition">
      <h2>
        <EditionName edition={edition} />
      </h2>
      <p className="meta">
        <span>
          <Day value={edition.publishedAt} />
          {lang === 'ja-easy' ? '' : ' '}
          {say('plans:edition.published')}
        </span>
      </p>
      {edition.note && <p lang={original}>{edition.note}</p>}
      <div className="ways-in">
        {first && (
          <ButtonLink to={href('/plans/:plan/sections/:section', { plan: slug, section: first })}>
            {say('plans:plan.read')}
          </ButtonLink>
        )}
        {editions.length > 1 && <A to={href('/plans/:plan/comparison', { plan: slug })}>{say('plans:plan.compare')}</A>}
      </div>
    </section>
  )
}

/** The whole outline in running text; chapters stand out. */
export function Chapters({
  slug,
  tree,
  edition,
}: {
  slug: string
  tree: (Branch & { note?: string })[]
  edition?: string
}) {
  return (
    <ol className="entries">
      {tree.map((chapter) => (
        <li key={chapter.id}>
          <h3>
            <A to={sectionHref(slug, chapter.key, edition)}>
              <SectionName section={chapter} />
            </A>
          </h3>
          <Sections slug={slug} sections={chapter.children} edition={edition} />
        </li>
      ))}
    </ol>
  )
}

function Sections({ slug, sections, edition }: { slug: string; sections: Branch[]; edition?: string }) {
  if (sections.length === 0) return null
  return (
    <ol className="subsections">
      {sections.map((section) => (
        <li key={section.id}>
          <A to={sectionHref(slug, section.key, edition)}>
            <SectionName section={section} />
          </A>
          <Sections slug={slug} sections={section.children} edition={edition} />
        </li>
      ))}
    </ol>
  )
}

const kinds = ['comprehensive', 'basic', 'sectoral', 'implementation']

export function PlanFacts({ plan }: { plan: PlanPage['plan'] }) {
  const { say, lang } = useText()
  const original = useOriginal()
  const kind = kinds.includes(plan.kind) ? plan.kind : 'sectoral'
  const items = [
    { term: say('plans:plan.stage'), detail: <Written {...plan.stage} /> },
    { term: say('plans:plan.years'), detail: fiscalYears(plan.firstFiscalYear, plan.lastFiscalYear, lang) },
    { term: say('plans:plan.kind'), detail: say(`plans:planKind.${kind}`) },
    { term: say('plans:section.department'), detail: <Written {...plan.department} /> },
  ]
  if (plan.parent) {
    const detail = (
      <A to={href('/plans/:plan', { plan: plan.parent.slug })}>
        <Written {...plan.parent.title} />
      </A>
    )
    items.push({ term: say('plans:plan.parent'), detail })
  }
  if (plan.legalBasis)
    items.push({ term: say('plans:plan.basis'), detail: <span lang={original}>{plan.legalBasis}</span> })
  return (
    <section>
      <h2>{say('plans:plan.facts')}</h2>
      <div className="plan-facts">
        <Definition items={items} />
      </div>
    </section>
  )
}

export function Editions({ slug, editions }: { slug: string; editions: PublishedEdition[] }) {
  const { say } = useText()
  return (
    <section>
      <h2>{say('plans:plan.editions')}</h2>
      <ul className="entries">
        {editions.map((edition, at) => (
          <li key={edition.id}>
            <p className="entry-title">
              <A to={href('/plans/:plan/editions/:edition', { plan: slug, edition: edition.label })}>
                <EditionName edition={edition} />
              </A>
            </p>
            <p className="meta">
              <Day value={edition.publishedAt} />
              {editions[at + 1] && (
                <A
                  to={href(
                    '/plans/:plan/comparison',
                    { plan: slug },
                    { from: editions[at + 1]?.label, to: edition.label },
                  )}
                >
                  {say('plans:edition.revisions', { count: edition.revisions })}
                </A>
              )}
            </p>
          </li>
        ))}
      </ul>
    </section>
  )
}

export function RelatedPlans({ related }: { related: RelatedPlan[] }) {
  const { say } = useText()
  const original = useOriginal()
  if (related.length === 0) return null
  return (
    <section>
      <h2>{say('plans:plan.related')}</h2>
      <ul className="entries" lang={original}>
        {related.map(({ relation, title, period, goal, slug }) => (
          <li key={title}>
            <p className="entry-title">{slug ? <A to={href('/plans/:plan', { plan: slug })}>{title}</A> : title}</p>
            <p className="meta">
              {relation === 'parent' && <span lang={original && 'en'}>{say('plans:plan.parent')}</span>}
              {period && <span>{period}</span>}
            </p>
            {goal && <p>{goal}</p>}
          </li>
        ))}
      </ul>
    </section>
  )
}
