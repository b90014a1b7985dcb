import { useText } from '#app/ui/language.tsx'

/** In the order of the work. */
const steps = ['text', 'hash', 'number', 'lot', 'order', 'shares', 'strata', 'rest'] as const

/** The lines that are hashed; what stands in angle brackets is put in. */
const lines = (name: string) => [
  'tomoni-draw-2',
  `draw⇥${name}`,
  'listed⇥<listedAt>',
  'places⇥<places>',
  'stratum⇥<label>⇥<people>⇥<places>',
  'source⇥<no.>⇥<kind>⇥<knownFrom>⇥<digits>⇥<decimals>⇥<named>',
  'application⇥<number>⇥<people>⇥<stratum>⇥<1|0>',
]

/** All that somebody needs who wants to repeat a draw with a program of their own. */
export function DrawExactly({ name }: { name: string }) {
  const { say } = useText()
  return (
    <>
      <p>{say('draws:exact.lead')}</p>
      <ol>
        {steps.map((step) => (
          <li key={step}>
            {say(`draws:exact.${step}`, { name })}
            {step === 'text' && (
              <pre className="command">
                <code>{lines(name).join('\n')}</code>
              </pre>
            )}
          </li>
        ))}
      </ol>
    </>
  )
}
