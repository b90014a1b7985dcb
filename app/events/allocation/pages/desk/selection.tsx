import { EventDeskPage } from '#app/events/programme/views/desk/event-desk-page.tsx'
import { href } from '#app/href.ts'
import { act } from '#app/http/act.ts'
import { atDesk } from '#app/http/page.ts'
import { Moment, Until } from '#app/ui/dates.tsx'
import { FilterWords } from '#app/ui/filters.tsx'
import { ErrorSummary } from '#app/ui/form/form.tsx'
import { A } from '#app/ui/language.tsx'
import { ButtonLink, Empty, Notice } from '#app/ui/parts.tsx'
import { usePage } from '#app/ui/use-page.ts'
import { db } from '#db/connection'
import { markSignups } from '../../selection.ts'
import { markForm } from '../../selection-form.ts'
import { confirmedSelection, countMarks, markStates, selectionList } from '../../selection-list.ts'
import { editedSelection } from '../../selection-page.ts'
import { SelectionFigures, SelectionTable } from '../../views/desk/selection-table.tsx'

export const handle = { script: true }

export const loader = atDesk(editedSelection, async (own, args) => {
  const mark = markStates.find((each) => each === args.query.get('mark')) ?? null
  const [rows, confirmed] = await Promise.all([
    selectionList(db, own.event.id, own.sessionId),
    confirmedSelection(db, own.event.id, own.sessionId),
  ])
  const { sessions, session, places, quota, isClosed, event } = own
  return {
    heading: 'selection:title',
    ...{ session, places, quota, isClosed, confirmed: confirmed ?? null, mark, criteria: event.criteria },
    closesAt: event.closesAt,
    sessions: event.sessionsChosen ? sessions.map(({ number }) => number) : [],
    counts: countMarks(rows),
    total: rows.length,
    rows: rows.filter((each) => mark === null || (each.mark ?? 'unmarked') === mark),
    fields: {},
  }
})

export const action = atDesk(editedSelection, async ({ actor, event, session }, args) => {
  const asked = args.query.get('mark')
  return act(args, markForm, async ({ signups, mark, reason }) => {
    await markSignups(db, actor, { event: event.slug, session, signups, mark, reason })
    return href('/desk/events/:event/selection', { event: event.slug }, { session, mark: asked })
  })
})

export default function Selection() {
  const { session, places, quota, isClosed, confirmed, mark, total, ...own } = usePage<typeof loader>()
  const { criteria, closesAt, sessions, counts, rows, state, say, t, ...page } = own
  const { slug } = page.event
  const all = { ...Object.fromEntries(markStates.map((each) => [each, counts[each].signups])), all: total }
  return (
    <EventDeskPage {...page} wide>
      {sessions.length > 1 && (
        <nav className="filters" aria-label={t('signups:filter.session')}>
          {sessions.map((number) => (
            <A
              key={number}
              to={href('/desk/events/:event/selection', { event: slug }, { session: number })}
              aria-current={number === session ? 'true' : undefined}
            >
              {say('events:session', { number })}
            </A>
          ))}
        </nav>
      )}
      <h2>{say('selection:criteria')}</h2>
      <p className="typed" lang="ja">
        {criteria}
      </p>
      {!isClosed && (
        <Notice tone="info" title={say('selection:waits')}>
          <p>
            <Until value={closesAt} />
          </p>
        </Notice>
      )}
      {confirmed && (
        <Notice tone="good" title={say('selection:confirmed')}>
          <p>
            <Moment value={confirmed.confirmedAt} /> {confirmed.name && <span lang="ja">{confirmed.name}</span>}
          </p>
        </Notice>
      )}
      <SelectionFigures counts={counts} places={confirmed ? quota : places} />
      <ErrorSummary state={state} />
      <FilterWords
        states={['all', ...markStates] as const}
        current={mark ?? 'all'}
        counts={all as Record<'all' | (typeof markStates)[number], number>}
        label={(each) => say(`selection:mark.${each}`)}
        to={(each) =>
          href('/desk/events/:event/selection', { event: slug }, { session, mark: each === 'all' ? null : each })
        }
      />
      {rows.length > 0 ? (
        <SelectionTable slug={slug} rows={rows} state={state} mayMark={isClosed && !confirmed} />
      ) : (
        <Empty title={say(total > 0 ? 'selection:none' : 'events-desk:signups.none')} />
      )}
      {isClosed && !confirmed && total > 0 && (
        <p className="actions">
          <ButtonLink to={href('/desk/events/:event/selection/confirmation', { event: slug }, { session })}>
            {say('selection:confirm')}
          </ButtonLink>
        </p>
      )}
    </EventDeskPage>
  )
}
