import { Day } from '#app/ui/dates.tsx'
import { A, useText } from '#app/ui/language.tsx'
import { Tag } from '#app/ui/parts.tsx'

type News = {
  id: string
  title: string
  body: string
  madeAt: string
  withdrawnAt: string | null
  withdrawnBecause: string | null
}

/** News as those see it who may withdraw it: what was withdrawn stays, with the reason staff gave. */
export function NewsList({ news, withdrawal }: { news: News[]; withdrawal(id: string): string }) {
  const { say } = useText()
  if (!news.length) return <p>{say('members:news.none')}</p>
  return (
    <ul className="entries">
      {news.map(({ id, title, body, madeAt, withdrawnAt, withdrawnBecause }) => (
        <li key={id}>
          <h3 lang="ja">{title}</h3>
          <p className="hit-about">
            <Day value={madeAt} />
            {withdrawnAt && <Tag tone="neutral">{say('members:news.isWithdrawn')}</Tag>}
          </p>
          <div className="text" lang="ja">
            {body}
          </div>
          {withdrawnBecause && (
            <p>
              {say('members:news.because')} <span lang="ja">{withdrawnBecause}</span>
            </p>
          )}
          {!withdrawnAt && (
            <p>
              <A to={withdrawal(id)}>{say('members:news.withdraw')}</A>
            </p>
          )}
        </li>
      ))}
    </ul>
  )
}
