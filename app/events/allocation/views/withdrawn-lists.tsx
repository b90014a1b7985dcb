import { Moment } from '#app/ui/dates.tsx'
import { useText } from '#app/ui/language.tsx'
import { Definition } from '#app/ui/parts.tsx'
import type { WithdrawnList } from '../draw-record.ts'

/** Lists that were published and taken back: that they stood, and why they no longer do. */
export function WithdrawnLists({ lists }: { lists: WithdrawnList[] }) {
  const { say } = useText()
  if (lists.length === 0) return null
  return (
    <section>
      <h2>{say('draws:withdrawn.title')}</h2>
      <p>{say('draws:withdrawn.lead')}</p>
      {lists.map(({ listedAt, listHash, withdrawnAt, reason }) => (
        <Definition
          key={listHash}
          items={[
            { term: say('draws:about.listedAt'), detail: <Moment value={listedAt} /> },
            { term: say('draws:withdrawn.at'), detail: <Moment value={withdrawnAt} /> },
            {
              term: say('draws:withdrawn.reason'),
              detail: (
                <span className="typed" lang="ja">
                  {reason}
                </span>
              ),
            },
            { term: say('draws:about.hash'), detail: <code className="hash">{listHash}</code> },
          ]}
        />
      ))}
    </section>
  )
}
