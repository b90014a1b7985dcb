import { listed, useText } from '#app/ui/language.tsx'

export function Strata({ strata }: { strata: { label: string; of: string[]; applications: number }[] }) {
  const { say, t, lang } = useText()
  return (
    <ul className="plain">
      {strata.map(({ label, of, applications }) => (
        <li key={label}>
          {say('draws:about.stratum', { number: Number(label) })} {say('draws:about.count', { count: applications })}
          {' – '}
          {listed(
            lang,
            of.map((each) => each.trim() || t('draws:desk.strataEmpty')),
          )}
        </li>
      ))}
    </ul>
  )
}
