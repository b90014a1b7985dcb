import { href } from '#app/href.ts'
import { atDesk } from '#app/http/page.ts'
import { secretToken } from '#app/text/ids.ts'
import { A } from '#app/ui/language.tsx'
import { ButtonLink, Empty, Notice } from '#app/ui/parts.tsx'
import { usePage } from '#app/ui/use-page.ts'
import { db } from '#db/connection'
import { sessionDay } from '../../day.ts'
import { viewNames, whyOpened } from '../../names.ts'
import { tablesPage } from '../../seating-page.ts'
import { DayPage } from '../../views/desk/day-frame.tsx'
import { SeatedPartyRow } from '../../views/desk/seated-party.tsx'
import { TableBalance } from '../../views/desk/seating-balance.tsx'

export const loader = atDesk(sessionDay, async (own) => {
  const { actor, session } = own
  const [page, reason] = await Promise.all([tablesPage(db, session.id), whyOpened(db, actor.id, session.id)])
  const names = reason === null ? null : await viewNames(db, actor, { session, what: 'tables' })
  return {
    heading: 'events-day:tables.title',
    ...page,
    names: Object.fromEntries(names ?? []),
    isNamed: names !== null,
    formKey: secretToken(),
  }
})

export default function Tables() {
  const { tables, unseated, people, balance, words, names, isNamed, formKey, say, ...page } = usePage<typeof loader>()
  const [{ slug }, { number }] = [page.event, page.session]
  const row = (party: (typeof unseated)[number]) => (
    <SeatedPartyRow
      key={party.id}
      place={{ slug, session: number }}
      {...{ party, tables, words, formKey, named: names[party.id] }}
    />
  )
  const here = { event: slug, session: number }
  if (tables.length === 0) {
    return (
      <DayPage {...page}>
        <Empty
          title={say('events-day:tables.none')}
          action={{
            to: href('/desk/events/:event/sessions/:session/day/tables/making', here),
            label: say('events-day:making.title'),
          }}
        >
          <p>{say('events-day:tables.noneHelp', { count: people })}</p>
        </Empty>
      </DayPage>
    )
  }
  return (
    <DayPage {...page} wide>
      <p className="actions">
        <ButtonLink to={href('/desk/events/:event/sessions/:session/day/tables/balancing', here)}>
          {say('events-day:balancing.title')}
        </ButtonLink>
        <ButtonLink to={href('/desk/events/:event/sessions/:session/day/tables/making', here)} tone="quiet">
          {say('events-day:making.again')}
        </ButtonLink>
      </p>
      <ul className="door-links">
        {[
          [href('/desk/events/:event/sessions/:session/day/tables/print', here), 'events-day:print.numbers'],
          [
            href('/desk/events/:event/sessions/:session/day/tables/print', here, { names: 'on' }),
            'events-day:print.names',
          ],
          [href('/desk/events/:event/sessions/:session/day/tables/new', here), 'events-day:tables.new'],
          ...(isNamed
            ? []
            : [
                [
                  href('/desk/events/:event/sessions/:session/day/names/opening', here, { to: 'tables' }),
                  'events-day:names.open',
                ],
              ]),
          [href('/desk/events/:event/sessions/:session/day', here), 'events-day:door.back'],
        ].map(([to = '', label = '']) => (
          <li key={to}>
            <A to={to}>{say(label)}</A>
          </li>
        ))}
      </ul>
      {unseated.length > 0 && (
        <section>
          <Notice tone="warn" title={say('events-day:tables.unseated', { count: peopleOf(unseated) })}>
            <p>{say('events-day:tables.unseatedHelp')}</p>
          </Notice>
          <ul className="entries">{unseated.map(row)}</ul>
        </section>
      )}
      <div className="seat-tables">
        {tables.map((table) => (
          <section key={table.id}>
            <h2>
              {say('events-day:tables.number', { number: table.number })}
              {table.name && <span lang="ja"> {table.name}</span>}{' '}
              <small>{say('events-day:tables.of', { people: table.people, seats: table.seats })}</small>
            </h2>
            <p>
              <A to={href('/desk/events/:event/sessions/:session/day/tables/:table', { ...here, table: table.number })}>
                {say('events-day:tables.change')}
              </A>
              {table.parties.length === 0 && (
                <>
                  {' '}
                  <A
                    to={href('/desk/events/:event/sessions/:session/day/tables/:table/removal', {
                      ...here,
                      table: table.number,
                    })}
                  >
                    {say('events-day:tables.removal')}
                  </A>
                </>
              )}
            </p>
            <ul className="entries">{table.parties.map(row)}</ul>
          </section>
        ))}
      </div>
      <h2>{say('events-day:balance.heading')}</h2>
      <TableBalance {...{ tables, balance, words }} />
      <p className="hint">{say('events-day:balance.how')}</p>
    </DayPage>
  )
}

const peopleOf = (parties: { people: number }[]) => parties.reduce((sum, { people }) => sum + people, 0)
