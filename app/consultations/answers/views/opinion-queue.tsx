import type { Shown } from '#app/consultations/comments/views/marks.tsx'
import { href } from '#app/href.ts'
import { useCount } from '#app/ui/count.ts'
import { Day } from '#app/ui/dates.tsx'
import { A, useText } from '#app/ui/language.tsx'
import type { OpinionRow } from '../inbox.ts'
import { opinionPath } from './opinion-list.tsx'

type Asked = Record<string, string | undefined>

/** What stands around the opinion in the list it was opened from. */
export function OpinionQueue({
  opinions,
  current,
  asked,
}: {
  opinions: Shown<OpinionRow>[]
  current: string
  asked: Asked
}) {
  const { say, t } = useText()
  const count = useCount()
  return (
    <nav className="queue" aria-label={t('answers:opinions.title')} data-key-nav>
      <p>
        <A to={href('/desk/opinions', asked)}>{say('answers:opinion.toList')}</A>
      </p>
      <ul>
        {opinions.map((opinion) => (
          <li key={opinion.id}>
            <A to={opinionPath(opinion.id, asked)} aria-current={opinion.id === current ? 'true' : undefined}>
              <b lang="ja" className="clip">
                {opinion.text}
              </b>
              <small>
                <span>
                  {opinion.section || say('answers:place.whole')}{' '}
                  {opinion.same > 1 &&
                    say('answers:opinion.same', { count: opinion.same, figure: count(opinion.same) })}
                </span>
                {opinion.group ? (
                  <span className={opinion.group.overdue ? 'late' : undefined}>
                    {opinion.group.dueOn && opinion.group.state !== 'approved' ? (
                      <Day value={opinion.group.dueOn} />
                    ) : (
                      say(`answers:state.${opinion.group.state}`)
                    )}
                  </span>
                ) : (
                  <span>{say('answers:opinions.state.unsorted')}</span>
                )}
              </small>
            </A>
          </li>
        ))}
      </ul>
    </nav>
  )
}
