import { href } from '#app/href.ts'
import type { CauseKind } from '#app/plans/writing/tables.ts'
import { Select } from '#app/ui/form.tsx'
import { A, useText } from '#app/ui/language.tsx'
import { Button } from '#app/ui/parts.tsx'
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
  const { t, say, lang } = useText()
  const everything = t('plans:revision.everything')
  // The first edition revised nothing.
  const revising = editions.slice(0, -1)
  return (
    <search>
      <form method="get" className="form revision-filter">
        <Select
          name="section"
          label={say('plans:revision.bySection')}
          value={filter.section}
          empty={everything}
          options={outline.map((section) => ({
            value: section.key,
            label: '\u3000'.repeat(section.depth) + sectionName(lang, section),
          }))}
        />
        <Select
          name="cause"
          label={say('plans:revision.byCause')}
          value={filter.cause}
          empty={everything}
          options={causes.map((kind) => ({ value: kind, label: t(`plans:cause.kind.${kind}`) }))}
        />
        {revising.length > 1 && (
          <Select
            name="edition"
            label={say('plans:revision.byEdition')}
            value={filter.edition}
            empty={everything}
            options={revising.map((edition) => ({ value: edition.label, label: editionName(t, lang, edition) }))}
          />
        )}
        <Button tone="quiet">{say('plans:revision.filter')}</Button>
        {(filter.section || filter.cause || filter.edition) && (
          <A to={href('/plans/:plan/revisions', { plan: slug })}>{say('plans:revision.showAll')}</A>
        )}
      </form>
    </search>
  )
}
