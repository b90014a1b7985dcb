import { href } from '#app/href.ts'
import { act } from '#app/http/act.ts'
import { atDesk } from '#app/http/page.ts'
import { ErrorSummary, Form, TextArea } from '#app/ui/form/form.tsx'
import { usePage } from '#app/ui/use-page.ts'
import { db } from '#db/connection'
import { sessionDay } from '../../day.ts'
import { openingForm } from '../../day-form.ts'
import { openNames } from '../../names.ts'
import { whereWanted } from '../../names-wanted.ts'
import { DayPage } from '../../views/desk/day-frame.tsx'
import { Door } from '../../views/desk/door.tsx'

export const loader = atDesk(sessionDay, async () => ({ heading: 'events-day:names.open', fields: {} }))

export const action = atDesk(sessionDay, async ({ actor, event, session }, args) =>
  act(args, openingForm, async ({ reason }) => {
    await openNames(db, actor, { session, reason })
    return whereWanted(args, event.slug, session.number)
  }),
)

export default function NamesOpening() {
  const { state, say, ...page } = usePage<typeof loader>()
  return (
    <DayPage {...page}>
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
        <Door
          button={say('events-day:names.do')}
          back={href('/desk/events/:event/sessions/:session/day', {
            event: page.event.slug,
            session: page.session.number,
          })}
          label={say('events-day:door.back')}
        />
      </Form>
    </DayPage>
  )
}
