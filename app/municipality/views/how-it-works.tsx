import { href } from '#app/href.ts'
import { A, useText } from '#app/ui/language.tsx'

const steps = [
  { key: 'read', to: href('/plans') },
  { key: 'comment', to: href('/consultations') },
  { key: 'trace', to: href('/receipts') },
] as const

/** Read, comment, see what changed: the portal in three words and a line each. */
export function HowItWorks() {
  const { say } = useText()
  return (
    <section aria-labelledby="how" className="how-it-works">
      <h2 id="how" className="vh">
        {say('municipality:home.steps.title')}
      </h2>
      <ol className="three-steps">
        {steps.map(({ key, to }, at) => (
          <li key={key}>
            <span aria-hidden="true" className="step-figure">
              {at + 1}
            </span>
            <div>
              <h3>{say(`municipality:home.steps.${key}.title`)}</h3>
              <p>{say(`municipality:home.steps.${key}.text`)}</p>
              <p className="way-on">
                <A to={to}>{say(`municipality:home.steps.${key}.link`)}</A>
              </p>
            </div>
          </li>
        ))}
      </ol>
    </section>
  )
}
