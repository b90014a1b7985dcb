import { href } from '#app/href.ts'
import { sectionNumber } from '#app/section-number.ts'
import { A, useText, Written } from '#app/ui/language.tsx'
import { Tag } from '#app/ui/parts.tsx'
import { wordingOf } from '#app/wording.ts'

export type TreeSection = {
  key: string
  parent: string | null
  number: string
  title: string
  titleEasy: string | null
  titleEn: string | null
  department: string | null
  pending: number
  /** Blocks without a wording of their own in the language. */
  noEasy: number
  noEn: number
}

type Props = { sections: TreeSection[]; plan: string; may: boolean }

/** The outline of the working text: each row opens its section, and holds what is done to it where it may be changed. */
export function SectionTree(props: Props) {
  const { say } = useText()
  return (
    <section aria-labelledby="tree-title">
      <h2 id="tree-title">{say('plans-desk:tree.caption')}</h2>
      <Level {...props} parent={null} />
    </section>
  )
}

function Level({ parent, ...props }: Props & { parent: string | null }) {
  const { sections, plan, may } = props
  const here = sections.filter((section) => section.parent === parent)
  if (here.length === 0) return null
  return (
    <ol className="tree">
      {here.map((section) => (
        <li key={section.key} id={section.key}>
          <div className="tree-row">
            <A className="tree-name" to={href('/desk/plans/:plan/sections/:section', { plan, section: section.key })}>
              {section.number && (
                <span className="number">
                  <Written {...sectionNumber(section.number)} />
                </span>
              )}
              <Written {...wordingOf(section, 'title')} />
            </A>
            <span className="tree-department">{section.department}</span>
            <SectionState section={section} />
            {may && <SectionActions plan={plan} section={section} last={lastChild(sections, section.key)} />}
          </div>
          <Level {...props} parent={section.key} />
        </li>
      ))}
    </ol>
  )
}

const lastChild = (sections: TreeSection[], key: string) => sections.findLast(({ parent }) => parent === key)?.key

/** What waits for the next edition, and how it stands with each language. */
function SectionState({ section: { pending, noEasy, noEn } }: { section: TreeSection }) {
  const { say } = useText()
  return (
    <span className="tree-state">
      {pending > 0 && <Tag tone="good">{say('plans-desk:tree.changes', { count: pending })}</Tag>}
      {noEasy > 0 && <span>{say('plans-desk:tree.noEasy', { count: noEasy })}</span>}
      {noEn > 0 && <span>{say('plans-desk:tree.noEn', { count: noEn })}</span>}
    </span>
  )
}

function SectionActions({ plan, section, last }: { plan: string; section: TreeSection; last?: string }) {
  const { t, say } = useText()
  const { key, parent } = section
  const all = [
    { to: href('/desk/plans/:plan/sections/new', { plan }, { parent: key, after: last }), does: 'addBelow' },
    { to: href('/desk/plans/:plan/sections/new', { plan }, { parent, after: key }), does: 'addAfter' },
    { to: href('/desk/plans/:plan/sections/:section/name', { plan, section: key }), does: 'rename' },
    { to: href('/desk/plans/:plan/sections/:section/place', { plan, section: key }), does: 'move' },
    { to: href('/desk/plans/:plan/sections/:section/removal', { plan, section: key }), does: 'remove' },
  ] as const
  return (
    <details className="more" name="more">
      <summary title={t('plans-desk:tree.actionsOf', { title: section.title })}>
        <span aria-hidden="true">…</span>
        <span className="vh">{say('plans-desk:tree.actionsOf', { title: section.title })}</span>
      </summary>
      <ul className="more-list">
        {all.map(({ to, does }) => (
          <li key={does}>
            <A to={to}>{say(`plans-desk:tree.${does}`)}</A>
          </li>
        ))}
      </ul>
    </details>
  )
}
