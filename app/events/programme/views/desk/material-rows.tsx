import { href } from '#app/href.ts'
import { A, useText } from '#app/ui/language.tsx'
import { MaterialWhat } from '../material-what.tsx'

type Material = {
  id: string
  label: string
  address: string | null
  type: string | null
  size: number | null
  originalName: string | null
}

/** What is handed out about an event, each with the way to take it out. */
export function MaterialRows({ slug, materials }: { slug: string; materials: Material[] }) {
  const { say } = useText()
  return (
    <ul className="entries">
      {materials.map(({ id, label, address, type, size, originalName }) => (
        <li key={id}>
          <p className="entry-title" lang="ja">
            {label}
          </p>
          <p className="meta">
            <span className="file-name">{address ?? originalName}</span>
            <MaterialWhat type={type} size={size} />
            <A to={href('/desk/events/:event/materials/:material/removal', { event: slug, material: id })}>
              {say('event-writing:materials.removeLink', { name: label })}
            </A>
          </p>
        </li>
      ))}
    </ul>
  )
}
