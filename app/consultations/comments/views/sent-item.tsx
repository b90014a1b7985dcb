import type { SentItem } from '#app/consultations/answers/submission-page.ts'
import { href } from '#app/href.ts'
import { A, useText } from '#app/ui/language.tsx'
import { Prose, StateTag } from '#app/ui/parts.tsx'
import { Original } from './original.tsx'

/** One text of a submission: unaltered, with what was read out of it. */
export function SentItemView({ item, plan, mayRead }: { item: SentItem; plan: string; mayRead: boolean }) {
  const { say } = useText()
  const isAnswered = item.opinions.some(({ group }) => group?.state === 'approved' || group?.state === 'published')
  return (
    <section>
      <h2>
        {say('answers:submission.item', { number: item.position + 1 })}{' '}
        <small>{item.section ?? say('answers:place.whole')}</small>
      </h2>
      {item.quote && (
        <blockquote className="quote" lang="ja">
          {item.quote}
        </blockquote>
      )}
      <Original body={item.body} read={item.opinions} />
      {item.reason && (
        <p>
          {say('answers:opinion.reason')} <span lang="ja">{item.reason}</span>
        </p>
      )}
      {item.seen && (
        <details className="seen">
          <summary>{say('answers:opinion.seen')}</summary>
          <Prose html={item.seen.html} lang="ja" />
          <A to={href('/desk/plans/:plan/blocks/:block', { plan, block: item.seen.blockKey })}>
            {say('answers:opinion.toBlock')}
          </A>
        </details>
      )}
      <h3>{say('answers:reading.title')}</h3>
      {item.opinions.length === 0 && <p className="hint">{say('answers:reading.none')}</p>}
      <ol className="entries dense">
        {item.opinions.map((opinion) => (
          <li key={opinion.id}>
            <A to={href('/desk/opinions/:opinion', { opinion: opinion.id })}>
              <span lang="ja" className="clip">
                {opinion.text}
              </span>
            </A>
            <p className="meta">
              <span>{opinion.section ?? say('answers:place.whole')}</span>
              {opinion.group ? (
                <>
                  <StateTag kind="answer" state={opinion.group.state} />
                  <A to={href('/desk/groups/:group', { group: opinion.group.id })}>
                    {opinion.group.summary || say('answers:group.noSummary')}
                  </A>
                </>
              ) : (
                <span>{say('answers:opinions.state.unsorted')}</span>
              )}
            </p>
          </li>
        ))}
      </ol>
      {mayRead && !isAnswered && (
        <p className="actions">
          <A to={href('/desk/items/:item/reading', { item: item.id })}>{say('answers:reading.split')}</A>
        </p>
      )}
    </section>
  )
}
