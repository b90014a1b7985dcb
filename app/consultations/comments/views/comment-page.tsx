import { endWithReadings, momentWithReadings } from '#app/calendar.ts'
import { CallStrip, type StripCall } from '#app/consultations/calls/views/call-strip.tsx'
import { href } from '#app/href.ts'
import type { FormState } from '#app/ui/form/form-state.tsx'
import { useText, Written } from '#app/ui/language.tsx'
import { Page } from '#app/ui/page.tsx'
import { ButtonLink, Notice } from '#app/ui/parts.tsx'
import { wordingOf } from '#app/wording.ts'
import { type CommentCall, CommentForm } from './comment-form.tsx'
import { type Checked, Confirmation } from './confirmation.tsx'
import { KeptText } from './kept-text.tsx'
import { type AsOrganisation, OrganisationName } from './organisation-fields.tsx'
import type { Passage } from './place.tsx'

type Call = CommentCall & StripCall & { title: string; titleEasy: string | null; titleEn: string | null }

/** The steps of commenting under one address: writing, checking, and what is shown where nothing can be stored. */
export function CommentPage({
  call,
  now,
  step,
  state,
  count,
  passages,
  checked,
  as,
}: {
  /** The registered group in whose name it is written; else whoever comes. */
  as?: AsOrganisation
  call: Call
  now: string
  step: 'write' | 'check' | 'refused'
  state: FormState
  count: number
  passages: Passage[]
  checked: Checked | null
}) {
  const { say, lang } = useText()
  const typed = state.values as Record<string, string>
  const isClosed = call.state !== 'open' && step === 'write'
  return (
    <Page
      crumbs={[
        { to: href('/consultations'), label: say('consultations:list.title') },
        {
          to: href('/consultations/:consultation', { consultation: call.slug }),
          label: <Written {...wordingOf(call, 'title')} />,
        },
        { label: say('consultations:comment.title') },
      ]}
      lead={
        as && (
          <>
            {say('speaking:as')} <b>{<OrganisationName group={as} />}</b>
          </>
        )
      }
      title={step === 'check' ? say('consultations:check.title') : say('consultations:comment.title')}
      strip={isClosed || step === 'refused' ? <CallStrip call={call} now={now} plain /> : undefined}
    >
      {step === 'refused' && <Refused call={call} state={state} />}
      {isClosed && <Closed call={call} />}
      {step === 'check' && checked && (
        <Confirmation call={call} checked={checked} typed={typed} passages={passages} as={as} />
      )}
      {step === 'write' && !isClosed && (
        <>
          <p className="meta">
            <Written {...wordingOf(call, 'title')} />
            <span>{say('consultations:strip.until', { moment: endWithReadings(call.closesAt, lang) })}</span>
          </p>
          <CommentForm call={call} state={state} count={count} passages={passages} as={as} />
        </>
      )}
    </Page>
  )
}

/** Sent too late, too early or too often: nothing is stored, and the text is there to copy. */
function Refused({ call, state }: { call: Call; state: FormState }) {
  const { say } = useText()
  return (
    <>
      {(state.errors[''] ?? []).map(({ key, values }) => (
        <Notice key={key} tone="warn" role="alert" title={say(key, values)}>
          <p>{say('consultations:kept.nothingStored')}</p>
        </Notice>
      ))}
      <KeptText typed={state.values as Record<string, string>} />
      <p className="actions">
        <ButtonLink to={href('/consultations/:consultation', { consultation: call.slug })} tone="quiet">
          {say('consultations:kept.toNotice')}
        </ButtonLink>
      </p>
    </>
  )
}

function Closed({ call }: { call: Call }) {
  const { say, lang } = useText()
  return (
    <>
      {call.state === 'announced' ? (
        <p className="lead">
          {say('consultations:closed.announced', { moment: momentWithReadings(call.opensAt, lang) })}
        </p>
      ) : (
        <p className="lead">{say('consultations:closed.closed')}</p>
      )}
      <p className="actions">
        <ButtonLink to={href('/consultations/:consultation', { consultation: call.slug })}>
          {say('consultations:kept.toNotice')}
        </ButtonLink>
      </p>
    </>
  )
}
