import type { Applicant } from '#app/events/signups/signup.ts'
import { ApplicantShown } from '#app/events/signups/views/desk/applicant.tsx'
import { href } from '#app/href.ts'
import type { SerializeFrom } from '#app/remix.ts'
import { Moment, Until } from '#app/ui/dates.tsx'
import { ErrorSummary, Form, type FormState, Radios, TextArea } from '#app/ui/form/form.tsx'
import { A, useText } from '#app/ui/language.tsx'
import { Button, ButtonLink, Definition, Notice } from '#app/ui/parts.tsx'
import { CallSessions, CallSteps, type ShownCall } from './call-table.tsx'

/** What is to be told, until when, and what came of earlier attempts. */
export function CallFacts({ slug, call }: { slug: string; call: ShownCall }) {
  const { say } = useText()
  const items = [
    {
      term: say('event-calls:what'),
      detail: (
        <>
          {say(`event-calls:kind.${call.kind}`)} <CallSessions sessions={call.sessions} />
        </>
      ),
    },
    { term: say('event-calls:until'), detail: call.open && call.until && <Until value={call.until} /> },
    { term: say('event-calls:asked'), detail: <Moment value={call.askedAt} /> },
    { term: say('events-desk:signups.people'), detail: say('events:people', { count: call.people }) },
    { term: say('event-calls:steps'), detail: call.steps.length > 0 && <CallSteps call={call} /> },
    {
      term: say('events-desk:signups.number'),
      detail: (
        <A to={href('/desk/events/:event/signups/:signup', { event: slug, signup: call.number })}>{call.number}</A>
      ),
    },
  ]
  return <Definition items={items.filter(({ detail }) => detail)} />
}

type Props = {
  slug: string
  call: ShownCall
  state: FormState
  person: SerializeFrom<Applicant> | null
  isSeen: boolean
}

/** Opens name and phone, and then notes what came of the call. */
export function CallForms({ slug, call, state, person, isSeen }: Props) {
  const { say } = useText()
  const back = (
    <ButtonLink to={href('/desk/events/:event/calls', { event: slug })} tone="quiet">
      {say('event-calls:back')}
    </ButtonLink>
  )
  if (!call.open) {
    return (
      <>
        <Notice tone="info" title={say('event-calls:over')} />
        <p className="actions">{back}</p>
      </>
    )
  }
  return (
    <>
      <ErrorSummary state={state} labels={{ outcome: say('event-calls:outcome.title') }} />
      {person && <ApplicantShown person={person} />}
      {!person && (
        <Form state={state}>
          <p className="hint">{say('event-calls:openHint')}</p>
          <p className="actions">
            <Button tone={isSeen ? 'quiet' : 'main'}>{say('event-calls:show')}</Button>
            {!isSeen && back}
          </p>
        </Form>
      )}
      {isSeen && (
        <Form state={state}>
          <Radios
            name="outcome"
            legend={say('event-calls:outcome.title')}
            required
            options={(call.kind === 'offer'
              ? (['accepted', 'declined', 'told', 'not_reached'] as const)
              : (['told', 'not_reached'] as const)
            ).map((value) => ({
              value,
              label: say(
                call.kind === 'offer' && value === 'told'
                  ? 'event-calls:outcome.waits'
                  : `event-calls:outcome.${value}`,
              ),
            }))}
          />
          <TextArea
            name="note"
            label={say('event-calls:note')}
            hint={say('event-calls:noteHint')}
            rows={2}
            maxLength={500}
            optional
          />
          <p className="actions">
            <Button>{say('event-calls:save')}</Button>
            {back}
          </p>
        </Form>
      )}
    </>
  )
}
