import { Lines } from '#app/consultations/calls/views/lines.tsx'
import { href } from '#app/href.ts'
import { EnterSaves, ErrorSummary, Form, Hidden } from '#app/ui/form/form.tsx'
import type { FormState } from '#app/ui/form/form-state.tsx'
import { useText } from '#app/ui/language.tsx'
import { Button, SendingSteps } from '#app/ui/parts.tsx'
import { wordingOf } from '#app/wording.ts'
import { DiscussionTold } from './discussion/told.tsx'
import { OpinionFields } from './opinion-fields.tsx'
import { type AsOrganisation, ForOrganisation, OrganisationFields } from './organisation-fields.tsx'
import { type Asked, PersonFields } from './person-fields.tsx'
import type { Passage, Section } from './place.tsx'

export type CommentCall = Asked & {
  slug: string
  sections: Section[]
  opinionLimit: number
  opinionsPerSubmission: number
  personalData: string
  personalDataEasy: string | null
  personalDataEn: string | null
  openDiscussion: boolean
}

type Props = { call: CommentCall; state: FormState; count: number; passages: Passage[]; as?: AsOrganisation }

/** Step 1: writing. Every button sends the whole form, so that nothing typed is lost on the way. */
export function CommentForm({ call, state, count, passages, as }: Props) {
  const { say } = useText()
  const numbers = Array.from({ length: count }, (_, at) => at)
  const passageOf = (at: number) => passages.find(({ key }) => key === state.values[`items[${at}].block`])
  return (
    <>
      <SendingSteps current={0} />
      <ErrorSummary state={state} labels={useLabels(count)} />
      {call.openDiscussion && <DiscussionTold />}
      <Form
        state={state}
        to={
          as
            ? href('/my/groups/:group/comment/:call', { group: as.slug, call: call.slug })
            : href('/consultations/:consultation/comment', { consultation: call.slug })
        }
        guard
      >
        <EnterSaves />
        <Hidden name="stamp" value={String(state.values.stamp ?? '')} />
        <h2 id="opinions">{say('consultations:comment.opinions')}</h2>
        {numbers.map((at) => (
          <OpinionFields
            key={at}
            at={at}
            count={count}
            state={state}
            sections={call.sections}
            passage={passageOf(at)}
            limit={call.opinionLimit}
          />
        ))}
        {count < call.opinionsPerSubmission && (
          <p>
            <Button tone="quiet" name="step" value="more">
              {say('consultations:comment.more')}
            </Button>
          </p>
        )}
        {as ? <OrganisationFields group={as} /> : <PersonPart call={call} />}
        <p className="actions">
          <Button>{say('consultations:comment.toCheck')}</Button>
          {as && <ForOrganisation group={as} />}
          <span className="hint">{say('consultations:comment.notYet')}</span>
        </p>
      </Form>
    </>
  )
}

function PersonPart({ call }: { call: CommentCall }) {
  const { say } = useText()
  return (
    <>
      <h2>{say('consultations:person.title')}</h2>
      <div className="panel">
        <p>{say('consultations:person.why')}</p>
        <p>
          <Lines {...wordingOf(call, 'personalData')} />
        </p>
      </div>
      <PersonFields asked={call} />
    </>
  )
}

/** What the error summary calls the fields. */
function useLabels(count: number): Record<string, string> {
  const { t } = useText()
  const opinions = Array.from({ length: count }, (_, at) => {
    const opinion = count > 1 ? `${t('consultations:comment.opinion', { number: at + 1 })} ` : ''
    return {
      [`items[${at}].section`]: opinion + t('consultations:comment.place'),
      [`items[${at}].quote`]: opinion + t('consultations:comment.quote'),
      [`items[${at}].body`]: opinion + t('consultations:comment.body'),
      [`items[${at}].reason`]: opinion + t('consultations:comment.reason'),
    }
  })
  return Object.assign({}, ...opinions, {
    name: t('consultations:person.name'),
    nameKana: t('consultations:person.kana'),
    address: t('consultations:person.address'),
    email: t('consultations:person.email'),
    phone: t('consultations:person.phone'),
    representative: t('consultations:person.representative'),
    bodyDecided: t('speaking:comment.decided'),
    bodyDecidedOn: t('speaking:comment.decidedOn'),
    speaksFor: t('speaking:comment.speaksFor'),
  })
}
