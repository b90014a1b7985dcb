import { askedWords } from '#app/events/signups/asked-words.ts'
import { useAskedOptions } from '#app/events/signups/views/signup-fields.tsx'
import { href } from '#app/href.ts'
import { act } from '#app/http/act.ts'
import { atDesk } from '#app/http/page.ts'
import { ErrorSummary, Form } from '#app/ui/form/form.tsx'
import { usePage } from '#app/ui/use-page.ts'
import { db } from '#db/connection'
import { attendance } from '../../attendance.ts'
import { walkIn } from '../../check-in.ts'
import { sessionDay } from '../../day.ts'
import { walkInForm } from '../../day-form.ts'
import { DayPage } from '../../views/desk/day-frame.tsx'
import { Door } from '../../views/desk/door.tsx'
import { RoomFigures } from '../../views/desk/room-figures.tsx'
import { WalkInFields } from '../../views/desk/walk-in-fields.tsx'

export const loader = atDesk(sessionDay, async (own) => {
  const asked = ['district', 'age_band', ...own.event.asked]
  const [figures, words] = await Promise.all([attendance(db, own.session.id), askedWords(db, { asked })])
  return { heading: 'events-day:walkIn.title', figures, words, fields: { people: '1' } }
})

export const action = atDesk(sessionDay, async ({ actor, event, session }, args) =>
  act(args, walkInForm(event), async (come) => {
    const done = await walkIn(db, actor, { ...come, session: session.id })
    return href('/desk/events/:event/sessions/:session/day', { event: event.slug, session: session.number }, { done })
  }),
)

export default function WalkIn() {
  const { figures, words, state, say, ...page } = usePage<typeof loader>()
  const options = useAskedOptions(words)
  const [{ slug }, { number }] = [page.event, page.session]
  const isAsked = figures.free < 1 || state.errors.overQuota !== undefined || state.values.overQuota === 'on'
  return (
    <DayPage {...page}>
      <RoomFigures figures={figures} slug={slug} session={number} />
      <ErrorSummary state={state} labels={{ overQuota: say('events-day:admit.over') }} />
      <Form state={state}>
        <Door
          button={say('events-day:checkIn.do')}
          back={href('/desk/events/:event/sessions/:session/day', { event: slug, session: number })}
          label={say('events-day:door.back')}
        >
          <WalkInFields options={options} isAsked={isAsked} />
        </Door>
      </Form>
    </DayPage>
  )
}
