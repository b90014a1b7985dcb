import { useText } from './language.tsx'

export type DifferencePart = { kind: 'same' | 'added' | 'removed'; text: string }

export type Side = 'before' | 'after'

/** What one side of a change has; without a side, all of it. */
export const partsOn = (parts: DifferencePart[], side?: Side): DifferencePart[] =>
  side ? parts.filter(({ kind }) => kind !== (side === 'before' ? 'added' : 'removed')) : parts

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
