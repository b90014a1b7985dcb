import { href } from '#app/href.ts'
import { Hidden, Select } from '#app/ui/form.tsx'
import { address, pick, plain, useText } from '#app/ui/language.tsx'
import { Button } from '#app/ui/parts.tsx'
import type { GroupWords } from '../../words.ts'

type Filter = { state: string; type?: string; district?: string }
const selects = [
  { name: 'type', list: 'types' },
  { name: 'district', list: 'districts' },
] as const

/** Of which type and from which district the groups of a list should be. Asks by GET, so that it can be kept. */
export function OrganisationFilter({ words, filter }: { words: GroupWords; filter: Filter }) {
  const { t, say, lang } = useText()
  return (
    <details open={Boolean(filter.type || filter.district)}>
      <summary>{say('groups-desk:narrow')}</summary>
      <search>
        <form method="get" action={address(href('/desk/organisations'), lang)} className="form">
          <Hidden name="state" value={filter.state} />
          {selects.map(({ name, list }) => (
            <Select
              key={name}
              name={name}
              label={say(`groups:field.${name}`)}
              value={filter[name]}
              empty={t('groups-desk:all')}
              options={words[list].map(({ code, label, labelEasy, labelEn }) => ({
                value: code,
                label: plain(pick(lang, { ja: label, easy: labelEasy, en: labelEn })),
              }))}
            />
          ))}
          <Button>{say('groups-desk:narrow')}</Button>
        </form>
      </search>
    </details>
  )
}
