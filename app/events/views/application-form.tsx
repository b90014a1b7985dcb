import type { SerializeFrom } from '@remix-run/node'
import {
  Checkbox,
  Checkboxes,
  ErrorSummary,
  Form,
  type FormState,
  Hidden,
  TextArea,
  TextField,
} from '../../ui/form.tsx'
import { useText } from '../../ui/language.tsx'
import { Button } from '../../ui/parts.tsx'
import type { PublicEvent } from '../public-event.ts'
import type { ServiceKind } from '../tables.ts'
import { SessionWhen } from './event-sessions.tsx'

type Event = SerializeFrom<PublicEvent>

/** What can be asked for in any of the sessions. */
export const servicesOf = (event: Event): ServiceKind[] => [
  ...new Set(
    event.sessions.filter((each) => !each.cancelledBecause).flatMap(({ services }) => services.map(({ kind }) => kind)),
  ),
]

/** The one page on which people apply. */
export function ApplicationForm({ event, state }: { event: Event; state: FormState }) {
  const { say, t } = useText()
  const asks = (field: string) => event.asked.includes(field)
  const isAskedAgain = (state.errors.again ?? []).length > 0 || state.values.again !== undefined
  const labels = {
    sessions: t('events:apply.sessions'),
    email: t('events:person.email'),
    phone: t('events:person.phone'),
    ages: t('events:apply.ages'),
  }
  return (
    <>
      <ErrorSummary state={state} labels={labels} />
      <Form state={state} guard>
        <Hidden name="stamp" value={String(state.values.stamp ?? '')} />
        {isAskedAgain && <Checkbox name="again" label={say('events:apply.again')} />}
        {event.sessionsChosen && <SessionChoice event={event} />}
        <h2>{say('events:apply.who')}</h2>
        <p className="hint">{say('events:apply.privacy')}</p>
        <TextField name="name" label={say('events:person.name')} maxLength={100} autoComplete="name" required />
        {asks('kana') && <TextField name="nameKana" label={say('events:person.nameKana')} maxLength={100} required />}
        <TextField
          name="email"
          type="email"
          label={say('events:person.email')}
          hint={asks('phone') ? undefined : say('events:apply.contactHint')}
          autoComplete="email"
          optional={asks('phone')}
        />
        <TextField
          name="phone"
          type="tel"
          label={say('events:person.phone')}
          autoComplete="tel"
          required={asks('phone')}
          optional={!asks('phone')}
        />
        {event.mostPeople > 1 && (
          <TextArea
            name="companions"
            label={say('events:person.companions')}
            hint={say('events:apply.companionsHint', { max: event.mostPeople - 1 })}
            rows={3}
            optional
          />
        )}
        <ServiceChoice event={event} />
        <TextArea
          name="needs"
          label={say('events:person.needs')}
          hint={say('events:apply.needsHint')}
          rows={3}
          maxLength={1000}
          optional
        />
        {asks('first_time') && <Checkbox name="firstTime" label={say('events:apply.firstTime')} />}
        <p className="actions">
          <Button>{say('events:apply.toCheck')}</Button>
        </p>
      </Form>
    </>
  )
}

function SessionChoice({ event }: { event: Event }) {
  const { say } = useText()
  return (
    <Checkboxes
      name="sessions"
      legend={say('events:apply.sessions')}
      required
      options={event.sessions
        .filter(({ cancelledBecause }) => !cancelledBecause)
        .map((session) => ({
          value: String(session.number),
          label: (
            <>
              {say('events:session', { number: session.number })} <SessionWhen session={session} />
            </>
          ),
          hint: session.venue,
        }))}
    />
  )
}

function ServiceChoice({ event }: { event: Event }) {
  const { say } = useText()
  const kinds = servicesOf(event)
  if (kinds.length === 0) return null
  return (
    <Checkboxes
      name="services"
      legend={say('events:about.services')}
      hint={say('events:apply.servicesHint')}
      optional
      options={kinds.map((kind) => ({
        value: kind,
        label: say(`events:service.${kind}`),
        extra:
          kind === 'childcare' ? (
            <TextField name="ages" label={say('events:apply.ages')} hint={say('events:apply.agesHint')} short />
          ) : event.mostPeople > 1 ? (
            <TextField name={`${kind}People`} label={say('events:apply.count')} inputMode="numeric" short />
          ) : undefined,
      }))}
    />
  )
}
