import { href } from '#app/href.ts'
import type { CauseKind } from '#app/plans/writing/tables.ts'
import { FilterForm } from '#app/ui/form/filter-form.tsx'
import { useText } from '#app/ui/language.tsx'
import type { EditionHead, OutlineSection } from '../reading.ts'
import { editionName, sectionName } from './names.tsx'

export type ShownFilter = { section?: string; cause?: CauseKind; edition?: string }

const causes: CauseKind[] = ['response', 'council', 'assembly', 'internal', 'law', 'typing_error']

export function RevisionFilters({
  slug,
  filter,
  outline,
  editions,
}: {
  slug: string
  filter: ShownFilter
  outline: OutlineSection[]
  editions: EditionHead[]
}) {
  const { t, written, lang } = useText()
  const empty = written('plans:revision.everything')
  // The first edition revised nothing.
  const revising = editions.slice(0, -1)
  const fields = [
    {
      ...{ name: 'section', label: written('plans:revision.bySection'), value: filter.section, empty },
      options: outline.map((section) => ({
        value: section.key,
        label: '\u3000'.repeat(section.depth) + sectionName(lang, section),
      })),
    },
    {
      ...{ name: 'cause', label: written('plans:revision.byCause'), value: filter.cause, empty },
      options: causes.map((kind) => ({ value: kind, label: written(`plans:cause.kind.${kind}`) })),
    },
    {
      ...{ name: 'edition', label: written('plans:revision.byEdition'), value: filter.edition, empty },
      options: revising.map((edition) => ({ value: edition.label, label: editionName(t, lang, edition) })),
    },
  ]
  return (
    <FilterForm
      to={href('/plans/:plan/revisions', { plan: slug })}
      fields={revising.length > 1 ? fields : fields.slice(0, 2)}
    />
  )
}
