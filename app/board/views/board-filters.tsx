import { href } from '#app/href.ts'
import { address, plain, useText } from '#app/ui/language.tsx'
import { Button } from '#app/ui/parts.tsx'
import { type BoardWords, useWord } from './board-fields.tsx'

type Filter = { kind?: string; field?: string; district?: string }

/** Asks by GET, so that an answer can be kept as a bookmark. */
export function BoardFilters({ filter, words }: { filter: Filter; words: BoardWords }) {
  const { say, t, lang } = useText()
  const word = useWord()
  const listed = (list: BoardWords['fields']) => list.map((each) => ({ value: each.code, label: plain(word(each)) }))
  const kinds = (['offer', 'need'] as const).map((kind) => ({ value: kind, label: t(`board:kind.${kind}`) }))
  const fields = [
    { name: 'kind' as const, label: say('board:field.kind'), options: kinds },
    { name: 'field' as const, label: say('board:field.fields'), options: listed(words.fields) },
    { name: 'district' as const, label: say('board:field.district'), options: listed(words.districts) },
  ]
  return (
    <search>
      <form method="get" action={address(href('/groups/board'), lang)} className="search-box filter-form">
        {fields.map(({ name, label, options }) => (
          <label key={name}>
            <span>{label}</span>
            <select name={name} defaultValue={filter[name] ?? ''}>
              <option value="">{t('board:all')}</option>
              {options.map((option) => (
                <option key={option.value} value={option.value}>
                  {option.label}
                </option>
              ))}
            </select>
          </label>
        ))}
        <Button tone="quiet">{say('board:filter')}</Button>
      </form>
    </search>
  )
}
