import { paths } from '#app/paths.ts'
import { A, useText } from '#app/ui/language.tsx'

const steps = [
  { key: 'read', to: paths.plans() },
  { key: 'comment', to: paths.consultations() },
  { key: 'trace', to: paths.receipts() },
] as const

/** Read, comment, see what changed: the portal in three words and a line each. */
export function HowItWorks() {
  const { say } = useText()
  return (
    <section aria-labelledby="how" className="mt-16 border-y border-(--line) py-8">
      <h2 id="how" className="vh">
        {say('municipality:home.steps.title')}
      </h2>
      <ol className="mb-0! grid gap-x-12 gap-y-8 min-[48rem]:grid-cols-3">
        {steps.map(({ key, to }, at) => (
          <li key={key} className="grid grid-cols-[2.5rem_minmax(0,1fr)] content-start min-[48rem]:block">
            <span aria-hidden="true" className="text-[2rem] leading-none font-light text-(--action) tabular-nums">
              {at + 1}
            </span>
            <div>
              <h3 className="mt-0! min-[48rem]:mt-3!">{say(`municipality:home.steps.${key}.title`)}</h3>
              <p className="mb-2! text-[0.9375rem] leading-[1.8]">{say(`municipality:home.steps.${key}.text`)}</p>
              <p className="mb-0! text-[0.9375rem]">
                <A to={to} className="inline-flex min-h-11 items-center">
                  {say(`municipality:home.steps.${key}.link`)}
                </A>
              </p>
            </div>
          </li>
        ))}
      </ol>
    </section>
  )
}
