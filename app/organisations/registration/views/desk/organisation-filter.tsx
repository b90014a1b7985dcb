import { href } from '#app/href.ts'
import type { GroupWords } from '#app/organisations/groups/words.ts'
import { FilterForm } from '#app/ui/form/filter-form.tsx'
import { pick, useText } from '#app/ui/language.tsx'

type Filter = { state: string; type?: string; district?: string }
const selects = [
  { name: 'type', list: 'types' },
  { name: 'district', list: 'districts' },
] as const

/** Of which type and from which district the groups of a list should be. */
export function OrganisationFilter({ words, filter }: { words: GroupWords; filter: Filter }) {
  const { written, lang } = useText()
  return (
    <FilterForm
      to={href('/desk/organisations')}
      keep={{ state: filter.state }}
      fields={selects.map(({ name, list }) => ({
        ...{ name, label: written(`groups:field.${name}`), value: filter[name], empty: written('groups-desk:all') },
        options: words[list].map(({ code, label, labelEasy, labelEn }) => ({
          value: code,
          label: pick(lang, { ja: label, easy: labelEasy, en: labelEn }),
        })),
      }))}
    />
  )
}
