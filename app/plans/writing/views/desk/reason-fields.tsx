import { href } from '#app/href.ts'
import { Checkboxes, Hidden, TextField } from '#app/ui/form/form.tsx'
import { useField } from '#app/ui/form/form-state.tsx'
import { InThree } from '#app/ui/form/in-three.tsx'
import { A, listed, useText } from '#app/ui/language.tsx'
import { Notice } from '#app/ui/parts.tsx'
import type { CausingResponse } from '../../causing-response.ts'
import type { TypedReason, WhyAtHand } from '../../chapter-reason.ts'
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

/** Why a published text changes: asked once the plan has an edition. In one line where it is known already. */
export function ReasonFields({
  why: { asked, response, standing, isRemembered },
  isOptional = false,
  isUnfolded = false,
}: {
  why: WhyAtHand
  isOptional?: boolean
  isUnfolded?: boolean
}) {
  const { say, t, lang } = useText()
  const [reason, easy, en, causes] = [
    useField('reason'),
    useField('reasonEasy'),
    useField('reasonEn'),
    useField('causes'),
  ]
  if (!asked) return <p className="hint">{say('plans-desk:why.notYet')}</p>
  const isKnown = reason.value !== '' && (causes.values.length > 0 || response !== null)
  const isBad = [reason, easy, en, causes].some(({ errors }) => errors.length > 0)
  const note = (kind: (typeof kinds)[number]) => (
    <TextField name={`note_${kind}`} label={say('plans-desk:why.note')} maxLength={300} optional />
  )
  const isFolded = isKnown && !isBad && !isUnfolded
  return (
    <details className="why-line" open={!isFolded}>
      <summary>
        <b>{say('plans-desk:why.title')}</b>
        {isFolded && (
          <>
            {' '}
            <span lang="ja">{reason.value}</span>{' '}
            <small>
              {listed(lang, [
                ...(response ? [t('plans-desk:why.byResponse')] : []),
                ...kinds.filter((kind) => causes.values.includes(kind)).map((kind) => t(`plans:cause.kind.${kind}`)),
              ])}
            </small>{' '}
            <span className="change-it">{say('plans-desk:why.change')}</span>
          </>
        )}
      </summary>
      {response && <Hidden name="response" value={response.id} />}
      {standing && <p className="hint">{say('plans-desk:chapterReason.filled', { section: heading(standing) })}</p>}
      {isRemembered && <p className="hint">{say('plans-desk:why.remembered')}</p>}
      <InThree
        names={['reason', 'reasonEasy', 'reasonEn']}
        label={say('plans-desk:why.reason')}
        hint={say('plans-desk:why.reasonHint')}
        max={500}
        rows={2}
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
    </details>
  )
}

/** The reason at hand, for a form of one button. None where only a slip of the pen was mended: nothing is moved by one. */
export function CarriedReason({ why, typed }: { why: WhyAtHand; typed: TypedReason }) {
  if (!isCarried(typed)) return null
  return (
    <>
      {why.response && <input type="hidden" name="response" value={why.response.id} />}
      {Object.entries(typed).flatMap(([name, value]) =>
        [value].flat().map((each) => <input key={name + each} type="hidden" name={name} value={each ?? ''} />),
      )}
    </>
  )
}

export const isCarried = ({ reason, causes = [] }: TypedReason): boolean =>
  Boolean(reason) && (causes.length === 0 || causes.some((kind) => kind !== 'typing_error'))
