import { href } from '#app/href.ts'
import { act } from '#app/http/act.ts'
import { freshForm, shownForm } from '#app/http/forms.ts'
import { atDesk } from '#app/http/page.ts'
import { useActionData, useLoaderData } from '#app/remix.ts'
import { ErrorSummary, Form, TextArea } from '#app/ui/form.tsx'
import { useText } from '#app/ui/language.tsx'
import { Button, ButtonLink } from '#app/ui/parts.tsx'
import { db } from '#db/connection'
import { framedDay, sessionDay } from '../../day.ts'
import { openingForm } from '../../day-form.ts'
import { openNames } from '../../names.ts'
import { DayPage } from '../../views/desk/day-frame.tsx'

/** Where the names are wanted; anything else leads to the search by name. */
function wanted(query: URLSearchParams, slug: string, session: number): string {
  const number = (query.get('number') ?? '').slice(0, 40)
  const places: Record<string, string> = {
    list: href('/desk/events/:event/sessions/:session/day/list', { event: slug, session }),
    csv: href('/desk/events/:event/sessions/:session/day/list.csv', { event: slug, session }),
    tables: href('/desk/events/:event/sessions/:session/day/tables', { event: slug, session }),
    print: href('/desk/events/:event/sessions/:session/day/tables/print', { event: slug, session }, { names: 'on' }),
    one: href('/desk/events/:event/sessions/:session/day/check-in', { event: slug, session }, { number }),
  }
  return (
    places[query.get('to') ?? ''] ?? href('/desk/events/:event/sessions/:session/day/names', { event: slug, session })
  )
}

export const loader = atDesk(sessionDay, async (own, args) => {
  const title = args.say('events-day:names.open')
  return { title, ...framedDay(own), form: freshForm() }
})

export const action = atDesk(sessionDay, async ({ actor, event, session }, args) =>
  act(args, openingForm, async ({ reason }) => {
    await openNames(db, actor, { session, reason })
    return wanted(args.query, event.slug, session.number)
  }),
)

export default function NamesOpening() {
  const { form, ...page } = useLoaderData<typeof loader>()
  const state = shownForm(useActionData(), form)
  const { say } = useText()
  return (
    <DayPage {...page} title={say('events-day:names.open')}>
      <p className="lead">{say('events-day:names.openLead')}</p>
      <ErrorSummary state={state} />
      <Form state={state}>
        <TextArea
          name="reason"
          label={say('events-desk:person.reason')}
          hint={say('events-day:names.reasonHint')}
          rows={2}
          maxLength={500}
          required
        />
        <div className="door">
          <Button>{say('events-day:names.do')}</Button>
          <ButtonLink
            to={href('/desk/events/:event/sessions/:session/day', {
              event: page.event.slug,
              session: page.session.number,
            })}
            tone="quiet"
          >
            {say('events-day:door.back')}
          </ButtonLink>
        </div>
      </Form>
    </DayPage>
  )
}
