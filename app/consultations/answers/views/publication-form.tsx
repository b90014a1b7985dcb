import type { ReactNode } from 'react'
import { useName } from '#app/consultations/comments/views/marks.tsx'
import { href } from '#app/href.ts'
import { Checkbox, Form, type FormState, Hidden, Radios, Select, TextArea } from '#app/ui/form/form.tsx'
import { A, useText } from '#app/ui/language.tsx'
import { Button } from '#app/ui/parts.tsx'
import type { Wording } from '#app/wording.ts'
import type { NameFinding } from '../names-check.ts'
import type { Check } from '../result-check.ts'

type Props = {
  check: Check
  findings: NameFinding[]
  stages: (Wording & { code: string })[]
  state: FormState
  /** What the page above shows. */
  seen?: FormState['values'][string]
  button: ReactNode
}

/** Everything is in order: how the call ends, what the search for names found, and the one step. */
export function PublicationForm({ check, findings, stages, state, seen, button }: Props) {
  const { say } = useText()
  const name = useName()
  return (
    <Form state={state}>
      <Hidden name="seen" value={String(seen ?? '')} />
      <Radios
        name="outcome"
        legend={say('answers:publication.outcome')}
        required
        options={(['answered', 'dropped', 'again'] as const).map((outcome) => ({
          value: outcome,
          label: say(`answers:outcome.${outcome}`),
        }))}
      />
      <TextArea
        name="note"
        label={say('answers:publication.note')}
        hint={say('answers:publication.noteHint')}
        rows={3}
        maxLength={2000}
      />
      {check.pendingRevisions > 0 && (
        <fieldset className="field">
          <legend>{say('answers:publication.edition')}</legend>
          <Select
            name="stage"
            label={say('answers:publication.stage')}
            required
            options={stages.map((stage) => ({ value: stage.code, label: name(stage) }))}
          />
          <TextArea
            name="editionNote"
            label={say('answers:publication.editionNote')}
            rows={3}
            maxLength={1000}
            optional
          />
        </fieldset>
      )}
      {findings.length > 0 ? (
        <>
          <h2>{say('answers:names.found', { count: findings.length })}</h2>
          <p>{say('answers:names.lead')}</p>
          <ul className="entries dense">
            {findings.map(({ group, kind, match }) => (
              <li key={group + match}>
                {say(`answers:names.${kind}`)} <mark lang="ja">{match}</mark>{' '}
                <A to={href('/desk/groups/:group', { group })}>{say('answers:names.toGroup')}</A>
              </li>
            ))}
          </ul>
          <Checkbox name="confirmedNames" label={say('answers:names.confirm')} />
        </>
      ) : (
        <p className="hint">{say('answers:names.none')}</p>
      )}
      <p className="actions">
        <Button>{button}</Button>
        <A to={href('/desk/consultations/:consultation', { consultation: check.consultation.slug })}>
          {say('answers:back')}
        </A>
      </p>
    </Form>
  )
}
