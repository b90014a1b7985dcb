import type { ReactNode } from 'react'
import { href } from '#app/href.ts'
import { daysLeft, Moment, Until } from '#app/ui/dates.tsx'
import { A, useText, Written } from '#app/ui/language.tsx'
import { ButtonLink, Empty } from '#app/ui/parts.tsx'
import type { FrontCall } from '../front-page.ts'

/** What is open now, a card each, the first to close first. */
export function OpenCalls({ calls, now }: { calls: FrontCall[]; now: string }) {
  const { say } = useText()
  if (calls.length === 0) {
    return (
      <Empty
        title={say('municipality:home.open.none')}
        action={{ to: href('/consultations'), label: say('municipality:home.open.past') }}
      >
        <p>{say('municipality:home.open.noneHint')}</p>
      </Empty>
    )
  }
  return (
    <section aria-labelledby="open-now">
      <h2 id="open-now">{say('municipality:home.open.title')}</h2>
      <div className="open-calls">
        {calls.map((call) => (
          <OpenCall key={call.slug} call={call} now={now} />
        ))}
      </div>
    </section>
  )
}

function OpenCall({ call, now }: { call: FrontCall; now: string }) {
  const { say } = useText()
  const left = daysLeft(call.closesAt, now)
  return (
    <article className="open-call">
      <h3>
        <A to={href('/consultations/:consultation', { consultation: call.slug })}>
          <Written {...call.title} />
        </A>
      </h3>
      <p className="meta">
        <Labelled label={say('municipality:home.open.closes')}>
          <Until value={call.closesAt} />
        </Labelled>
        <strong className="days-left">
          {left > 0 ? (
            <>
              {say('municipality:home.open.left')} {say('municipality:home.open.days', { count: left })}
            </>
          ) : (
            say('municipality:home.open.today')
          )}
        </strong>
      </p>
      <p className="ways-in">
        <ButtonLink to={href('/consultations/:consultation/comment', { consultation: call.slug })}>
          {say('municipality:home.open.comment')}
        </ButtonLink>
        <A to={href('/plans/:plan', { plan: call.planSlug })}>{say('municipality:home.open.read')}</A>
      </p>
    </article>
  )
}

function Labelled({ label, children }: { label: ReactNode; children: ReactNode }) {
  return (
    <span>
      {label} {children}
    </span>
  )
}

/** Calls that come next, and those whose answers are being written; nothing where there are none. */
export function LaterCalls({ announced, closed }: { announced: FrontCall[]; closed: FrontCall[] }) {
  const { say } = useText()
  if (announced.length + closed.length === 0) return null
  return (
    <div className="later-calls">
      <Few
        title={say('municipality:home.announced.title')}
        label={say('municipality:home.announced.opens')}
        calls={announced}
        at="opensAt"
      />
      <Few
        title={say('municipality:home.closed.title')}
        label={say('municipality:home.closed.closed')}
        calls={closed}
        at="closesAt"
      />
    </div>
  )
}

function Few({
  title,
  label,
  calls,
  at,
}: {
  title: ReactNode
  label: ReactNode
  calls: FrontCall[]
  at: 'opensAt' | 'closesAt'
}) {
  if (calls.length === 0) return null
  return (
    <section>
      <h2>{title}</h2>
      <ul className="entries close">
        {calls.map((call) => (
          <li key={call.slug}>
            <p className="entry-title">
              <A to={href('/consultations/:consultation', { consultation: call.slug })}>
                <Written {...call.title} />
              </A>
            </p>
            <p className="meta">
              <Labelled label={label}>
                <Moment value={call[at]} />
              </Labelled>
            </p>
          </li>
        ))}
      </ul>
    </section>
  )
}
