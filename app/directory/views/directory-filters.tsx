import { href } from '#app/href.ts'
import type { GroupWords } from '#app/organisations/groups/words.ts'
import { FilterForm } from '#app/ui/form/filter-form.tsx'
import { pick, useText } from '#app/ui/language.tsx'

type Filter = { type?: string; field?: string; district?: string }
const selects = [
  { name: 'type', list: 'types' },
  { name: 'field', list: 'fields' },
  { name: 'district', list: 'districts' },
] as const

/** Words to find a group by, and of which type, field and district it should be. */
export function DirectoryFilters({ words, filter, lists }: { words: string; filter: Filter; lists: GroupWords }) {
  const { written, say, lang } = useText()
  return (
    <FilterForm
      to={href('/groups')}
      isSearch
      fields={[
        { name: 'q', type: 'search', label: written('ui:search.label'), hint: say('directory:hint'), value: words },
        ...selects.map(({ name, list }) => ({
          ...{
            name,
            label: written(`directory:filter.${name}`),
            value: filter[name],
            empty: written('directory:filter.all'),
          },
          options: lists[list].map(({ code, label, labelEasy, labelEn }) => ({
            value: code,
            label: pick(lang, { ja: label, easy: labelEasy, en: labelEn }),
          })),
        })),
      ]}
    />
  )
}
