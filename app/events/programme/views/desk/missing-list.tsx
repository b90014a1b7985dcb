import { href } from '#app/href.ts'
import { A, useText } from '#app/ui/language.tsx'
import { Notice } from '#app/ui/parts.tsx'

/** What has to be written before an event can be published, with the way there. */
export function MissingList({ slug, missing }: { slug: string; missing: string[] }) {
  const { say } = useText()
  return (
    <Notice tone="warn" title={say('events-desk:publication.missing')}>
      <ul>
        {missing.map((field) => (
          <li key={field}>
            <A
              to={
                field.startsWith('sessions')
                  ? href('/desk/events/:event', { event: slug })
                  : href('/desk/events/:event/details', { event: slug }, { '#': field })
              }
            >
              {say(`events-desk:publication.field.${field}`)}
            </A>
          </li>
        ))}
      </ul>
    </Notice>
  )
}
