import { askedWords } from '#app/events/signups/asked-words.ts'
import { useAskedOptions } from '#app/events/signups/views/signup-fields.tsx'
import { href } from '#app/href.ts'
import { act } from '#app/http/act.ts'
import { freshForm, shownForm } from '#app/http/forms.ts'
import { atDesk } from '#app/http/page.ts'
import { useActionData, useLoaderData } from '#app/remix.ts'
import { Checkbox, ErrorSummary, Form, Select, TextField } from '#app/ui/form.tsx'
import { useText } from '#app/ui/language.tsx'
import { Button, ButtonLink } from '#app/ui/parts.tsx'
import { db } from '#db/connection'
import { attendance } from '../../attendance.ts'
import { walkIn } from '../../check-in.ts'
import { framedDay, sessionDay } from '../../day.ts'
import { walkInForm } from '../../day-form.ts'
import { DayPage } from '../../views/desk/day-frame.tsx'
import { RoomFigures } from '../../views/desk/room-figures.tsx'

export const loader = atDesk(sessionDay, async (own, args) => {
  const asked = ['district', 'age_band', ...own.event.asked]
  const [figures, words] = await Promise.all([attendance(db, own.session.id), askedWords(db, { asked })])
  const title = args.say('events-day:walkIn.title')
  return { title, ...framedDay(own), figures, words, form: freshForm({ people: '1' }) }
})

export const action = atDesk(sessionDay, async ({ actor, event, session }, args) =>
  act(args, walkInForm(event), async (come) => {
    const done = await walkIn(db, actor, { ...come, session: session.id })
    return href('/desk/events/:event/sessions/:session/day', { event: event.slug, session: session.number }, { done })
  }),
)

export default function WalkIn() {
  const { figures, words, form, ...page } = useLoaderData<typeof loader>()
  const state = shownForm(useActionData(), form)
  const { say, t } = useText()
  const options = useAskedOptions(words)
  const [{ slug }, { number }] = [page.event, page.session]
  const isAsked = figures.free < 1 || state.errors.overQuota !== undefined || state.values.overQuota === 'on'
  return (
    <DayPage {...page} title={say('events-day:walkIn.title')}>
      <RoomFigures figures={figures} slug={slug} session={number} />
      <ErrorSummary state={state} labels={{ overQuota: say('events-day:admit.over') }} />
      <Form state={state}>
        <div className="door">
          <TextField name="people" label={say('events-desk:signups.people')} inputMode="numeric" short required />
          {isAsked && (
            <Checkbox name="overQuota" label={say('events-day:admit.over')} hint={say('events-day:admit.overHint')} />
          )}
          <Select
            name="district"
            label={say('events-day:walkIn.district')}
            options={options.district}
            empty={t('events-day:walkIn.notAsked')}
            optional
          />
          <Select
            name="ageBand"
            label={say('events-day:walkIn.ageBand')}
            options={options.ageBand}
            empty={t('events-day:walkIn.notAsked')}
            optional
          />
          {options.sex.length > 0 && (
            <Select
              name="sex"
              label={say('signups:sex')}
              options={[...options.sex, { value: 'none', label: t('signups:no.sex') }]}
              empty={t('events-day:walkIn.notAsked')}
              optional
            />
          )}
          <Checkbox name="firstTime" label={say('events-day:walkIn.firstTime')} />
          <Button>{say('events-day:checkIn.do')}</Button>
          <ButtonLink
            to={href('/desk/events/:event/sessions/:session/day', { event: slug, session: number })}
            tone="quiet"
          >
            {say('events-day:door.back')}
          </ButtonLink>
        </div>
      </Form>
    </DayPage>
  )
}
