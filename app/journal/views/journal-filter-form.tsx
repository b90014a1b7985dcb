import { href } from '#app/href.ts'
import { FilterForm } from '#app/ui/form/filter-form.tsx'
import { useText } from '#app/ui/language.tsx'
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

export function JournalFilterForm({ asked, people }: { asked: Asked; people: { id: string; name: string }[] }) {
  const { written } = useText()
  return (
    <FilterForm
      to={href('/desk/journal')}
      fields={[
        {
          ...{
            name: 'area',
            label: written('journal:filter.area'),
            value: asked.area,
            empty: written('journal:area.all'),
          },
          options: names.map((area) => ({ value: area, label: written(`journal:area.${area}`) })),
        },
        {
          ...{ name: 'person', label: written('journal:filter.person'), value: asked.person },
          empty: written('journal:filter.anybody'),
          options: people.map(({ id, name }) => ({ value: id, label: name })),
        },
        { name: 'from', type: 'date', label: written('journal:filter.from'), value: asked.from },
        { name: 'to', type: 'date', label: written('journal:filter.to'), value: asked.to },
      ]}
    />
  )
}
