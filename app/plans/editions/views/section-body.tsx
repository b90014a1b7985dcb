import type { ReactNode } from 'react'
import { href } from '#app/href.ts'
import { Day } from '#app/ui/dates.tsx'
import { A, useText, Written } from '#app/ui/language.tsx'
import { Empty, Icon } from '#app/ui/parts.tsx'
import type { SectionPage } from '../section-page.ts'
import { BlockText } from './block-text.tsx'
import { Margin, type Traces, Whys } from './margin.tsx'
import { EditionName, SectionName } from './names.tsx'
import { sectionHref } from './section-href.tsx'

type Props = {
  page: SectionPage
  traces: Traces
  /** Slug of the call that is open on this edition. */
  openCall: string | null
  /** The open discussion in which something is shown about this section. */
  discussed: { slug: string; count: number } | null
  /** Label of the edition in addresses; none for the newest. */
  edition?: string
  related?: Related
}

/** What other parts have to say about the section. */
export type Related = { count: number; lines: ReactNode }

/** Heading, text, sub-sections and what explains them. */
export function SectionBody({ page, traces, openCall, discussed, edition, related }: Props) {
  const { section, plan } = page
  return (
    <article id="text" tabIndex={-1}>
      <h1>
        {section.number && <span className="number">{section.number} </span>}
        <Written {...section.title} />
      </h1>
      <SectionFacts page={page} discussed={discussed} related={related} />
      {page.headingRevised && (
        <div className="side heading-side">
          <Whys
            slug={plan.slug}
            revised={page.headingRevised}
            traces={traces}
            history={href('/plans/:plan/revisions', { plan: plan.slug }, { section: section.key })}
          />
        </div>
      )}
      <Blocks page={page} traces={traces} openCall={openCall} />
      <Children page={page} edition={edition} />
      <RelatedThings related={related} />
      <Terms page={page} />
      <Goals page={page} />
      <Turn page={page} edition={edition} />
    </article>
  )
}

function SectionFacts({
  page: { section, edition, lastRevised, plan },
  discussed,
  related,
}: Pick<Props, 'page' | 'discussed' | 'related'>) {
  const { say } = useText()
  return (
    <p className="section-meta">
      <span>
        {say('plans:section.department')} <Written {...section.department} />
      </span>
      <span>
        <EditionName edition={edition} />
      </span>
      <span className="published">
        <Day value={edition.publishedAt} />
      </span>
      {lastRevised && (
        <A to={href('/plans/:plan/revisions', { plan: plan.slug }, { section: section.key })}>
          {say('plans:section.revised', { label: lastRevised.editionLabel, count: lastRevised.count })}
        </A>
      )}
      {discussed && (
        <A
          to={href('/consultations/:consultation/opinions', { consultation: discussed.slug }, { section: section.key })}
        >
          {say('discussion:told.here', { count: discussed.count })}
        </A>
      )}
      {related && related.count > 0 && (
        <a href="#related">
          {say('plans:section.related')} {related.count}
        </a>
      )}
    </p>
  )
}

function RelatedThings({ related }: Pick<Props, 'related'>) {
  const { say } = useText()
  if (!related || related.count === 0) return null
  return (
    <section className="measure" id="related">
      <h2>{say('plans:section.related')}</h2>
      {related.lines}
    </section>
  )
}

function Blocks({
  page: { blocks, children, section, edition, plan },
  traces,
  openCall,
}: Pick<Props, 'page' | 'traces' | 'openCall'>) {
  const { say } = useText()
  if (blocks.length === 0 && children.length === 0) return <Empty title={say('plans:section.empty')} />
  return blocks.map((block, at) => {
    const isChanged = block.revised?.notes[0]?.editionLabel === edition.label
    return (
      <div key={block.key} id={block.key} className={isChanged ? 'block changed' : 'block'}>
        <BlockText block={block} />
        <Margin
          slug={plan.slug}
          blockKey={block.key}
          at={at + 1}
          revised={block.revised}
          later={block.later}
          traces={traces}
          comment={
            openCall &&
            href(
              '/consultations/:consultation/comment',
              { consultation: openCall },
              { section: section.key, block: block.key },
            )
          }
        />
      </div>
    )
  })
}

function Children({ page: { children, plan }, edition }: Pick<Props, 'page' | 'edition'>) {
  const { say } = useText()
  if (children.length === 0) return null
  return (
    <section className="measure">
      <h2>{say('plans:section.children')}</h2>
      <ul className="entries">
        {children.map((child) => (
          <li key={child.id}>
            <h3>
              <A to={sectionHref(plan.slug, child.key, edition)}>
                <SectionName section={child} />
              </A>
            </h3>
            {child.opening.ja && <Written as="p" {...child.opening} />}
          </li>
        ))}
      </ul>
    </section>
  )
}

function Terms({ page: { terms } }: Pick<Props, 'page'>) {
  const { say } = useText()
  if (terms.length === 0) return null
  return (
    <section className="measure">
      <h2>{say('plans:section.terms')}</h2>
      <dl className="definition">
        {terms.map(({ term, reading, meaning }) => (
          <div key={term}>
            <dt lang="ja">
              <ruby>
                {term}
                <rp>(</rp>
                <rt>{reading}</rt>
                <rp>)</rp>
              </ruby>
            </dt>
            <dd>
              <Written {...meaning} />
            </dd>
          </div>
        ))}
      </dl>
    </section>
  )
}

function Goals({ page: { section } }: Pick<Props, 'page'>) {
  const { say } = useText()
  if (section.sdgs.length === 0) return null
  return (
    <section className="measure">
      <h2>{say('plans:section.goals')}</h2>
      <ul className="goals">
        {section.sdgs.map((goal) => (
          <li key={goal}>
            <b>{goal}</b>
            {say(`plans:goal.${goal}`)}
          </li>
        ))}
      </ul>
    </section>
  )
}

function Turn({ page: { previous, next, plan }, edition }: Pick<Props, 'page' | 'edition'>) {
  const { t, say } = useText()
  return (
    <nav className="turn" aria-label={t('plans:section.turn')}>
      {previous && (
        <A to={sectionHref(plan.slug, previous.key, edition)} rel="prev">
          <Icon name="back" />
          <span>
            <span className="vh">{say('plans:section.previous')} </span>
            <SectionName section={previous} />
          </span>
        </A>
      )}
      {next && (
        <A to={sectionHref(plan.slug, next.key, edition)} rel="next">
          <span>
            <span className="vh">{say('plans:section.next')} </span>
            <SectionName section={next} />
          </span>
          <Icon name="next" />
        </A>
      )}
    </nav>
  )
}
