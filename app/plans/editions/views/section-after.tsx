import type { ReactNode } from 'react'
import { A, useText, Written } from '#app/ui/language.tsx'
import { Icon } from '#app/ui/parts.tsx'
import type { SectionPage } from '../section-page.ts'
import { SectionName } from './names.tsx'
import { sectionHref } from './section-href.tsx'

/** What other parts have to say about the section. */
export type Related = { count: number; lines: ReactNode }

type Props = {
  page: SectionPage
  /** Label of the edition in addresses; none for the newest. */
  edition?: string
  related?: Related
}

/** What follows the text of a section: what lies in it, what is related to it, what explains it, and the way on. */
export function AfterText({ page, edition, related }: Props) {
  return (
    <>
      <Children page={page} edition={edition} />
      <RelatedThings related={related} />
      <Terms page={page} />
      <Goals page={page} />
      <Turn page={page} edition={edition} />
    </>
  )
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
