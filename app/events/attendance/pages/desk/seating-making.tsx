import { href } from '#app/href.ts'
import { act } from '#app/http/act.ts'
import { atDesk } from '#app/http/page.ts'
import { Notice } from '#app/ui/parts.tsx'
import { usePage } from '#app/ui/use-page.ts'
import { db } from '#db/connection'
import { sessionDay } from '../../day.ts'
import { seatedParties, seatTables } from '../../seated.ts'
import { makingForm } from '../../seating-form.ts'
import { makeTables } from '../../seating-making.ts'
import { TableFormPage } from '../../views/desk/seating-table-form.tsx'
import { TableSizes } from '../../views/desk/table-sizes.tsx'
import { WhoSits } from '../../views/desk/who-sits.tsx'

export const loader = atDesk(sessionDay, async (own) => {
  const { id } = own.session
  const [tables, parties] = await Promise.all([seatTables(db, id), seatedParties(db, id)])
  const sum = (all: typeof parties) => all.reduce((people, each) => people + each.people, 0)
  return {
    ...{ heading: 'events-day:making.title', isAgain: tables.length > 0, people: sum(parties) },
    came: sum(parties.filter(({ came }) => came)),
    fields: { by: 'of', of: '5', who: 'everybody' },
  }
})

export const action = atDesk(sessionDay, async ({ actor, event, session }, args) =>
  act(args, makingForm, async ({ who, size }) => {
    await makeTables(db, actor, { session: session.id, who, ...size })
    return href('/desk/events/:event/sessions/:session/day/tables', { event: event.slug, session: session.number })
  }),
)

export default function TablesMaking() {
  const { isAgain, people, came, say, ...page } = usePage<typeof loader>()
  return (
    <TableFormPage
      {...page}
      above={isAgain && <Notice tone="warn" title={say('events-day:making.lost')} />}
      button={say('events-day:making.do')}
      tone={isAgain ? 'danger' : 'main'}
    >
      <TableSizes />
      <WhoSits people={people} came={came} />
    </TableFormPage>
  )
}
