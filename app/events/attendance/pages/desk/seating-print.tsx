import { href } from '#app/href.ts'
import { go } from '#app/http/handle.ts'
import { atDesk } from '#app/http/page.ts'
import { useLoaderData } from '#app/remix.ts'
import { A, useText } from '#app/ui/language.tsx'
import { Empty } from '#app/ui/parts.tsx'
import { db } from '#db/connection'
import { framedDay, sessionDay } from '../../day.ts'
import { byReading, readingOf, viewNames, whyOpened } from '../../names.ts'
import { tablesPage } from '../../seating-page.ts'
import { DayPage } from '../../views/desk/day-frame.tsx'
import { Roll } from '../../views/desk/roll.tsx'

/** By numbers for the wall, or by names for the helpers at the door, who say why they need them. */
export const loader = atDesk(sessionDay, async (own, args) => {
  const { actor, event, session } = own
  const isNamed = args.query.get('names') === 'on'
  if (isNamed && (await whyOpened(db, actor.id, session.id)) === null) {
    throw go(
      args.context,
      href(
        '/desk/events/:event/sessions/:session/day/names/opening',
        { event: event.slug, session: session.number },
        { to: 'print' },
      ),
    )
  }
  const { tables } = await tablesPage(db, session.id)
  const names = isNamed ? await viewNames(db, actor, { session, what: 'tables' }) : null
  const walkIn = args.say('events-day:walkIn.one')
  const rows = tables.flatMap((table) =>
    table.parties.map((party) => {
      const named = names?.get(party.id)
      const [name, reading] = [
        named?.name ?? party.number ?? walkIn,
        named ? readingOf(named) : (party.number ?? '\uffff'),
      ]
      return {
        key: party.id,
        table: table.number,
        tableName: table.name,
        name,
        reading,
        people: party.people,
        number: party.number,
      }
    }),
  )
  const title = args.say('events-day:print.title')
  const byWho = [...rows].sort((a, b) => byReading(a.reading, b.reading))
  return { title, ...framedDay(own), isNamed, byTable: rows, byWho }
})

export default function TablesPrint() {
  const { isNamed, byTable, byWho, ...page } = useLoaderData<typeof loader>()
  const { say } = useText()
  const who = { key: 'who', label: say(isNamed ? 'events:person.name' : 'events-desk:signups.number') }
  const people = { key: 'people', label: say('events-desk:signups.people'), numeric: true }
  const table = { key: 'table', label: say('events-day:tables.one') }
  const rows = (all: typeof byTable) =>
    all.map((row) => ({
      key: row.key,
      cells: {
        table: (
          <strong>
            {say('events-day:tables.number', { number: row.table })} <span lang="ja">{row.tableName}</span>
          </strong>
        ),
        who: <span lang={isNamed ? 'ja' : undefined}>{row.name}</span>,
        people: row.people,
      },
    }))
  return (
    <DayPage {...page} title={say('events-day:print.title')}>
      <p className="door-links">
        <A
          to={href('/desk/events/:event/sessions/:session/day/tables', {
            event: page.event.slug,
            session: page.session.number,
          })}
        >
          {say('events-day:tables.back')}
        </A>
      </p>
      {byTable.length === 0 ? (
        <Empty title={say('events-day:tables.none')} />
      ) : (
        <>
          <Roll
            page={page}
            caption={say('events-day:print.byTable')}
            columns={[table, who, people]}
            rows={rows(byTable)}
          />
          <Roll
            page={page}
            caption={say(isNamed ? 'events-day:print.byName' : 'events-day:print.byNumber')}
            columns={[who, table, people]}
            rows={rows(byWho)}
          />
        </>
      )}
    </DayPage>
  )
}
