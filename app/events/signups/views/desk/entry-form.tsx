import type { PublicEvent } from '#app/events/programme/public-event.ts'
import type { SerializeFrom } from '#app/remix.ts'
import {
  Checkbox,
  ErrorSummary,
  Form,
  type FormState,
  MomentField,
  Radios,
  Select,
  TextArea,
} from '#app/ui/form/form.tsx'
import { useText } from '#app/ui/language.tsx'
import { Button, Notice } from '#app/ui/parts.tsx'
import type { AskedWords } from '../../asked-words.ts'
import { ApplicantFields, AskedFields, NeedFields, SessionChoice } from '../signup-fields.tsx'
import { CodeField, useSignupLabels } from '../signup-form.tsx'

type Props = {
  event: SerializeFrom<PublicEvent>
  words: AskedWords
  state: FormState
  /** The close has passed: what came late needs a reason. */
  isOver: boolean
}

/** An application as it came by phone or on paper, in the order in which a person reads it out. */
export function EntryForm({ event, words, state, isOver }: Props) {
  const { say, t } = useText()
  const isAskedAgain = hasError(state, 'events:asked.twice') || state.values.again !== undefined
  const labels = { ...useSignupLabels(), receivedAt: t('signups:entry.receivedAt') }
  return (
    <>
      {isOver && (
        <Notice tone="warn" title={say('signups:entry.over')}>
          <p>
            {say(`signups:entry.overWay.${event.way === 'draw' || event.way === 'selection' ? 'drawn' : 'ordered'}`)}
          </p>
        </Notice>
      )}
      <ErrorSummary state={state} labels={labels} />
      <Form state={state}>
        {isAskedAgain && <Checkbox name="again" label={say('signups:entry.again')} />}
        <div className="entry-grid">
          <section>
            <h2>{say('signups:entry.came')}</h2>
            <Radios
              name="channel"
              legend={say('events-desk:signups.channel')}
              required
              options={['phone', 'paper', 'counter'].map((channel) => ({
                value: channel,
                label: say(`events-desk:channel.${channel}`),
              }))}
            />
            <MomentField name="receivedAt" label={say('signups:entry.receivedAt')} required />
            {isOver && (
              <TextArea
                name="lateReason"
                label={say('signups:entry.lateReason')}
                hint={say('signups:entry.lateHint')}
                rows={2}
                maxLength={500}
              />
            )}
            {event.way === 'invitation' && <CodeField />}
            {event.sessionsChosen && <SessionChoice event={event} />}
          </section>
          <section>
            <h2>{say('events:apply.who')}</h2>
            <ApplicantFields event={event} typed />
            <Select
              name="language"
              label={say('signups:entry.language')}
              options={(['ja', 'ja-easy', 'en'] as const).map((each) => ({
                value: each,
                label: t(`ui:language.${each === 'ja-easy' ? 'easy' : each}`),
              }))}
            />
          </section>
          <section>
            <h2>{say('signups:entry.needs')}</h2>
            <NeedFields event={event} />
            <AskedFields event={event} words={words} />
          </section>
        </div>
        <p className="actions">
          <Button>{say('signups:entry.save')}</Button>
        </p>
      </Form>
    </>
  )
}

const hasError = (state: FormState, key: string) =>
  Object.values(state.errors).some((all) => all.some((one) => one.key === key))
