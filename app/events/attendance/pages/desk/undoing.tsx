import { keyForm } from '#app/events/programme/event-form.ts'
import { arrival } from '#app/events/signups/party.ts'
import { href } from '#app/href.ts'
import { act } from '#app/http/act.ts'
import { textOf } from '#app/http/context.ts'
import { freshForm, stateOf } from '#app/http/forms.ts'
import { handle as handled } from '#app/http/handle.ts'
import { staff } from '#app/http/session.ts'
import { NotFound } from '#app/refusal.ts'
import { type ActionFunctionArgs, type LoaderFunctionArgs, useActionData, useLoaderData } from '#app/remix.ts'
import { ErrorSummary, Form } from '#app/ui/form.tsx'
import { useText } from '#app/ui/language.tsx'
import { Button, ButtonLink, Definition, Notice } from '#app/ui/parts.tsx'
import { db } from '#db/connection'
import { undoCheckIn } from '../../check-in.ts'
import { framedDay, sessionDay } from '../../day.ts'
import { Clock } from '../../views/desk/arrivals.tsx'
import { DayPage } from '../../views/desk/day-frame.tsx'

async function mine(args: LoaderFunctionArgs | ActionFunctionArgs) {
  const own = await sessionDay(db, await staff(args), args.params)
  const arrived = await arrival(db, own.session.id, args.params.checkIn)
  if (!arrived) throw new NotFound()
  return { own, arrived }
}

export const loader = handled(async (args: LoaderFunctionArgs) => {
  const { own, arrived } = await mine(args)
  const head = { title: textOf(args.context)('events-day:undo.title'), noindex: true }
  return { head, ...framedDay(own), arrived, form: freshForm() }
})

export const action = handled(async (args: ActionFunctionArgs) => {
  const { own, arrived } = await mine(args)
  return act(args, keyForm, async () => {
    await undoCheckIn(db, own.actor, { session: own.session.id, checkIn: arrived.id })
    return href('/desk/events/:event/sessions/:session/day', { event: own.event.slug, session: own.session.number })
  })
})

export default function Undoing() {
  const { arrived, form, ...page } = useLoaderData<typeof loader>()
  const state = stateOf(useActionData(), form)
  const { say } = useText()
  return (
    <DayPage {...page} title={say('events-day:undo.title')}>
      <ErrorSummary state={state} />
      <Definition
        items={[
          { term: say('events-desk:signups.number'), detail: arrived.number ?? say('events-day:walkIn.one') },
          { term: say('events-desk:signups.people'), detail: say('events:people', { count: arrived.people }) },
          { term: say('events-day:undo.at'), detail: <Clock value={arrived.at} /> },
        ]}
      />
      {arrived.undone ? (
        <Notice tone="info" title={say('events-day:undo.done')} />
      ) : (
        <Form state={state}>
          <div className="door">
            <Button tone="danger">{say('events-day:undo.do')}</Button>
            <ButtonLink
              to={href('/desk/events/:event/sessions/:session/day', {
                event: page.event.slug,
                session: page.session.number,
              })}
              tone="quiet"
            >
              {say('events-day:undo.keep')}
            </ButtonLink>
          </div>
        </Form>
      )}
    </DayPage>
  )
}
