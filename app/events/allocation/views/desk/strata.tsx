import { listed, useText } from '#app/ui/language.tsx'
import type { Stratum } from '../../draw-strata.ts'
import type { DrawStratum } from '../../tables.ts'

type Props = { strata: Stratum[]; shares: DrawStratum[] }

/** What each stratum is made of, which only the desk knows, with the places that are its own. */
export function Strata({ strata, shares }: Props) {
  const { say, t, lang } = useText()
  const shareOf = (stratum: string) => {
    const { people = 0, places = 0 } = shares.find(({ label }) => label === stratum) ?? {}
    return { people, places }
  }
  return (
    <ul className="plain">
      {strata.map(({ label, of, applications }) => (
        <li key={label}>
          {say('draws:about.stratum', { number: Number(label) })}{' '}
          {say('draws:about.stratumOf', { count: applications, ...shareOf(label) })}
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
