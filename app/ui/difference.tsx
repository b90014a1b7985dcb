import type { ReactNode } from 'react'
import { useText } from './language.tsx'

export type DifferencePart = { kind: 'same' | 'added' | 'removed'; text: string }

/** A change inside a text: line and mark beside colour for those who see, words for those who listen. */
export function Difference({ parts }: { parts: DifferencePart[] }) {
  const { say } = useText()
  return (
    <span className="difference">
      {parts.map(({ kind, text }, at) => {
        if (kind === 'same') return <span key={at}>{text}</span>
        const Mark = kind === 'added' ? 'ins' : 'del'
        return (
          <Mark key={at}>
            <span className="vh">{say(kind === 'added' ? 'ui:difference.added' : 'ui:difference.removed')}</span>
            {text}
            <span className="vh">{say('ui:difference.end')}</span>
          </Mark>
        )
      })}
    </span>
  )
}

/** The small before and after under an answer; children say where it is and lead to the revision. */
export function Change({ parts, children }: { parts: DifferencePart[]; children?: ReactNode }) {
  return (
    <div className="change">
      <p>
        <Difference parts={parts} />
      </p>
      {children && <div className="change-source">{children}</div>}
    </div>
  )
}
