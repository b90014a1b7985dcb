import { paths } from '../../../paths.ts'
import { address, pick, plain, useText } from '../../../ui/language.tsx'
import { Button } from '../../../ui/parts.tsx'
import type { GroupWords } from '../../words.ts'

type Filter = { state: string; type?: string; district?: string }
const selects = [
  { name: 'type', list: 'types' },
  { name: 'district', list: 'districts' },
] as const

/** Of which type and from which district the groups of a list should be. */
export function OrganisationFilter({ words, filter }: { words: GroupWords; filter: Filter }) {
  const { t, say, lang } = useText()
  return (
    <form action={address(paths.deskOrganisations(), lang)} className="search-filters">
      <input type="hidden" name="state" value={filter.state} />
      {selects.map(({ name, list }) => (
        <label key={name} htmlFor={name}>
          <span>{say(`groups:field.${name}`)}</span>
          <select id={name} name={name} defaultValue={filter[name] ?? ''}>
            <option value="">{t('groups-desk:all')}</option>
            {words[list].map(({ code, label, labelEasy, labelEn }) => (
              <option key={code} value={code}>
                {plain(pick(lang, { value: label, easy: labelEasy, en: labelEn }))}
              </option>
            ))}
          </select>
        </label>
      ))}
      <Button tone="quiet">{say('groups-desk:narrow')}</Button>
    </form>
  )
}
