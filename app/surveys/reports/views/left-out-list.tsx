import type { Asked } from '#app/surveys/figures/figure.ts'
import { useText, Written } from '#app/ui/language.tsx'
import { Notice } from '#app/ui/parts.tsx'
import type { LeftOut } from '../left-out.ts'

/** What the report was to hold and does not, with each reason in plain words once. */
export function LeftOutList({ leftOut }: { leftOut: LeftOut[] }) {
  const { say } = useText()
  if (leftOut.length === 0) return <p className="hint">{say('survey-report:leftOut.nothing')}</p>
  const alike = Map.groupBy(leftOut, ({ target, kind, count }) => `${target} ${kind} ${count}`)
  return (
    <Notice tone="warn" title={say('survey-report:leftOut.title')}>
      {[...alike].map(([key, all]) => {
        const [first] = all
        if (!first) return null
        const named = all.filter(({ asked }) => asked)
        return (
          <section key={key}>
            <p>
              <b>
                {say(`survey-report:target.${first.target}`)} {say(`survey-report:leftOut.kind.${first.kind}`)}
              </b>
              <br />
              {say(`survey-report:leftOut.reason.${first.kind}`, { count: first.count })}
            </p>
            {named.length > 0 && (
              <ul>
                {named.map(({ asked, by }) => (
                  <li key={`${asked?.item} ${by?.item}`}>
                    {by && (
                      <>
                        <Named asked={by} /> ×{' '}
                      </>
                    )}
                    {asked && <Named asked={asked} />}
                  </li>
                ))}
              </ul>
            )}
          </section>
        )
      })}
    </Notice>
  )
}

function Named({ asked }: { asked: Asked }) {
  const { say } = useText()
  return (
    <>
      {say('survey-report:number', { number: asked.number })} <Written {...asked.words} />
      {asked.row && (
        <>
          （<Written {...asked.row} />）
        </>
      )}
    </>
  )
}
