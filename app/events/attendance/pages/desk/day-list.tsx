import { href } from '#app/href.ts'
import { go } from '#app/http/handle.ts'
import { atDesk } from '#app/http/page.ts'
import { A } from '#app/ui/language.tsx'
import { Empty, Notice } from '#app/ui/parts.tsx'
import { usePage } from '#app/ui/use-page.ts'
import { db } from '#db/connection'
import { sessionDay } from '../../day.ts'
import { namedParties } from '../../day-list.ts'
import { wayToOpenNames } from '../../names.ts'
import { DayPage } from '../../views/desk/day-frame.tsx'
import { NamesRoll } from '../../views/desk/names-roll.tsx'

export const loader = atDesk(sessionDay, async (own, args) => {
  const { actor, session } = own
  const opening = await wayToOpenNames(db, own, 'list')
  if (opening) throw go(args.context, opening)
  const rows = await namedParties(db, actor, { session, what: 'list' })
  const people = rows.reduce((sum, { party }) => sum + party.people, 0)
  return { heading: 'events-day:lists.names', rows, people }
})

export default function DayList() {
  const { rows, people, say, ...page } = usePage<typeof loader>()
  const [{ slug }, { number }] = [page.event, page.session]
  return (
    <DayPage {...page} wide>
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
      <NamesRoll page={page} rows={rows} people={people} />
    </DayPage>
  )
}
