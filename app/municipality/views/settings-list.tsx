import { href } from '#app/href.ts'
import { A, useText } from '#app/ui/language.tsx'

const entries = [
  { name: 'rules', to: href('/desk/settings/rules') },
  { name: 'departments', to: href('/desk/settings/departments') },
  { name: 'classes', to: href('/desk/settings/lists/:list', { list: 'classes' }) },
  { name: 'age-bands', to: href('/desk/settings/lists/:list', { list: 'age-bands' }) },
  { name: 'stages', to: href('/desk/settings/lists/:list', { list: 'stages' }) },
  { name: 'categories', to: href('/desk/settings/lists/:list', { list: 'categories' }) },
  { name: 'group-types', to: href('/desk/settings/lists/:list', { list: 'group-types' }) },
  { name: 'activity-fields', to: href('/desk/settings/lists/:list', { list: 'activity-fields' }) },
  { name: 'districts', to: href('/desk/settings/lists/:list', { list: 'districts' }) },
  { name: 'glossary', to: href('/desk/settings/glossary') },
  { name: 'words', to: href('/desk/settings/words') },
]

/** Everything the municipality decides itself, each with a line that says what. */
export function SettingsList() {
  const { say } = useText()
  return (
    <ul className="entries measure">
      {entries.map(({ name, to }) => (
        <li key={name}>
          <h2 className="entry-title">
            <A to={to}>{say(`settings:nav.${name}`)}</A>
          </h2>
          <p className="hint">{say(`settings:line.${name}`)}</p>
        </li>
      ))}
    </ul>
  )
}
