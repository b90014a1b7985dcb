import { Moment } from '#app/ui/dates.tsx'
import { useText } from '#app/ui/language.tsx'
import type { TakenStep } from '../step.ts'

type Shown = Omit<TakenStep, 'madeAt'> & { madeAt: string }

/** What happened to a group: when, what, on whose side, and why. */
export function StepHistory({ steps }: { steps: Shown[] }) {
  const { say } = useText()
  if (steps.length === 0) return <p className="hint">{say('groups:history.none')}</p>
  return (
    <ol className="entries">
      {steps.map(({ id, step, side, by, madeAt, reason }) => (
        <li key={id}>
          <p className="entry-title">{say(`groups:history.${step}`)}</p>
          <p className="meta">
            <Moment value={madeAt} /> <span>{say(`groups:history.by.${side}`)}</span>{' '}
            {by && <span lang="ja">{by}</span>}
          </p>
          {reason && <p className="typed">{reason}</p>}
        </li>
      ))}
    </ol>
  )
}
