import { partiesOf } from '#app/events/signups/party.ts'
import { href } from '#app/href.ts'
import { act } from '#app/http/act.ts'
import { go } from '#app/http/handle.ts'
import { atDesk } from '#app/http/page.ts'
import { ErrorSummary, Form, TextField } from '#app/ui/form/form.tsx'
import { A } from '#app/ui/language.tsx'
import { Button, Empty } from '#app/ui/parts.tsx'
import { usePage } from '#app/ui/use-page.ts'
import { db } from '#db/connection'
import { framedDay, sessionDay } from '../../day.ts'
import { nameForm } from '../../day-form.ts'
import { byReading, isCalled, readingOf, viewNames, wayToOpenNames } from '../../names.ts'
import { DayPage } from '../../views/desk/day-frame.tsx'
import { FoundParties, type FoundParty } from '../../views/desk/found-parties.tsx'

const shown = 20

export const loader = atDesk(sessionDay, async (own, args) => {
  const opening = await wayToOpenNames(db, own, 'names')
  if (opening) throw go(args.context, opening)
  return { heading: 'events-day:names.title', ...framedDay(own), fields: {} }
})

/** Names are looked for in the answer to a form: they stand in no address. */
export const action = atDesk(sessionDay, async (own, args) => {
  const opening = await wayToOpenNames(db, own, 'names')
  if (opening) throw go(args.context, opening)
  const { actor, session } = own
  return act(args, nameForm, async ({ asked }, { state }) => {
    const parties = await partiesOf(db, session)
    const names = await viewNames(db, actor, { session, what: 'search' })
    const found: FoundParty[] = parties
      .flatMap((party) => {
        const named = names.get(party.id)
        return named && isCalled(named, asked) ? [{ party, named }] : []
      })
      .sort((a, b) => byReading(readingOf(a.named), readingOf(b.named)))
    return { state, current: null, asked, found: found.slice(0, shown), more: found.length > shown }
  })
})

export default function NamesAtDoor() {
  const { state, sent, say, ...page } = usePage<typeof loader, typeof action>()
  const [{ slug }, { number }] = [page.event, page.session]
  return (
    <DayPage {...page} title={say('events-day:names.title')}>
      <ErrorSummary state={state} />
      <Form state={state}>
        <div className="door">
          <TextField
            name="asked"
            label={say('events-day:names.asked')}
            hint={say('events-day:names.hint')}
            autoComplete="off"
          />
          <Button>{say('events-day:names.find')}</Button>
        </div>
      </Form>
      {sent?.found &&
        (sent.found.length > 0 ? (
          <section aria-label={sent.asked}>
            <FoundParties slug={slug} session={number} found={sent.found} />
            {sent.more && <p role="status">{say('events-day:names.more', { shown })}</p>}
          </section>
        ) : (
          <Empty title={say('events-day:names.none', { asked: sent.asked })}>
            <p>{say('events-day:names.noneHelp')}</p>
          </Empty>
        ))}
      <p className="door-links">
        <A to={href('/desk/events/:event/sessions/:session/day', { event: slug, session: number })}>
          {say('events-day:door.back')}
        </A>
      </p>
    </DayPage>
  )
}
