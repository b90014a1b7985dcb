import { isoDay, monthWithReadings } from '#app/calendar.ts'
import { href } from '#app/href.ts'
import { keepUntil } from '#app/http/keep.ts'
import { inPublic } from '#app/http/page.ts'
import { useLoaderData } from '#app/remix.ts'
import { stripRuby } from '#app/text/ruby.ts'
import { RubyText, useText } from '#app/ui/language.tsx'
import { Page } from '#app/ui/page.tsx'
import { Downloads, Empty } from '#app/ui/parts.tsx'
import { db } from '#db/connection'
import { filterQuery, isFiltered, readFilter } from '../filter.ts'
import { filterChoices } from '../filter-choices.ts'
import { addMonths, monthOf, weeksOf } from '../month.ts'
import { publicSessions } from '../public-sessions.ts'
import { EventFilters } from '../views/event-filters.tsx'
import { EventViews } from '../views/event-views.tsx'
import { MonthTable } from '../views/month-table.tsx'
import { MonthTurn } from '../views/month-turn.tsx'

export const loader = inPublic(async ({ say, query: asked, context }) => {
  const now = new Date()
  const filter = { ...readFilter(asked), past: false }
  const choices = await filterChoices(db, false, now)
  // it opens where something comes next, not on what is left of a month
  const today = choices.coming ?? monthOf(now)
  const month = filter.month ?? today
  const sessions = await publicSessions(db, { filter: { ...filter, month }, now })
  const { month: _, ...query } = filterQuery(filter)
  const to = (other: string) => href('/events/calendar', { ...query, month: other === today ? null : other })
  const [first, last] = [choices.first ?? today, choices.last ?? today]
  const name = stripRuby(monthWithReadings(month, context.lang))
  return {
    head: {
      title: say('events-list:monthTitle', { month: name }),
      description: say('events:list.lead'),
      canonical: href('/events/calendar'),
      noindex: asked.size > 0,
    },
    keep: keepUntil([choices.nextMoment], now),
    ...{ filter, query, choices, month },
    isFiltered: isFiltered({ ...filter, month: undefined }),
    today: isoDay(now),
    weeks: weeksOf(month),
    sessions: sessions.map((session) => ({
      ...{ slug: session.slug, number: session.number, of: session.of, title: session.title },
      ...{ startsAt: session.startsAt, day: isoDay(session.startsAt), form: session.form },
      state: session.cancelledBecause !== null ? ('cancelled' as const) : session.state,
    })),
    // Nobody turns pages for ever: as far as something takes place, and to this month from wherever one got.
    previous: month > (first < today ? first : today) ? to(addMonths(month, -1)) : null,
    next: month < (last > today ? last : today) ? to(addMonths(month, 1)) : null,
    thisMonth: month === today ? null : to(today),
  }
})

export default function Month() {
  const { filter, query, choices, month, isFiltered, today, weeks, sessions, ...turn } = useLoaderData<typeof loader>()
  const { say, lang } = useText()
  const name = monthWithReadings(month, lang)
  return (
    <Page
      wide
      crumbs={[{ to: href('/events'), label: say('events:list.title') }, { label: say('events-list:view.month') }]}
      title={<RubyText text={name} />}
    >
      <EventViews query={query} view="month" />
      <EventFilters to={href('/events/calendar')} filter={filter} choices={choices} month={month} />
      <MonthTurn previous={turn.previous} next={turn.next} thisMonth={turn.thisMonth} />
      {sessions.length === 0 && (
        <Empty
          title={say(isFiltered ? 'events-list:noneFound' : 'events-list:noneInMonth')}
          action={
            isFiltered ? { to: href('/events/calendar', { month }), label: say('events-list:showAll') } : undefined
          }
        />
      )}
      <MonthTable caption={name} weeks={weeks} sessions={sessions} today={today} />
      <Downloads files={{ ics: href('/events.ics', query), csv: href('/events.csv'), json: href('/api/v1/events') }} />
      <p className="hint no-print">{say('events-list:subscribe')}</p>
    </Page>
  )
}
