import type { Staff } from '#app/accounts/staff.ts'
import { href } from '#app/href.ts'
import { act } from '#app/http/act.ts'
import { freshForm, shownForm } from '#app/http/forms.ts'
import { atDesk, type Named } from '#app/http/page.ts'
import { NotFound } from '#app/refusal.ts'
import { useActionData, useLoaderData } from '#app/remix.ts'
import { ErrorSummary, Form, Select } from '#app/ui/form.tsx'
import { useText } from '#app/ui/language.tsx'
import { Button, ButtonLink, Definition } from '#app/ui/parts.tsx'
import { type Db, db } from '#db/connection'
import { framedDay, sessionDay } from '../../day.ts'
import { seatedParties, seatTables } from '../../seated.ts'
import { moveForm } from '../../seating-form.ts'
import { moveParty } from '../../seating-making.ts'
import { DayPage } from '../../views/desk/day-frame.tsx'

async function seatedParty(db: Db, me: Staff, named: Named) {
  const own = await sessionDay(db, me, named)
  const [parties, tables] = await Promise.all([seatedParties(db, own.session.id), seatTables(db, own.session.id)])
  const party = parties.find(({ id }) => id === named.party)
  if (!party) throw new NotFound()
  const taken = (table: string) =>
    parties.filter((each) => each.table === table).reduce((sum, { people }) => sum + people, 0)
  return { own, party, tables: tables.map((table) => ({ ...table, people: taken(table.id) })) }
}

export const loader = atDesk(seatedParty, async ({ own, party, tables }, args) => {
  const title = args.say('events-day:tables.moving')
  return { title, ...framedDay(own), party, tables, form: freshForm({ table: party.table }) }
})

export const action = atDesk(seatedParty, async ({ own, party }, args) =>
  act(args, moveForm, async ({ table }) => {
    await moveParty(db, own.actor, { session: own.session.id, party: party.id, table })
    return href('/desk/events/:event/sessions/:session/day/tables', {
      event: own.event.slug,
      session: own.session.number,
    })
  }),
)

/** Where a move that could not be made is shown, with how many seats each table has left. */
export default function Seat() {
  const { party, tables, form, ...page } = useLoaderData<typeof loader>()
  const state = shownForm(useActionData(), form)
  const { say, t } = useText()
  const label = (table: (typeof tables)[number]) =>
    `${t('events-day:tables.number', { number: table.number })} ${t('events-day:tables.of', table)}`
  return (
    <DayPage {...page} title={say('events-day:tables.moving')}>
      <ErrorSummary state={state} />
      <Definition
        items={[
          { term: say('events-desk:signups.number'), detail: party.number ?? say('events-day:walkIn.one') },
          { term: say('events-desk:signups.people'), detail: say('events:people', { count: party.people }) },
        ]}
      />
      <Form state={state}>
        <div className="door">
          <Select
            name="table"
            label={say('events-day:tables.to')}
            empty={t('events-day:tables.choose')}
            options={tables.map((table) => ({ value: table.id, label: label(table) }))}
            required
          />
          <Button>{say('events-day:tables.move')}</Button>
          <ButtonLink
            to={href('/desk/events/:event/sessions/:session/day/tables', {
              event: page.event.slug,
              session: page.session.number,
            })}
            tone="quiet"
          >
            {say('events-desk:back')}
          </ButtonLink>
        </div>
      </Form>
    </DayPage>
  )
}
