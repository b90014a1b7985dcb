import { href } from '#app/href.ts'
import { go } from '#app/http/handle.ts'
import { atDesk } from '#app/http/page.ts'
import { A } from '#app/ui/language.tsx'
import { Empty } from '#app/ui/parts.tsx'
import { usePage } from '#app/ui/use-page.ts'
import { db } from '#db/connection'
import { sessionDay } from '../../day.ts'
import { byReading, readingOf, viewNames, wayToOpenNames } from '../../names.ts'
import { tablesPage } from '../../seating-page.ts'
import { DayPage } from '../../views/desk/day-frame.tsx'
import { Roll } from '../../views/desk/roll.tsx'

/** By numbers for the wall, or by names for the helpers at the door, who say why they need them. */
export const loader = atDesk(sessionDay, async (own, args) => {
  const { actor, session } = own
  const isNamed = args.query.get('names') === 'on'
  const opening = isNamed && (await wayToOpenNames(db, own, 'print'))
  if (opening) throw go(args.context, opening)
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
  const byWho = [...rows].sort((a, b) => byReading(a.reading, b.reading))
  return { heading: 'events-day:print.title', isNamed, byTable: rows, byWho }
})

export default function TablesPrint() {
  const { isNamed, byTable, byWho, say, ...page } = usePage<typeof loader>()
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
    <DayPage {...page}>
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
