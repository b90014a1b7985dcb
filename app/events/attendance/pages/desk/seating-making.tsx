import { href } from '#app/href.ts'
import { act } from '#app/http/act.ts'
import { freshForm, shownForm } from '#app/http/forms.ts'
import { atDesk } from '#app/http/page.ts'
import { useActionData, useLoaderData } from '#app/remix.ts'
import { Radios, TextField } from '#app/ui/form.tsx'
import { useText } from '#app/ui/language.tsx'
import { Notice } from '#app/ui/parts.tsx'
import { db } from '#db/connection'
import { framedDay, sessionDay } from '../../day.ts'
import { seatedParties, seatTables } from '../../seated.ts'
import { makingForm } from '../../seating-form.ts'
import { makeTables } from '../../seating-making.ts'
import { TableFormPage } from '../../views/desk/seating-table-form.tsx'
import { WhoSits } from '../../views/desk/who-sits.tsx'

export const loader = atDesk(sessionDay, async (own, args) => {
  const { id } = own.session
  const [tables, parties] = await Promise.all([seatTables(db, id), seatedParties(db, id)])
  const sum = (all: typeof parties) => all.reduce((people, each) => people + each.people, 0)
  const title = args.say('events-day:making.title')
  return {
    ...{ title, ...framedDay(own), isAgain: tables.length > 0, people: sum(parties) },
    came: sum(parties.filter(({ came }) => came)),
    form: freshForm({ by: 'of', of: '5', who: 'everybody' }),
  }
})

export const action = atDesk(sessionDay, async ({ actor, event, session }, args) =>
  act(args, makingForm, async ({ who, size }) => {
    await makeTables(db, actor, { session: session.id, who, ...size })
    return href('/desk/events/:event/sessions/:session/day/tables', { event: event.slug, session: session.number })
  }),
)

export default function TablesMaking() {
  const { isAgain, people, came, form, ...page } = useLoaderData<typeof loader>()
  const state = shownForm(useActionData(), form)
  const { say } = useText()
  return (
    <TableFormPage
      {...page}
      state={state}
      title={say('events-day:making.title')}
      above={isAgain && <Notice tone="warn" title={say('events-day:making.lost')} />}
      button={say('events-day:making.do')}
      tone={isAgain ? 'danger' : 'main'}
    >
      <Radios
        name="by"
        legend={say('events-day:making.by')}
        options={[
          {
            value: 'of',
            label: say('events-day:making.of'),
            extra: <TextField name="of" label={say('events-day:making.people')} inputMode="numeric" short />,
          },
          {
            value: 'count',
            label: say('events-day:making.count'),
            extra: (
              <>
                <TextField name="count" label={say('events-day:making.tables')} inputMode="numeric" short />
                <TextField name="seats" label={say('events-day:making.seats')} inputMode="numeric" short />
              </>
            ),
          },
        ]}
        required
      />
      <WhoSits people={people} came={came} />
    </TableFormPage>
  )
}
