import { href } from '#app/href.ts'
import type { GroupWords } from '#app/organisations/words.ts'
import { pick, plain, useText } from '#app/ui/language.tsx'
import { SearchBox } from '#app/ui/search-box.tsx'

type Filter = { type?: string; field?: string; district?: string }
const selects = [
  { name: 'type', list: 'types' },
  { name: 'field', list: 'fields' },
  { name: 'district', list: 'districts' },
] as const

/** Words to find a group by, and of which type, field and district it should be. */
export function DirectoryFilters({ words, filter, lists }: { words: string; filter: Filter; lists: GroupWords }) {
  const { t, say, lang } = useText()
  return (
    <SearchBox to={href('/groups')} query={words} hint={say('directory:hint')}>
      <div className="search-filters">
        {selects.map(({ name, list }) => (
          <label key={name} htmlFor={name}>
            <span>{say(`directory:filter.${name}`)}</span>
            <select id={name} name={name} defaultValue={filter[name] ?? ''}>
              <option value="">{t('directory:filter.all')}</option>
              {lists[list].map(({ code, label, labelEasy, labelEn }) => (
                <option key={code} value={code}>
                  {plain(pick(lang, { ja: label, easy: labelEasy, en: labelEn }))}
                </option>
              ))}
            </select>
          </label>
        ))}
      </div>
    </SearchBox>
  )
}
