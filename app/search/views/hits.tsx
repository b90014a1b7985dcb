import { Day } from '../../ui/dates.tsx'
import { A, useText } from '../../ui/language.tsx'
import { Empty, Pagination } from '../../ui/parts.tsx'

type Marked = { text: string; hit: boolean }
type Hit = { id: string; kind: string; path: string; title: Marked[]; heading: Marked[]; excerpt: Marked[]; on: string }
type Props = { words: string; isFirst: boolean; hits: Hit[]; next: string | null; total: number; synonyms: string[] }

function Marks({ parts }: { parts: Marked[] }) {
  return parts.map(({ text, hit }, at) => (hit ? <mark key={at}>{text}</mark> : <span key={at}>{text}</span>))
}

export function Hits({ words, isFirst, hits, next, total, synonyms }: Props) {
  const { say } = useText()
  if (!hits.length) {
    return (
      <Empty title={say('search:none', { words })}>
        <p>{say('search:noneHint')}</p>
      </Empty>
    )
  }
  return (
    <>
      {isFirst && (
        <p className="hint" role="status">
          {say('search:count', { count: total })}
          {synonyms.length > 0 && <> {say('search:synonyms', { words: synonyms.join('・') })}</>}
        </p>
      )}
      <ul className="hits">
        {hits.map((hit) => (
          <Result key={hit.id} {...hit} />
        ))}
      </ul>
      <Pagination next={next} />
    </>
  )
}

function Result({ kind, path, title, heading, excerpt, on }: Hit) {
  const { say } = useText()
  const first = title.length ? title : heading
  return (
    <li className="hit">
      <h2>
        <A to={path}>
          <Marks parts={first} />
        </A>
      </h2>
      {excerpt.length > 0 && (
        <p>
          <Marks parts={excerpt} />
        </p>
      )}
      <p className="hit-about">
        <span>{say(`search:kind.${kind}`)}</span>
        {title.length > 0 && heading.length > 0 && (
          <span>
            <Marks parts={heading} />
          </span>
        )}
        <Day value={on} />
      </p>
    </li>
  )
}
