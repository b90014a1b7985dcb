import type { Call } from '#app/consultations/calls/open-calls.ts'
import { href } from '#app/href.ts'
import type { SerializeFrom } from '#app/remix.ts'
import { daysLeft, Moment, ShortLastDay, Until } from '#app/ui/dates.tsx'
import { A, useText, Written } from '#app/ui/language.tsx'
import { StateStrip, StateTag, toneOf, wordOf } from '#app/ui/parts.tsx'
import { wordingOf } from '#app/wording.ts'

export type ShownCall = SerializeFrom<Call>

const order = { open: 0, announced: 1, answered: 2, closed: 3 }

/** The call that matters most now, of those on one edition where it is given. */
export function mainCall<C extends Pick<Call, 'editionId' | 'state'>>(calls: C[], editionId?: string): C | undefined {
  const these = calls.filter((call) => editionId === undefined || call.editionId === editionId)
  return these.toSorted((a, b) => order[a.state] - order[b.state])[0]
}

/** The call that is open, or will be, on another edition than the one a page shows; none where its own is open. */
export function callElsewhere<C extends Pick<Call, 'editionId' | 'state'>>(
  calls: C[],
  editionId: string,
): C | undefined {
  if (mainCall(calls, editionId)?.state === 'open') return undefined
  const others = mainCall(calls.filter((call) => call.editionId !== editionId))
  return others?.state === 'open' || others?.state === 'announced' ? others : undefined
}

/** Until when, or from when, in words. */
function CallTime({ call }: { call: ShownCall }) {
  const { say } = useText()
  if (call.state === 'announced') {
    return (
      <>
        {say('plans:call.opens.before')}
        <Moment value={call.opensAt} />
        {say('plans:call.opens.after')}
      </>
    )
  }
  if (call.state !== 'open') return <>{say(`plans:call.note.${call.state}`)}</>
  const left = daysLeft(call.closesAt, new Date())
  return (
    <>
      <b>{left > 0 ? say('plans:call.daysLeft', { count: left }) : say('plans:call.today')}</b>{' '}
      <span className={left > 0 ? 'closes' : undefined}>
        {say('plans:call.closes.before')}
        <Until value={call.closesAt} />
        {say('plans:call.closes.after')}
      </span>
      {left > 0 && (
        <span className="closes-short">
          {say('plans:call.closes.before')}
          <ShortLastDay value={call.closesAt} />
          {say('plans:call.closes.after')}
        </span>
      )}
    </>
  )
}

/** Where the call on this text stands, and the one thing to do about it. */
export function CallStrip({ call, comment }: { call: ShownCall; comment?: { section?: string } }) {
  const { say } = useText()
  const action = {
    open: {
      to: href('/consultations/:consultation/comment', { consultation: call.slug }, comment),
      label: say('plans:call.comment'),
    },
    announced: undefined,
    answered: undefined,
    closed: undefined,
  }[call.state]
  const more =
    call.state === 'answered'
      ? href('/consultations/:consultation/result', { consultation: call.slug })
      : href('/consultations/:consultation', { consultation: call.slug })
  return (
    <StateStrip tone={toneOf('call', call.state)} label={say(wordOf('call', call.state))} action={action}>
      <CallTime call={call} />{' '}
      <A to={more} className="unbroken">
        {say(call.state === 'answered' ? 'plans:call.result' : 'plans:call.more')}
      </A>
    </StateStrip>
  )
}

/** On which edition people are asked for comments, where it is another one, and the way there. */
export function CallElsewhere({ call, plan, section }: { call: ShownCall; plan: string; section?: string }) {
  const { say } = useText()
  const isOpen = call.state === 'open'
  const edition = call.editionLabel
  const to =
    section && call.hasSection
      ? href('/plans/:plan/editions/:edition/sections/:section', { plan, edition, section })
      : href('/plans/:plan/editions/:edition', { plan, edition })
  return (
    <StateStrip
      tone={isOpen ? 'open' : 'soon'}
      label={say(`plans:call.elsewhere.${isOpen ? 'open' : 'announced'}`, { label: edition })}
      action={{
        to,
        label: say('plans:call.elsewhere.read', { label: edition }),
      }}
    >
      <CallTime call={call} />{' '}
      <A to={href('/consultations/:consultation', { consultation: call.slug })} className="unbroken">
        {say('plans:call.more')}
      </A>
    </StateStrip>
  )
}

/** A call in a line under something else. */
export function CallLine({ call }: { call: ShownCall }) {
  const { say } = useText()
  return (
    <p className="meta">
      <StateTag kind="call" state={call.state} />
      <span>
        <CallTime call={call} />
      </span>
      <A to={href('/consultations/:consultation', { consultation: call.slug })}>{say('plans:call.more')}</A>
    </p>
  )
}

export function CallList({ calls }: { calls: ShownCall[] }) {
  return (
    <ul className="entries">
      {calls.map((call) => (
        <li key={call.slug}>
          <h3>
            <A
              to={
                call.state === 'answered'
                  ? href('/consultations/:consultation/result', { consultation: call.slug })
                  : href('/consultations/:consultation', { consultation: call.slug })
              }
            >
              <Written {...wordingOf(call, 'title')} />
            </A>
          </h3>
          <p className="meta">
            <StateTag kind="call" state={call.state} />
            <span>
              <CallTime call={call} />
            </span>
          </p>
        </li>
      ))}
    </ul>
  )
}
