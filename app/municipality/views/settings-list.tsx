import { paths } from '#app/paths.ts'
import { A, useText } from '#app/ui/language.tsx'

const entries = [
  { name: 'rules', to: paths.rules() },
  { name: 'departments', to: paths.departments() },
  { name: 'classes', to: paths.wordList('classes') },
  { name: 'age-bands', to: paths.wordList('age-bands') },
  { name: 'stages', to: paths.wordList('stages') },
  { name: 'categories', to: paths.wordList('categories') },
  { name: 'group-types', to: paths.wordList('group-types') },
  { name: 'activity-fields', to: paths.wordList('activity-fields') },
  { name: 'districts', to: paths.wordList('districts') },
  { name: 'glossary', to: paths.glossary() },
  { name: 'words', to: paths.synonyms() },
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
