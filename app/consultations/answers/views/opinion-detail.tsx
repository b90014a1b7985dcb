import { FlagTags, type Shown } from '#app/consultations/comments/views/marks.tsx'
import { Original } from '#app/consultations/comments/views/original.tsx'
import { href } from '#app/href.ts'
import { Moment } from '#app/ui/dates.tsx'
import { A, useText } from '#app/ui/language.tsx'
import { Difference, Notice, Prose } from '#app/ui/parts.tsx'
import type { OpinionPage } from '../opinion.ts'

type Asked = Record<string, string | undefined>

/** The opinion in the text it was read from, and the wording its author saw. */
export function OpinionDetail({ opinion, maySort }: { opinion: Shown<OpinionPage>; maySort: boolean; asked: Asked }) {
  const { say } = useText()
  const { submission, item } = opinion
  return (
    <>
      <p className="meta">
        <span>{opinion.section || say('answers:place.whole')}</span>
        <A to={href('/desk/submissions/:submission', { submission: submission.id })}>{submission.receiptNumber}</A>
        <span>{say(`answers:channel.${submission.channel}`)}</span>
        <Moment value={submission.receivedAt} />
        <FlagTags {...submission} />
      </p>
      {opinion.retired && (
        <Notice tone="warn" title={say('answers:opinion.retired')}>
          <p>
            <A to={href('/desk/submissions/:submission', { submission: submission.id })}>
              {say('answers:opinion.toSubmission')}
            </A>
          </p>
        </Notice>
      )}
      {item.quote && (
        <blockquote className="quote" lang="ja">
          {item.quote}
        </blockquote>
      )}
      <Original body={item.body} read={opinion.read} current={opinion.id} />
      {item.reason && (
        <p>
          {say('answers:opinion.reason')} <span lang="ja">{item.reason}</span>
        </p>
      )}
      {maySort && (
        <p className="actions">
          <A to={href('/desk/opinions/:opinion/place', { opinion: opinion.id })}>{say('answers:opinion.toPlace')}</A>
          {opinion.group?.state !== 'approved' && (
            <A to={href('/desk/items/:item/reading', { item: item.id })}>{say('answers:reading.split')}</A>
          )}
        </p>
      )}
      <StandingNow opinion={opinion} />
    </>
  )
}

function StandingNow({ opinion }: { opinion: Shown<OpinionPage> }) {
  const { say } = useText()
  const { seen, working, published } = opinion.standing
  if (!seen) return <p className="hint">{say('answers:opinion.noBlock')}</p>
  const plan = opinion.consultation.planSlug
  return (
    <>
      <h2>{say('answers:opinion.seen')}</h2>
      <div className="seen">
        <Prose html={seen.html} lang="ja" />
      </div>
      <p className="actions">
        <A to={href('/desk/plans/:plan/blocks/:block', { plan, block: seen.blockKey })}>
          {say('answers:opinion.toBlock')}
        </A>
      </p>
      {published && (
        <>
          <h2>{say('answers:opinion.published', { label: published.label })}</h2>
          <Now parts={published.parts} />
        </>
      )}
      {working && JSON.stringify(working.parts) !== JSON.stringify(published?.parts) && (
        <>
          <h2>{say('answers:opinion.working')}</h2>
          <Now parts={working.parts} />
        </>
      )}
      {!working && !published && <p className="hint">{say('answers:opinion.unchanged')}</p>}
    </>
  )
}

function Now({ parts }: { parts: Parameters<typeof Difference>[0]['parts'] }) {
  const { say } = useText()
  if (parts.length === 0) return <p>{say('answers:opinion.removed')}</p>
  return (
    <p lang="ja">
      <Difference parts={parts} />
    </p>
  )
}
