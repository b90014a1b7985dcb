import { useText } from '../../../ui/language.tsx'
import { Notice } from '../../../ui/parts.tsx'
import type { Asked } from '../../figure.ts'
import type { LeftOut } from '../../left-out.ts'
import { Wording } from '../wording.tsx'

/** What the report was to hold and does not, each with the reason in plain words. */
export function LeftOutList({ leftOut }: { leftOut: LeftOut[] }) {
  const { say } = useText()
  if (leftOut.length === 0) return <p className="hint">{say('survey-report:leftOut.nothing')}</p>
  return (
    <Notice tone="warn" title={say('survey-report:leftOut.title')}>
      <ul>
        {leftOut.map((each) => (
          <li key={`${each.target} ${each.kind} ${each.asked?.item} ${each.by?.item}`}>
            <b>
              {say(`survey-report:target.${each.target}`)} {say(`survey-report:leftOut.kind.${each.kind}`)}
            </b>{' '}
            {each.by && (
              <>
                <Named asked={each.by} /> ×{' '}
              </>
            )}
            {each.asked && <Named asked={each.asked} />}
            <br />
            {say(`survey-report:leftOut.reason.${each.kind}`, { count: each.count })}
          </li>
        ))}
      </ul>
    </Notice>
  )
}

function Named({ asked }: { asked: Asked }) {
  const { say } = useText()
  return (
    <>
      {say('survey-report:number', { number: asked.number })} <Wording words={asked.words} />
      {asked.row && (
        <>
          （<Wording words={asked.row} />）
        </>
      )}
    </>
  )
}
