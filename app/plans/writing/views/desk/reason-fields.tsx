import { href } from '#app/href.ts'
import { Checkboxes, Hidden, TextField } from '#app/ui/form.tsx'
import { InThree } from '#app/ui/in-three.tsx'
import { A, useText } from '#app/ui/language.tsx'
import { Notice } from '#app/ui/parts.tsx'
import type { CausingResponse } from '../../causing-response.ts'
import { heading } from './desk-labels.tsx'

const kinds = ['council', 'assembly', 'internal', 'law', 'typing_error'] as const

/** The answer to residents that an edit is made for. */
export function ForResponse({ response }: { response: CausingResponse | null }) {
  const { say } = useText()
  if (!response) return null
  return (
    <Notice tone="info" title={say('plans-desk:why.forResponse')}>
      <p>{response.summary}</p>
      {response.body && <p className="hint">{response.body}</p>}
      <p>
        <A to={href('/desk/groups/:group', { group: response.groupId })}>{say('plans-desk:why.toGroup')}</A>
      </p>
    </Notice>
  )
}

/** Why a published text changes: asked once the plan has an edition. */
export function ReasonFields({
  asked,
  response,
  standing,
  isOptional = false,
}: {
  asked: boolean
  response?: CausingResponse | null
  /** The chapter whose reason for all its changes the fields begin with. */
  standing?: { key: string; number: string; title: string } | null
  isOptional?: boolean
}) {
  const { say } = useText()
  if (!asked) return <p className="hint">{say('plans-desk:why.notYet')}</p>
  const note = (kind: (typeof kinds)[number]) => (
    <TextField name={`note_${kind}`} label={say('plans-desk:why.note')} maxLength={300} optional />
  )
  return (
    <>
      <h2>{say('plans-desk:why.title')}</h2>
      {response && <Hidden name="response" value={response.id} />}
      {standing && !response && (
        <p className="hint">{say('plans-desk:chapterReason.filled', { section: heading(standing) })}</p>
      )}
      <InThree
        names={['reason', 'reasonEasy', 'reasonEn']}
        label={say('plans-desk:why.reason')}
        hint={say('plans-desk:why.reasonHint')}
        max={500}
        rows={3}
        required={!isOptional}
      />
      <Checkboxes
        name="causes"
        legend={say('plans-desk:why.causes')}
        hint={say(response ? 'plans-desk:why.causesBeside' : 'plans-desk:why.causesHint')}
        required={!response && !isOptional}
        options={kinds.map((kind) => ({
          value: kind,
          label: say(`plans:cause.kind.${kind}`),
          extra: note(kind),
        }))}
      />
    </>
  )
}
