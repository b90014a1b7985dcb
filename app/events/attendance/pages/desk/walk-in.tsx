import { askedWords } from '#app/events/signups/asked-words.ts'
import { useAskedOptions } from '#app/events/signups/views/application-fields.tsx'
import { href } from '#app/href.ts'
import { act } from '#app/http/act.ts'
import { textOf } from '#app/http/context.ts'
import { freshForm, stateOf } from '#app/http/forms.ts'
import { handle as handled } from '#app/http/handle.ts'
import { staff } from '#app/http/session.ts'
import { type ActionFunctionArgs, type LoaderFunctionArgs, useActionData, useLoaderData } from '#app/remix.ts'
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

export const loader = handled(async (args: LoaderFunctionArgs) => {
  const own = await sessionDay(db, await staff(args), args.params)
  const asked = ['district', 'age_band', ...own.event.asked]
  const [figures, words] = await Promise.all([attendance(db, own.session.id), askedWords(db, { asked })])
  const head = { title: textOf(args.context)('events-day:walkIn.title'), noindex: true }
  return { head, ...framedDay(own), figures, words, form: freshForm({ people: '1' }) }
})

export const action = handled(async (args: ActionFunctionArgs) => {
  const { actor, event, session } = await sessionDay(db, await staff(args), args.params)
  return act(args, walkInForm(event), async (come) => {
    const done = await walkIn(db, actor, { ...come, session: session.id })
    return href('/desk/events/:event/sessions/:session/day', { event: event.slug, session: session.number }, { done })
  })
})

export default function WalkIn() {
  const { figures, words, form, ...page } = useLoaderData<typeof loader>()
  const state = stateOf(useActionData(), form)
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
