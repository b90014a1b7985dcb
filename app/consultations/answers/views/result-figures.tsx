import type { Shown } from '#app/consultations/comments/views/marks.tsx'
import { href } from '#app/href.ts'
import { useCount } from '#app/ui/count.ts'
import { Day, LastDay, Until } from '#app/ui/dates.tsx'
import { A, useText, Written } from '#app/ui/language.tsx'
import { Facts, Notice } from '#app/ui/parts.tsx'
import type { ResultPage } from '../result-page.ts'

export type ResultHead = Omit<Shown<ResultPage>, 'rows'>

/** Of which call, what was counted, what came of it and what comes next. */
export function ResultFigures({ result, now }: { result: ResultHead; now: string }) {
  const { say } = useText()
  const figure = useCount()
  const facts = (['persons', 'submissions', 'opinions', 'revisions'] as const).map((kind) => ({
    value: figure(result[kind]),
    label: say(`answers:result.${kind}`, { count: result[kind] }),
  }))
  return (
    <>
      <p className="meta">
        <span>
          {say('answers:result.period')} <Day value={result.opensAt} /> – <LastDay value={result.closesAt} />
        </span>
        <span>
          {say('answers:result.publishedAt')} <Day value={result.publishedAt} />
        </span>
        <span>
          {say('answers:result.department')} <Written {...result.department} />
        </span>
        <A to={href('/plans/:plan', { plan: result.plan.slug })}>
          <Written {...result.plan.title} />
        </A>
      </p>
      {result.outcome !== 'answered' && (
        <Notice tone="info" title={say(`answers:outcome.${result.outcome}`)}>
          <p lang="ja">{result.note}</p>
        </Notice>
      )}
      <Facts items={facts} />
      <WhatNext result={result} now={now} />
      {result.outcome === 'answered' && result.note && (
        <p className="text" lang="ja">
          {result.note}
        </p>
      )}
      <HowCounted result={result} />
    </>
  )
}

/** Where the changes stand, and the call that is open or comes next for the same plan. */
function WhatNext({ result, now }: { result: ResultHead; now: string }) {
  const { say } = useText()
  const { plan, edition, changedIn, nextCall, outcome, opinions } = result
  const isUnchanged = outcome === 'answered' && !changedIn && opinions > 0
  if (!changedIn && !nextCall && !isUnchanged) return null
  return (
    <p className="what-next">
      {changedIn && (
        <span>
          {say('answers:result.next.changed', { edition: changedIn })}{' '}
          <A to={href('/plans/:plan/comparison', { plan: plan.slug }, { from: edition, to: changedIn })}>
            {say('answers:result.comparison')}
          </A>
        </span>
      )}
      {isUnchanged && <span>{say('answers:result.next.unchanged')}</span>}
      {nextCall && (
        <span>
          {say(nextCall.opensAt <= now ? 'answers:result.next.open' : 'answers:result.next.announced')}{' '}
          <A to={href('/consultations/:consultation', { consultation: nextCall.slug })}>
            <Written {...nextCall.title} />
          </A>{' '}
          {nextCall.opensAt <= now ? (
            <>
              {say('answers:result.next.until')} <Until value={nextCall.closesAt} />
            </>
          ) : (
            <>
              {say('answers:result.next.from')} <Day value={nextCall.opensAt} />
            </>
          )}
        </span>
      )}
    </p>
  )
}

/** By which ways they came, and what stands beside the counts without being in them. */
function HowCounted({ result }: { result: ResultHead }) {
  const { say, t } = useText()
  const figure = useCount()
  const apart = (['late', 'excluded', 'withdrawn'] as const).filter((kind) => result[kind] > 0)
  if (result.channels.length + apart.length + result.groups === 0) return null
  return (
    <p className="meta">
      {result.channels.map(({ channel, count }) => (
        <span key={channel}>
          {say('answers:result.byChannel', { channel: t(`answers:channel.${channel}`), count })}
        </span>
      ))}
      {result.groups > 0 && <span>{say('answers:result.groups', { count: result.groups })}</span>}
      {result.groups > 0 && result.spokenFor > 0 && (
        <span>{say('answers:result.spokenFor', { figure: figure(result.spokenFor) })}</span>
      )}
      {apart.map((kind) => (
        <span key={kind}>{say(`answers:result.${kind}`, { count: result[kind] })}</span>
      ))}
    </p>
  )
}
