import type { ReactNode } from 'react'
import { useText } from './language.tsx'

/** The steps of what is written, checked and sent; all are done once it was received. */
export function SendingSteps({ current }: { current: number }) {
  const { say } = useText()
  const steps = [say('ui:form.step.write'), say('ui:form.step.check'), say('ui:form.step.done')]
  return <Steps steps={steps} current={current} />
}

/** The steps of a form by name; `current` counts from 0. */
export function Steps({ steps, current }: { steps: ReactNode[]; current: number }) {
  const { t } = useText()
  return (
    <ol className="steps" aria-label={t('ui:form.steps')}>
      {steps.map((step, at) => (
        <li key={at} data-state={at < current ? 'done' : undefined} aria-current={at === current ? 'step' : undefined}>
          {step}
        </li>
      ))}
    </ol>
  )
}
