import { href } from '#app/href.ts'
import { act } from '#app/http/act.ts'
import { textOf } from '#app/http/context.ts'
import { freshForm, stateOf } from '#app/http/forms.ts'
import { handle as handled } from '#app/http/handle.ts'
import { staff } from '#app/http/session.ts'
import { type ActionFunctionArgs, type LoaderFunctionArgs, useActionData, useLoaderData } from '#app/remix.ts'
import { ErrorSummary, Form, TextArea } from '#app/ui/form.tsx'
import { useText } from '#app/ui/language.tsx'
import { Button, ButtonLink } from '#app/ui/parts.tsx'
import { db } from '#db/connection'
import { framedDay, sessionDay } from '../../day.ts'
import { openingForm } from '../../day-form.ts'
import { openNames } from '../../names.ts'
import { DayPage } from '../../views/desk/day-frame.tsx'

/** Where the names are wanted; anything else leads to the search by name. */
function wanted({ request }: { request: Request }, slug: string, session: number): string {
  const query = new URL(request.url).searchParams
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

export const loader = handled(async (args: LoaderFunctionArgs) => {
  const own = await sessionDay(db, await staff(args), args.params)
  const head = { title: textOf(args.context)('events-day:names.open'), noindex: true }
  return { head, ...framedDay(own), form: freshForm() }
})

export const action = handled(async (args: ActionFunctionArgs) => {
  const { actor, event, session } = await sessionDay(db, await staff(args), args.params)
  return act(args, openingForm, async ({ reason }) => {
    await openNames(db, actor, { session, reason })
    return wanted(args, event.slug, session.number)
  })
})

export default function NamesOpening() {
  const { form, ...page } = useLoaderData<typeof loader>()
  const state = stateOf(useActionData(), form)
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
