import type { ReactNode } from 'react'
import { A, plain, RubyText, useText } from './language.tsx'

export type OutlineItem = {
  id: string
  to: string
  number?: ReactNode
  label: ReactNode
  note?: ReactNode
  children?: OutlineItem[]
}

/**
 * The tree of sections. `title` may hold ruby, as written; `current` is the id of the one being shown, `past` that of the text
 * after it. Folds away on the phone.
 */
export function Outline({
  title,
  items,
  current,
  past,
}: {
  title: string
  items: OutlineItem[]
  current?: string
  past: string
}) {
  const { say } = useText()
  return (
    <nav className="toc" aria-label={plain(title)}>
      <a className="past" href={`#${past}`}>
        {say('ui:outline.skip')}
      </a>
      <details>
        <summary>
          <RubyText text={title} />
        </summary>
        <Level items={items} current={current} />
      </details>
    </nav>
  )
}

function Level({ items, current }: { items: OutlineItem[]; current?: string }) {
  return (
    <ol>
      {items.map((item) => (
        <li key={item.id}>
          <A to={item.to} aria-current={item.id === current ? 'page' : undefined}>
            {item.number && <span className="number">{item.number}</span>}
            <span>{item.label}</span>
            {item.note && <small>{item.note}</small>}
          </A>
          {item.children && item.children.length > 0 && <Level items={item.children} current={current} />}
        </li>
      ))}
    </ol>
  )
}
