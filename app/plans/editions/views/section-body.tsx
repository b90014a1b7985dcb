import { href } from '#app/href.ts'
import { sectionNumber } from '#app/section-number.ts'
import { Day } from '#app/ui/dates.tsx'
import { A, useText, Written } from '#app/ui/language.tsx'
import { Empty } from '#app/ui/parts.tsx'
import type { SectionPage } from '../section-page.ts'
import { BlockText } from './block-text.tsx'
import { Margin } from './margin.tsx'
import { EditionName } from './names.tsx'
import { AfterText, type Related } from './section-after.tsx'
import { type Traces, Whys } from './whys.tsx'

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

/** Heading, text, sub-sections and what explains them. */
export function SectionBody({ page, traces, openCall, discussed, edition, related }: Props) {
  const { section, plan } = page
  return (
    <article id="text" tabIndex={-1}>
      <h1>
        {section.number && (
          <span className="number">
            <Written {...sectionNumber(section.number)} />{' '}
          </span>
        )}
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
      <AfterText page={page} edition={edition} related={related} />
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
