import { href } from '#app/href.ts'
import { A, useText } from '#app/ui/language.tsx'
import { Icon } from '#app/ui/parts.tsx'
import type { LaterNote, Revised } from '../section-query.ts'
import { type Traces, Whys } from './whys.tsx'

/** Beside a block: where to say something about it, why it was changed, and its own address. */
export function Margin({
  slug,
  blockKey,
  at,
  revised,
  later,
  traces,
  comment,
}: {
  slug: string
  blockKey: string
  at: number
  revised: Revised | null
  later: LaterNote | null
  traces: Traces
  comment: string | null
}) {
  const { say } = useText()
  return (
    <div className="side">
      <a className="say paragraph-number" href={`#${blockKey}`}>
        <span aria-hidden="true">¶</span>
        <span>
          {at}
          <span className="vh">{say('plans:block.link')}</span>
        </span>
      </a>
      {comment && (
        <A className="say" to={comment}>
          <Icon name="pen" />
          <span>
            {say('plans:block.comment')}
            <span className="vh">{say('plans:block.commentHere')}</span>
          </span>
        </A>
      )}
      {revised && (
        <Whys
          slug={slug}
          revised={revised}
          traces={traces}
          history={href('/plans/:plan/blocks/:block', { plan: slug, block: blockKey })}
        />
      )}
      {later && (
        <A className="say" to={href('/plans/:plan/revisions/:number', { plan: slug, number: later.number })}>
          <Icon name="later" />
          <span>{say(`plans:later.${later.isGone ? 'gone' : 'changed'}`, { label: later.editionLabel })}</span>
        </A>
      )}
    </div>
  )
}
