import { href } from '#app/href.ts'
import { useCount } from '#app/ui/count.ts'
import { Day } from '#app/ui/dates.tsx'
import { useField } from '#app/ui/form/form-state.tsx'
import { describedBy, FieldErrors } from '#app/ui/form/question.tsx'
import { A, useText } from '#app/ui/language.tsx'
import { Tag } from '#app/ui/parts.tsx'
import type { ModeratedRow } from '../../moderation-list.ts'
import type { ModerationState } from '../../tables.ts'
import type { Shown } from '../marks.tsx'

type Row = Shown<ModeratedRow>

/** Texts to choose from; `value` is what is sent of one that is ticked. */
export function ModerationList({
  rows,
  state,
  value,
}: {
  rows: Row[]
  state: ModerationState
  value: (row: Row) => string
}) {
  const { say, t } = useText()
  const { id, values: chosen, errors } = useField('items')
  return (
    <>
      <FieldErrors id={id} errors={errors} />
      <ul className="entries dense choose" data-key-nav>
        {rows.map((row, at) => (
          <li key={row.id}>
            <input
              id={at === 0 ? id : undefined}
              type="checkbox"
              name="items"
              value={value(row)}
              defaultChecked={chosen.includes(value(row))}
              aria-invalid={errors.length > 0 || undefined}
              aria-describedby={describedBy(id, null, errors)}
              aria-label={t('discussion:desk.choose', { text: row.body.slice(0, 40) })}
            />
            <div>
              {row.quote && (
                <blockquote className="quote typed" lang="ja">
                  {row.quote}
                </blockquote>
              )}
              <div className="typed" lang="ja">
                {row.body}
              </div>
              {row.reason && (
                <p className="typed">
                  {say('discussion:item.reason')}
                  {'\u3000'}
                  <span lang="ja">{row.reason}</span>
                </p>
              )}
              <RowMeta row={row} state={state} />
              {row.why && (
                <p className="hint">
                  {say('discussion:state.why')} {row.why}
                </p>
              )}
            </div>
          </li>
        ))}
      </ul>
    </>
  )
}

function RowMeta({ row, state }: { row: Row; state: ModerationState }) {
  const { say } = useText()
  const count = useCount()
  return (
    <p className="meta">
      <A to={href('/desk/items/:item/moderation', { item: row.id })}>
        {say(state === 'waiting' ? 'discussion:desk.open' : 'discussion:desk.openAgain')}
      </A>
      <span lang="ja">{row.section || say('answers:place.whole')}</span>
      <Day value={row.receivedAt} />
      {row.alike > 1 && <strong>{say('discussion:desk.alike', { count: count(row.alike) })}</strong>}
      {row.traces.length > 0 && <Tag tone="act">{say('discussion:desk.traces')}</Tag>}
      {row.redactedFor && <Tag>{say('discussion:desk.redacted')}</Tag>}
    </p>
  )
}
