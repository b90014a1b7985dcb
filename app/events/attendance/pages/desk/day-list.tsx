import { href } from '#app/href.ts'
import { go } from '#app/http/handle.ts'
import { atDesk } from '#app/http/page.ts'
import { useLoaderData } from '#app/remix.ts'
import { A, useText } from '#app/ui/language.tsx'
import { Empty, Notice } from '#app/ui/parts.tsx'
import { db } from '#db/connection'
import { framedDay, sessionDay } from '../../day.ts'
import { namedParties } from '../../day-list.ts'
import { wayToOpenNames } from '../../names.ts'
import { DayPage } from '../../views/desk/day-frame.tsx'
import { PartyServices } from '../../views/desk/party-services.tsx'
import { Roll, Ticks } from '../../views/desk/roll.tsx'

/** Lines left for people who have not applied. */
const blank = 5

export const loader = atDesk(sessionDay, async (own, args) => {
  const { actor, session } = own
  const opening = await wayToOpenNames(db, own, 'list')
  if (opening) throw go(args.context, opening)
  const rows = await namedParties(db, actor, { session, what: 'list' })
  const people = rows.reduce((sum, { party }) => sum + party.people, 0)
  const title = args.say('events-day:lists.names')
  return { title, ...framedDay(own), rows, people }
})

export default function DayList() {
  const { rows, people, ...page } = useLoaderData<typeof loader>()
  const { say } = useText()
  const [{ slug }, { number }] = [page.event, page.session]
  return (
    <DayPage {...page} title={say('events-day:lists.names')} wide>
      <Notice tone="info" title={say('events-day:names.recorded')}>
        <p>{say('events-day:lists.care')}</p>
      </Notice>
      <p className="actions">
        <A to={href('/desk/events/:event/sessions/:session/day/list.csv', { event: slug, session: number })}>
          {say('events-day:lists.csv')}
        </A>
        <A to={href('/desk/events/:event/sessions/:session/day/numbers', { event: slug, session: number })}>
          {say('events-day:lists.numbers')}
        </A>
      </p>
      {rows.length === 0 && <Empty title={say('events-day:lists.nobody')} />}
      <Roll
        page={page}
        caption={say('events-day:lists.caption', { parties: rows.length, people })}
        columns={[
          { key: 'ticks', label: say('events-day:lists.came') },
          { key: 'name', label: say('events:person.name') },
          { key: 'people', label: say('events-desk:signups.people'), numeric: true },
          { key: 'with', label: say('events-day:lists.with') },
          { key: 'services', label: say('events:about.services') },
          { key: 'needs', label: say('events:person.needs') },
          { key: 'number', label: say('events-desk:signups.number') },
        ]}
        rows={rows.map(({ party, named }) => ({
          key: party.id,
          cells: {
            ticks: <Ticks count={party.people} />,
            name: named ? (
              <span lang="ja" className="roll-name">
                <strong>{named.name}</strong>
                {named.nameKana && <span className="hint">{named.nameKana}</span>}
              </span>
            ) : (
              say('events-desk:person.destroyed')
            ),
            people: party.people,
            with: <span lang="ja">{named?.companions.join('、')}</span>,
            services: <PartyServices services={party.services} />,
            needs: <span lang="ja">{named?.needs}</span>,
            number: <span className="roll-name">{party.number}</span>,
          },
        }))}
        blank={blank}
      />
    </DayPage>
  )
}
