import { href } from '#app/href.ts'
import type { SerializeFrom } from '#app/remix.ts'
import { Form, type FormState, Radios, TextField } from '#app/ui/form/form.tsx'
import { A, useText } from '#app/ui/language.tsx'
import { Button, DataTable, StateTag } from '#app/ui/parts.tsx'
import type { countMarks, MarkState, SelectionRow } from '../../selection-list.ts'

export function MarkTag({ mark }: { mark: MarkState }) {
  return <StateTag kind="mark" state={mark} />
}

/** How many people are marked as what, against the places there are. */
export function SelectionFigures({ counts, places }: { counts: ReturnType<typeof countMarks>; places: number }) {
  const { say } = useText()
  const { selected, reserve, unmarked } = counts
  return (
    <p role="status" className={selected.people > places ? 'late' : undefined}>
      <strong>{say('selection:against', { people: selected.people, places })}</strong>{' '}
      {selected.people > places && <>{say('selection:over', { count: selected.people - places })} </>}
      {say('selection:rest', { reserve: reserve.people, unmarked: unmarked.people })}
    </p>
  )
}

/** Who applied, to be marked one by one or many at once; names are on the page of each, with a reason. */
export function SelectionTable({
  slug,
  rows,
  state,
  mayMark,
}: {
  slug: string
  rows: SerializeFrom<SelectionRow>[]
  state: FormState
  mayMark: boolean
}) {
  const { say, t, written } = useText()
  const chosen = [state.values.signups ?? []].flat()
  const table = (
    <DataTable
      cards
      caption={say('events-desk:signups.title')}
      columns={[
        { key: 'number', label: written('events-desk:signups.number'), head: true },
        { key: 'mark', label: written('selection:marked') },
        { key: 'people', label: written('events-desk:signups.people'), numeric: true },
        { key: 'from', label: written('selection:from') },
        { key: 'services', label: written('events:about.services') },
        { key: 'reason', label: written('events-desk:reason') },
      ]}
      rows={rows.map((row) => ({
        key: row.number,
        cells: {
          number: (
            <span className="choose-row">
              {mayMark && (
                <input
                  type="checkbox"
                  name="signups"
                  value={row.number}
                  defaultChecked={chosen.includes(row.number)}
                  aria-label={t('selection:choose', { number: row.number })}
                />
              )}
              <A to={href('/desk/events/:event/signups/:signup', { event: slug, signup: row.number })}>{row.number}</A>
            </span>
          ),
          mark: (
            <>
              <MarkTag mark={row.mark ?? 'unmarked'} />
              {row.rank !== null && <> {say('signups:waitsAt', { number: row.rank })}</>}
            </>
          ),
          people: row.people,
          from: <From row={row} />,
          services: row.services.map((kind) => t(`events:service.${kind}`)).join(' '),
          reason: row.reason && <span lang="ja">{row.reason}</span>,
        },
      }))}
    />
  )
  if (!mayMark) return table
  return (
    <Form state={state}>
      {table}
      <div className="entry-grid">
        <Radios
          name="mark"
          legend={say('selection:markAs')}
          required
          options={(['selected', 'reserve', 'not_selected', 'none'] as const).map((mark) => ({
            value: mark,
            label: say(`selection:mark.${mark}`),
            hint: mark === 'reserve' ? say('selection:reserveHint') : undefined,
          }))}
        />
        <TextField
          name="reason"
          label={say('selection:reason')}
          hint={say('selection:reasonHint')}
          maxLength={500}
          optional
        />
      </div>
      <p className="actions">
        <Button tone="quiet">{say('selection:doMark')}</Button>
      </p>
    </Form>
  )
}

/** What the criteria may ask for. */
function From({ row }: { row: SerializeFrom<SelectionRow> }) {
  const { say } = useText()
  return (
    <ul className="plain">
      {row.group && <li lang="ja">{row.group}</li>}
      {row.district && <li lang="ja">{row.district}</li>}
      {row.ageBand && <li lang="ja">{row.ageBand}</li>}
      {row.sex && <li>{say(`signups:sexOf.${row.sex}`)}</li>}
      {row.firstTime && <li>{say('signups:firstTime')}</li>}
    </ul>
  )
}
