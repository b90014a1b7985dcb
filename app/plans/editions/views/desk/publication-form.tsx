import { type Stage, stageOptions } from '#app/plans/writing/views/desk/options.tsx'
import { ErrorSummary, Form, type FormState, Hidden, Radios, Select, TextArea } from '#app/ui/form.tsx'
import { useText } from '#app/ui/language.tsx'
import { Button } from '#app/ui/parts.tsx'

/** The one question before the text becomes public: which edition, at which stage, with what note. */
export function PublicationForm({
  state,
  seen,
  stages,
  last,
  mayMinor,
}: {
  state: FormState
  /** What the page shows now, where that is no longer what was sent. */
  seen?: FormState['values']
  stages: Stage[]
  last?: { number: number; minor: number }
  mayMinor: boolean
}) {
  const { say, lang } = useText()
  const { number, minor } = last ?? { number: 0, minor: 0 }
  const values = seen ?? state.values
  const edition = {
    value: 'edition',
    label: say('plans-desk:publication.edition', { label: number + 1 }),
    hint: say('plans-desk:publication.editionHint'),
  }
  const small = {
    value: 'minor',
    label: say('plans-desk:publication.minor', { label: `${number}.${minor + 1}` }),
    hint: say('plans-desk:publication.minorHint'),
    extra: <TextArea name="reason" label={say('plans-desk:publication.reason')} maxLength={500} rows={3} required />,
  }
  return (
    <>
      <ErrorSummary state={state} />
      <Form state={state}>
        <Hidden name="expected" value={String(values.expected ?? '')} />
        <Hidden name="lastRevision" value={String(values.lastRevision ?? '')} />
        <Radios
          name="size"
          legend={say('plans-desk:publication.size')}
          hint={!mayMinor && last ? say('plans-desk:publication.noMinor') : undefined}
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
          <Button>{say('plans-desk:publication.button')}</Button>
        </p>
      </Form>
    </>
  )
}
