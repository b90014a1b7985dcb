import { href } from '#app/href.ts'
import { DateField, Select } from '#app/ui/form.tsx'
import { address, useText } from '#app/ui/language.tsx'
import { Button } from '#app/ui/parts.tsx'
import type { Area } from '../journal-list.ts'

const names: Area[] = [
  'plans',
  'consultations',
  'opinions',
  'organisations',
  'surveys',
  'events',
  'personal',
  'accounts',
  'settings',
]

type Asked = { area?: string; person?: string; from?: string; to?: string }

/** Asks by GET, so that an answer can be kept as a bookmark. */
export function JournalFilterForm({ asked, people }: { asked: Asked; people: { id: string; name: string }[] }) {
  const { lang, say, t } = useText()
  return (
    <details open={Object.values(asked).some(Boolean)}>
      <summary>{say('journal:filter.title')}</summary>
      <search>
        <form method="get" action={address(href('/desk/journal'), lang)} className="form">
          <Select
            name="area"
            label={say('journal:filter.area')}
            value={asked.area}
            empty={t('journal:area.all')}
            options={names.map((area) => ({ value: area, label: t(`journal:area.${area}`) }))}
          />
          <Select
            name="person"
            label={say('journal:filter.person')}
            hint={say('journal:filter.personHint')}
            value={asked.person}
            empty={t('journal:filter.anybody')}
            options={people.map(({ id, name }) => ({ value: id, label: name }))}
          />
          <DateField name="from" label={say('journal:filter.from')} value={asked.from} />
          <DateField name="to" label={say('journal:filter.to')} value={asked.to} />
          <Button>{say('journal:filter.button')}</Button>
        </form>
      </search>
    </details>
  )
}
