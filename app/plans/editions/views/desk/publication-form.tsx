import type { ReactNode } from 'react'
import { type Stage, stageOptions } from '#app/plans/writing/views/desk/options.tsx'
import { Form, type FormState, Hidden, Radios, Select, TextArea } from '#app/ui/form/form.tsx'
import { useText } from '#app/ui/language.tsx'
import { Button } from '#app/ui/parts.tsx'

/** The one question before the text becomes public: which edition, at which stage, with what note. */
export function PublicationForm({
  state,
  seen,
  stages,
  last,
  mayMinor,
  isSame,
  button,
}: {
  state: FormState
  /** What the page shows, which whoever publishes has then seen. */
  seen: FormState['values']
  stages: Stage[]
  last?: { number: number; minor: number }
  mayMinor: boolean
  /** No change since the last edition: only its stage can be another. */
  isSame: boolean
  button: ReactNode
}) {
  const { say, lang } = useText()
  const { number, minor } = last ?? { number: 0, minor: 0 }
  const edition = {
    value: 'edition',
    label: say('plans-desk:publication.edition', { label: number + 1 }),
    hint: say(last && isSame ? 'plans-desk:publication.sameHint' : 'plans-desk:publication.editionHint'),
  }
  const small = {
    value: 'minor',
    label: say('plans-desk:publication.minor', { label: `${number}.${minor + 1}` }),
    hint: say('plans-desk:publication.minorHint'),
    extra: <TextArea name="reason" label={say('plans-desk:publication.reason')} maxLength={500} rows={3} required />,
  }
  return (
    <Form state={state}>
      <Hidden name="expected" value={String(seen.expected ?? '')} />
      <Hidden name="seen" value={String(seen.seen ?? '')} />
      <Radios
        name="size"
        legend={say('plans-desk:publication.size')}
        hint={!mayMinor && last && !isSame ? say('plans-desk:publication.noMinor') : undefined}
        options={mayMinor ? [edition, small] : [edition]}
        required
      />
      <Select
        name="stage"
        label={say('plans-desk:publication.stage')}
        hint={say('plans-desk:publication.stageHint')}
        options={stageOptions(stages, lang)}
        required
      />
      <TextArea
        name="note"
        label={say('plans-desk:publication.note')}
        hint={say('plans-desk:publication.noteHint')}
        maxLength={2000}
        rows={3}
        optional
      />
      <p>{say('plans-desk:publication.forEver')}</p>
      <p className="actions">
        <Button>{button}</Button>
      </p>
    </Form>
  )
}
