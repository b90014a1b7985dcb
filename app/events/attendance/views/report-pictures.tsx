import { A, useText } from '#app/ui/language.tsx'
import { Empty } from '#app/ui/parts.tsx'
import type { ReportPicture } from '../report.ts'

/** Pictures of a session with what they show in words; at the desk each can be taken out. */
export function PictureList({ pictures, removal }: { pictures: ReportPicture[]; removal?(id: string): string }) {
  const { say } = useText()
  if (pictures.length === 0) return removal ? <Empty title={say('event-report:noPictures')} /> : null
  return (
    <ul className="plain pictures">
      {pictures.map(({ id, file, alt }) => (
        <li key={id}>
          <figure>
            <img src={file} alt={alt} lang="ja" loading="lazy" />
            {removal && (
              <figcaption>
                <span lang="ja">{alt}</span> <A to={removal(id)}>{say('event-report:removePicture')}</A>
              </figcaption>
            )}
          </figure>
        </li>
      ))}
    </ul>
  )
}
