import type { PublicEvent } from '#app/events/programme/public-event.ts'
import type { SerializeFrom } from '#app/remix.ts'
import { ErrorSummary, Form, type FormState, Hidden, TextField } from '#app/ui/form/form.tsx'
import { useText } from '#app/ui/language.tsx'
import { Button } from '#app/ui/parts.tsx'
import type { AskedWords } from '../asked-words.ts'
import { FullNotice } from './full-session.tsx'
import { ApplicantFields, AskedFields, NeedFields, SessionChoice } from './signup-fields.tsx'

type Event = SerializeFrom<PublicEvent>

/** The one page on which people apply. */
export function SignupForm({
  event,
  words,
  state,
  isGroup,
}: {
  event: Event
  words: AskedWords
  state: FormState
  /** Delegates of a group apply. */
  isGroup: boolean
}) {
  const { say } = useText()
  return (
    <>
      <ErrorSummary state={state} labels={useSignupLabels()} />
      <Form state={state} guard>
        <Hidden name="stamp" value={String(state.values.stamp ?? '')} />
        {event.way === 'invitation' && <CodeField />}
        {event.sessionsChosen ? (
          <SessionChoice event={event} />
        ) : (
          <FullNotice event={event} sessions={event.sessions} />
        )}
        <h2>{say(isGroup ? 'signups:group.delegates' : 'events:apply.who')}</h2>
        {isGroup && <p>{say('signups:group.lead')}</p>}
        <p className="hint">{say('events:apply.privacy')}</p>
        <ApplicantFields event={event} />
        <NeedFields event={event} />
        <AskedFields event={event} words={words} />
        <p className="actions">
          <Button>{say('events:apply.toCheck')}</Button>
        </p>
      </Form>
    </>
  )
}

/** The code of the letter by which somebody was invited. */
export function CodeField() {
  const { say } = useText()
  return (
    <TextField
      name="code"
      short
      label={say('invitations:code')}
      hint={say('invitations:codeHint')}
      spellCheck={false}
      autoComplete="off"
      required
    />
  )
}

/** What the error summary calls the fields whose messages do not say it. */
export function useSignupLabels(): Record<string, string> {
  const { t } = useText()
  return {
    sessions: t('events:apply.sessions'),
    email: t('events:person.email'),
    phone: t('events:person.phone'),
    ages: t('events:apply.ages'),
    district: t('signups:district'),
    ageBand: t('signups:ageBand'),
    sex: t('signups:sex'),
  }
}
