import { href } from '#app/href.ts'
import { act } from '#app/http/act.ts'
import { atDesk } from '#app/http/page.ts'
import { Radios } from '#app/ui/form/form.tsx'
import { usePage } from '#app/ui/use-page.ts'
import { db } from '#db/connection'
import { sessionDay } from '../../day.ts'
import { seatedParties } from '../../seated.ts'
import { balancingForm } from '../../seating-form.ts'
import { balanceTables } from '../../seating-making.ts'
import { TableFormPage } from '../../views/desk/seating-table-form.tsx'
import { WhoSits } from '../../views/desk/who-sits.tsx'

export const loader = atDesk(sessionDay, async (own) => {
  const parties = await seatedParties(db, own.session.id)
  const sum = (all: typeof parties) => all.reduce((people, each) => people + each.people, 0)
  return {
    ...{
      heading: 'events-day:balancing.title',
      people: sum(parties),
      came: sum(parties.filter(({ came }) => came)),
    },
    fields: { keep: 'all', who: 'everybody' },
  }
})

export const action = atDesk(sessionDay, async ({ actor, event, session }, args) =>
  act(args, balancingForm, async ({ keep, who }) => {
    await balanceTables(db, actor, { session: session.id, keep, who })
    return href('/desk/events/:event/sessions/:session/day/tables', { event: event.slug, session: session.number })
  }),
)

export default function Balancing() {
  const { people, came, say, ...page } = usePage<typeof loader>()
  return (
    <TableFormPage
      {...page}
      above={<p className="lead">{say('events-day:balancing.lead')}</p>}
      button={say('events-day:balancing.do')}
    >
      <Radios
        name="keep"
        legend={say('events-day:balancing.keep')}
        options={['all', 'by_hand', 'none'].map((value) => ({ value, label: say(`events-day:balancing.${value}`) }))}
      />
      <WhoSits people={people} came={came} />
    </TableFormPage>
  )
}
