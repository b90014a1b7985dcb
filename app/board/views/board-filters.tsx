import { href } from '#app/href.ts'
import { FilterForm } from '#app/ui/form/filter-form.tsx'
import { useText } from '#app/ui/language.tsx'
import { type BoardWords, useWord } from './board-fields.tsx'

type Filter = { kind?: string; field?: string; district?: string }

export function BoardFilters({ filter, words }: { filter: Filter; words: BoardWords }) {
  const { written } = useText()
  const word = useWord()
  const empty = written('board:all')
  const listed = (list: BoardWords['fields']) => list.map((each) => ({ value: each.code, label: word(each) }))
  const kinds = (['offer', 'need'] as const).map((kind) => ({ value: kind, label: written(`board:kind.${kind}`) }))
  return (
    <FilterForm
      to={href('/groups/board')}
      fields={[
        { name: 'kind', label: written('board:field.kind'), value: filter.kind, empty, options: kinds },
        {
          name: 'field',
          label: written('board:field.fields'),
          value: filter.field,
          empty,
          options: listed(words.fields),
        },
        {
          ...{ name: 'district', label: written('board:field.district'), value: filter.district, empty },
          options: listed(words.districts),
        },
      ]}
    />
  )
}
