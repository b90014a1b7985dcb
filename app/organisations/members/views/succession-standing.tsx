import type { ReactNode } from 'react'
import { Day, Moment } from '#app/ui/dates.tsx'
import { useText } from '#app/ui/language.tsx'
import { Definition } from '#app/ui/parts.tsx'

type Standing = {
  who: ReactNode
  madeAt: string
  answerUntil: string
  answer: 'agreed' | 'objected' | null
  answeredAt: string | null
  /** Null where it is not for whoever looks. */
  reason: string | null
}

/** A request to represent a group, as it stands: who asks, since when, and what the representative says. */
export function SuccessionStanding({ who, madeAt, answerUntil, answer, answeredAt, reason }: Standing) {
  const { say } = useText()
  return (
    <Definition
      items={[
        { term: say('succession:who'), detail: who },
        { term: say('succession:since'), detail: <Moment value={madeAt} /> },
        { term: say('succession:until'), detail: <Day value={answerUntil} /> },
        {
          term: say('succession:answer.of'),
          detail: (
            <>
              {say(`succession:answer.is.${answer ?? 'none'}`)} {answeredAt && <Moment value={answeredAt} />}
            </>
          ),
        },
        ...(reason === null
          ? []
          : [
              {
                term: say('succession:ask.reason'),
                detail: (
                  <span className="typed" lang="ja">
                    {reason}
                  </span>
                ),
              },
            ]),
      ]}
    />
  )
}
