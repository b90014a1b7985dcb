import type { ReactNode } from 'react'

export function Definition({ items }: { items: { term: ReactNode; detail: ReactNode }[] }) {
  return (
    <dl className="definition">
      {items.map(({ term, detail }, at) => (
        <div key={at}>
          <dt>{term}</dt>
          <dd>{detail}</dd>
        </div>
      ))}
    </dl>
  )
}
