import type { ReactNode } from 'react'
import { Difference } from '../difference.tsx'
import { listed, useText } from '../language.tsx'
import type { Standing } from './form-state.tsx'

/** Somebody else saved first: what stands in a field now, above what was typed into it. */
export function StandingNow({ id, standing, shown }: { id: string; standing?: Standing; shown?: ReactNode }) {
  const { say, lang } = useText()
  if (!standing) return null
  const { value, parts } = standing
  const text = Array.isArray(value) ? listed(lang, value) : value
  return (
    <div className="standing" id={`${id}-now`}>
      <p className="standing-label">{say('ui:conflict.now')}</p>
      <div className="text" lang="ja">
        {text === '' ? say('ui:conflict.empty') : (shown ?? text)}
      </div>
      {parts && (
        <p className="standing-change" lang="ja">
          <span className="standing-label">{say('ui:conflict.difference')}</span> <Difference parts={parts} />
        </p>
      )}
    </div>
  )
}

/** In the summary of what has to be mended: where to compare, or that there is nothing to compare. */
export function ToCompare({ first }: { first: string | undefined }) {
  const { say } = useText()
  if (!first) return <p>{say('ui:conflict.same')}</p>
  return (
    <p>
      {say('ui:conflict.lead')} <a href={`#${first}-now`}>{say('ui:conflict.toFirst')}</a>
    </p>
  )
}
