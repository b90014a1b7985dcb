import { href } from '#app/href.ts'
import { sectionNumber } from '#app/section-number.ts'
import { A, useText, Written } from '#app/ui/language.tsx'
import { DataTable, Tag } from '#app/ui/parts.tsx'
import { wordingOf } from '#app/wording.ts'

export type TreeSection = {
  key: string
  parent: string | null
  depth: number
  number: string
  title: string
  titleEasy: string | null
  titleEn: string | null
  department: string | null
  blocks: number
  pending: number
}

/** The outline of the working text, with what can be done to it where it may be changed. */
export function SectionTree({ sections, plan, may }: { sections: TreeSection[]; plan: string; may: boolean }) {
  const { say, written } = useText()
  const columns = [
    { key: 'name', label: written('plans-desk:tree.section'), head: true },
    { key: 'department', label: written('plans-desk:tree.department') },
    { key: 'blocks', label: written('plans-desk:tree.blocks'), numeric: true },
    { key: 'pending', label: written('plans-desk:tree.pending') },
    ...(may ? [{ key: 'actions', label: written('plans-desk:tree.actions') }] : []),
  ]
  const rows = sections.map((section) => ({
    key: section.key,
    id: section.key,
    cells: {
      name: (
        <span className="tree-name" data-depth={Math.min(section.depth, 4)}>
          {section.number && (
            <span className="number">
              <Written {...sectionNumber(section.number)} />
            </span>
          )}
          <A to={href('/desk/plans/:plan/sections/:section', { plan, section: section.key })}>
            <Written {...wordingOf(section, 'title')} />
          </A>
        </span>
      ),
      department: section.department,
      blocks: section.blocks,
      pending: section.pending > 0 && (
        <Tag tone="good">{say('plans-desk:tree.changes', { count: section.pending })}</Tag>
      ),
      actions: may && <SectionActions plan={plan} section={section} last={lastChild(sections, section.key)} />,
    },
  }))
  return <DataTable caption={say('plans-desk:tree.caption')} columns={columns} rows={rows} cards />
}

const lastChild = (sections: TreeSection[], key: string) => sections.findLast(({ parent }) => parent === key)?.key

function SectionActions({ plan, section, last }: { plan: string; section: TreeSection; last?: string }) {
  const { t, say } = useText()
  const { key, parent } = section
  return (
    <div role="group" className="tree-actions" aria-label={t('plans-desk:tree.actionsOf', { title: section.title })}>
      <A to={href('/desk/plans/:plan/sections/new', { plan }, { parent: key, after: last })}>
        {say('plans-desk:tree.addBelow')}
      </A>
      <A to={href('/desk/plans/:plan/sections/new', { plan }, { parent, after: key })}>
        {say('plans-desk:tree.addAfter')}
      </A>
      <A to={href('/desk/plans/:plan/sections/:section/name', { plan, section: key })}>
        {say('plans-desk:tree.rename')}
      </A>
      <A to={href('/desk/plans/:plan/sections/:section/place', { plan, section: key })}>
        {say('plans-desk:tree.move')}
      </A>
      <A to={href('/desk/plans/:plan/sections/:section/removal', { plan, section: key })}>
        {say('plans-desk:tree.remove')}
      </A>
    </div>
  )
}
