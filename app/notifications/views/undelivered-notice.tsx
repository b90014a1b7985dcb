import type { ReactNode } from 'react'
import { Moment } from '#app/ui/dates.tsx'
import { Form, type FormState } from '#app/ui/form/form.tsx'
import { useText } from '#app/ui/language.tsx'
import { Button, Definition, Notice } from '#app/ui/parts.tsx'
import type { Reached, Undelivered } from '../undelivered.ts'

type Props = {
  mails: Undelivered[]
  /** Of the page; null where whoever reads it may not see who it is. */
  state: FormState | null
  /** Whom to call, once they were opened. */
  reached?: Reached
}

/** For those who handle it: who was to be told does not know, and is to be called. Their number opens here, on record. */
export function UndeliveredNotice({ mails, state, reached }: Props) {
  const { say } = useText()
  if (mails.length === 0) return null
  return (
    <Notice tone="bad" title={say('mails:undelivered.title')}>
      <ul>
        {mails.map(({ id, kind, at, why }) => (
          <li key={id}>
            {say(`mails:kind.${kind}`)} <Moment value={at} /> {say(`mails:why.${why}`)}
          </li>
        ))}
      </ul>
      <p>{say('mails:undelivered.call')}</p>
      {reached ? <Numbers {...reached} /> : state && <Opening state={state} />}
    </Notice>
  )
}

function Opening({ state }: { state: FormState }) {
  const { say } = useText()
  return (
    <Form state={state}>
      <p className="hint">{say('mails:undelivered.recorded')}</p>
      <p className="actions">
        <Button tone="quiet">{say('mails:undelivered.phone')}</Button>
      </p>
    </Form>
  )
}

function Numbers({ name, phones }: Reached) {
  const { say } = useText()
  const typed = (words: string): ReactNode => <span className="typed">{words}</span>
  if (phones.length === 0) return <p role="status">{say('mails:undelivered.noPhone')}</p>
  return (
    <div role="status">
      <Definition
        items={[
          ...(name ? [{ term: say('mails:undelivered.who'), detail: typed(name) }] : []),
          { term: say('mails:undelivered.number'), detail: typed(phones.join('、')) },
        ]}
      />
    </div>
  )
}
