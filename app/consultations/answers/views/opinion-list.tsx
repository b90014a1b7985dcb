import { FlagTags, type Shown } from '#app/consultations/comments/views/marks.tsx'
import { href } from '#app/href.ts'
import { useCount } from '#app/ui/count.ts'
import { Day } from '#app/ui/dates.tsx'
import { A, address, useText } from '#app/ui/language.tsx'
import { Button, StateTag } from '#app/ui/parts.tsx'
import type { OpinionRow } from '../inbox.ts'

type Asked = Record<string, string | undefined>
export const opinionPath = (id: string, asked: Asked) => href('/desk/opinions/:opinion', { opinion: id }, asked)

/** Opinions to choose from: those ticked go together into a new group, or join one. */
export function OpinionList({
  opinions,
  asked,
  mayGroup,
}: {
  opinions: Shown<OpinionRow>[]
  asked: Asked
  mayGroup: boolean
}) {
  const { say, t, lang } = useText()
  const free = mayGroup && opinions.some((opinion) => isFree(opinion))
  const list = (
    <ul className="entries dense choose" data-key-nav>
      {opinions.map((opinion) => (
        <li key={opinion.id}>
          {free && (
            <input
              type="checkbox"
              name="opinions"
              value={opinion.id}
              disabled={!isFree(opinion)}
              aria-label={t('answers:opinions.choose', { number: opinion.receiptNumber })}
            />
          )}
          <div>
            <A to={opinionPath(opinion.id, asked)}>
              <span lang="ja" className="clip">
                {opinion.text}
              </span>
            </A>
            <OpinionMeta opinion={opinion} />
          </div>
        </li>
      ))}
    </ul>
  )
  if (!free) return list
  return (
    <form method="get" action={address(href('/desk/groups/new'), lang)}>
      {list}
      <p className="save-bar">
        <Button>{say('answers:opinions.group')}</Button>
        <span className="hint">{say('answers:opinions.groupHint')}</span>
      </p>
    </form>
  )
}

const isFree = ({ group, withdrawn }: { group: unknown; withdrawn: boolean }) => !group && !withdrawn

function OpinionMeta({ opinion }: { opinion: Shown<OpinionRow> }) {
  const { say } = useText()
  const count = useCount()
  const { group } = opinion
  return (
    <p className="meta">
      <span>{opinion.section || say('answers:place.whole')}</span>
      {opinion.same > 1 && (
        <strong>{say('answers:opinion.same', { count: opinion.same, figure: count(opinion.same) })}</strong>
      )}
      <span>{opinion.receiptNumber}</span>
      <Day value={opinion.receivedAt} />
      <FlagTags {...opinion} />
      {group && (
        <>
          <StateTag kind="answer" state={group.state} />
          <A to={href('/desk/groups/:group', { group: group.id })}>{group.summary || say('answers:group.noSummary')}</A>
          {group.dueOn && (
            <span className={group.overdue ? 'late' : undefined}>
              {say('answers:group.due')} <Day value={group.dueOn} />
            </span>
          )}
        </>
      )}
    </p>
  )
}
