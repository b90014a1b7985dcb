import { Day } from '#app/ui/dates.tsx'
import { useText } from '#app/ui/language.tsx'
import type { NewsItem } from '../group-page.ts'

/** What a group tells of itself, the latest first. */
export function GroupNews({ news }: { news: NewsItem[] }) {
  const { say } = useText()
  if (!news.length) return <p>{say('directory:news.none')}</p>
  return (
    <ul className="entries">
      {news.map(({ id, title, body, madeAt }) => (
        <li key={id} id={`news-${id}`}>
          <h3 lang="ja">{title}</h3>
          <p className="hit-about">
            <Day value={madeAt} />
          </p>
          <div className="text" lang="ja">
            {body}
          </div>
        </li>
      ))}
    </ul>
  )
}
