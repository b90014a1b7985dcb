import { paths } from '../../paths.ts'
import { A, useText } from '../../ui/language.tsx'

export function SettingsNavigation({ current }: { current: 'rules' | 'departments' | 'words' }) {
  const { say, t } = useText()
  const entries = [
    { name: 'rules', to: paths.settings() },
    { name: 'departments', to: paths.departments() },
    { name: 'words', to: paths.synonyms() },
  ]
  return (
    <nav className="filters" aria-label={t('settings:title')}>
      {entries.map(({ name, to }) => (
        <A key={name} to={to} aria-current={name === current ? 'page' : undefined}>
          {say(`settings:nav.${name}`)}
        </A>
      ))}
    </nav>
  )
}
