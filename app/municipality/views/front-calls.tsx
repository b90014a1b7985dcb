import type { ReactNode } from 'react'
import { paths } from '#app/paths.ts'
import { daysLeft, Moment } from '#app/ui/dates.tsx'
import { A, useText, Written } from '#app/ui/language.tsx'
import { ButtonLink, Empty } from '#app/ui/parts.tsx'
import type { FrontCall } from '../front-page.ts'

/** What is open now: the first to close is the one filled button of the page. */
export function OpenCalls({ calls, now }: { calls: FrontCall[]; now: string }) {
  const { say } = useText()
  if (calls.length === 0) {
    return (
      <Empty
        title={say('municipality:home.open.none')}
        action={{ to: paths.consultations(), label: say('municipality:home.open.past') }}
      >
        <p>{say('municipality:home.open.noneHint')}</p>
      </Empty>
    )
  }
  return (
    <section aria-labelledby="open-now">
      <h2 id="open-now" className="mt-0!">
        {say('municipality:home.open.title')}
      </h2>
      {calls.map((call, at) => (
        <OpenCall key={call.slug} call={call} now={now} tone={at === 0 ? 'main' : 'quiet'} />
      ))}
    </section>
  )
}

function OpenCall({ call, now, tone }: { call: FrontCall; now: string; tone: 'main' | 'quiet' }) {
  const { say } = useText()
  const left = daysLeft(call.closesAt, now)
  return (
    <article className="mb-4 grid items-end gap-x-12 gap-y-4 rounded-lg bg-(--tint) p-6 min-[48rem]:grid-cols-[minmax(0,1fr)_auto] min-[62rem]:px-10 min-[62rem]:py-8">
      <div>
        <h3 className="mt-0! mb-2! text-[1.25rem]! min-[62rem]:text-[1.5rem]!">
          <A to={paths.consultation(call.slug)} className="text-inherit!">
            <Written {...call.title} />
          </A>
        </h3>
        <p className="meta mb-4!">
          <A to={paths.plan(call.planSlug)} className="text-inherit!">
            <Written {...call.plan} />
          </A>
          <Labelled label={say('municipality:home.open.closes')}>
            <Moment value={call.closesAt} />
          </Labelled>
        </p>
        <p className="mb-0! flex flex-wrap items-center gap-x-6 gap-y-3">
          <ButtonLink to={paths.comment(call.slug)} tone={tone}>
            {say('municipality:home.open.comment')}
          </ButtonLink>
          <A to={paths.plan(call.planSlug)}>{say('municipality:home.open.read')}</A>
        </p>
      </div>
      <p className="order-first mb-0! flex items-baseline gap-3 leading-none font-bold min-[48rem]:order-none min-[48rem]:block min-[48rem]:text-end">
        {left > 0 ? (
          <>
            <span className="text-[0.9375rem]">{say('municipality:home.open.left')}</span>{' '}
            <span className="text-[2rem] text-(--action) tabular-nums min-[48rem]:mt-2 min-[48rem]:block min-[48rem]:text-[3.5rem]">
              {say('municipality:home.open.days', { count: left })}
            </span>
          </>
        ) : (
          <span className="text-[2rem] text-(--action)">{say('municipality:home.open.today')}</span>
        )}
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
    <div className="grid content-start gap-y-8">
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
      <h2 className="mt-0! mb-3! text-[1.125rem]! leading-[1.7]!">{title}</h2>
      <ul className="entries">
        {calls.map((call) => (
          <li key={call.slug} className="py-4!">
            <p className="entry-title">
              <A to={paths.consultation(call.slug)}>
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
