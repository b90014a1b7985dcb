import { href } from '#app/href.ts'
import { Day } from '#app/ui/dates.tsx'
import { A, useText } from '#app/ui/language.tsx'
import type { PublishedReferral } from '../statement.ts'

/** On the page of a plan: what groups stated when they were asked. */
export function PublishedStatements({ plan, referrals }: { plan: string; referrals: PublishedReferral[] }) {
  const { say } = useText()
  if (referrals.length === 0) return null
  return (
    <section>
      <h2>{say('referrals:public.title')}</h2>
      <ul className="entries">
        {referrals.map(({ id, title, publishedAt, statements }) => (
          <li key={id}>
            <p className="entry-title">
              <A to={href('/plans/:plan/statements/:referral', { plan, referral: id })}>
                <span lang="ja">{title}</span>
              </A>
            </p>
            <p className="meta">
              <Day value={publishedAt} />
              <span>{say('referrals:public.count', { count: statements })}</span>
            </p>
          </li>
        ))}
      </ul>
    </section>
  )
}
