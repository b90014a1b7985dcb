import { Moment } from '#app/ui/dates.tsx'
import { useText } from '#app/ui/language.tsx'
import { Definition } from '#app/ui/parts.tsx'

/** What became of the last link; the link itself is nowhere kept. */
export function LatestLink({
  createdAt,
  expiresAt,
  usedAt,
  by,
  isOver,
}: {
  createdAt: string
  expiresAt: string
  usedAt: string | null
  by: string | null
  isOver: boolean
}) {
  const { say } = useText()
  const state = usedAt ? 'used' : isOver ? 'over' : 'open'
  return (
    <Definition
      items={[
        { term: say('accounts:link.latest'), detail: <Moment value={createdAt} /> },
        ...(by ? [{ term: say('accounts:link.by'), detail: by }] : []),
        {
          term: say('accounts:link.state'),
          detail: (
            <>
              {say(`accounts:link.is.${state}`)} <Moment value={usedAt ?? expiresAt} />
            </>
          ),
        },
      ]}
    />
  )
}
