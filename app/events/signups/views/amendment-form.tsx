import type { PublicEvent } from '#app/events/programme/public-event.ts'
import type { SerializeFrom } from '#app/remix.ts'
import { ErrorSummary, Form, type FormState, Hidden } from '#app/ui/form/form.tsx'
import { useText } from '#app/ui/language.tsx'
import { Button, ButtonLink } from '#app/ui/parts.tsx'
import { ApplicantFields, NeedFields, SessionChoice } from './signup-fields.tsx'
import { useSignupLabels } from './signup-form.tsx'

type Props = {
  event: SerializeFrom<PublicEvent> & { optional: string[] }
  state: FormState
  back: string
  /** Staff change it for somebody who called. */
  typed?: boolean
}

/** An application as it stands, to be changed. */
export function AmendmentForm({ event, state, back, typed = false }: Props) {
  const { say } = useText()
  return (
    <>
      <ErrorSummary state={state} labels={useSignupLabels()} />
      <Form state={state}>
        <Hidden name="version" value={String(state.values.version ?? '')} />
        {event.sessionsChosen && (
          <>
            <SessionChoice event={event} />
            <p className="hint">{say('signups:amend.sessionsHint')}</p>
          </>
        )}
        <ApplicantFields event={event} typed={typed} />
        {event.mostPeople > 1 && <p className="hint">{say('signups:amend.peopleHint')}</p>}
        <NeedFields event={event} />
        <div className="actions">
          <Button>{say('signups:amend.save')}</Button>
          <ButtonLink to={back} tone="quiet">
            {say('signups:amend.back')}
          </ButtonLink>
        </div>
      </Form>
    </>
  )
}
