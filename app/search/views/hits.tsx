import { Day } from '#app/ui/dates.tsx'
import { A, listed, pick, plain, useText } from '#app/ui/language.tsx'
import { Empty, Pagination } from '#app/ui/parts.tsx'
import type { Wording } from '#app/wording.ts'

type Marked = { text: string; hit: boolean }
type Hit = {
  id: string
  kind: string
  path: string
  title: Marked[]
  heading: Marked[]
  excerpt: Marked[]
  on: string
  within: Wording | null
}
type Props = { words: string; isFirst: boolean; hits: Hit[]; next: string | null; total: number; synonyms: string[] }

function Marks({ parts }: { parts: Marked[] }) {
  return parts.map(({ text, hit }, at) => (hit ? <mark key={at}>{text}</mark> : <span key={at}>{text}</span>))
}

export function Hits({ words, isFirst, hits, next, total, synonyms }: Props) {
  const { say, lang } = useText()
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
          {synonyms.length > 0 && <> {say('search:synonyms', { words: listed(lang, synonyms) })}</>}
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

/** The number under which people know a revision (R-0012) or a row of a result (No. 5). */
function numberOf(path: string): string {
  const revision = /\/revisions\/(\d+)$/.exec(path)?.[1]
  if (revision) return `R-${revision.padStart(4, '0')}`
  const row = /#no-(\d+)$/.exec(path)?.[1]
  return row ? `No. ${row}` : ''
}

function Result({ kind, path, title, heading, excerpt, on, within }: Hit) {
  const { say, lang } = useText()
  const first = title.length ? title : heading
  return (
    <li>
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
        <span>
          {say(`search:kind.${kind}`)} {numberOf(path)}
        </span>
        {within && kind !== 'plan' && <span>{plain(pick(lang, within))}</span>}
        <Day value={on} />
      </p>
    </li>
  )
}
