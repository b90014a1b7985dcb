import { useText } from '#app/ui/language.tsx'
import { Difference, Notice } from '#app/ui/parts.tsx'
import type { ContentsChanged } from '../../section-contents.ts'
import { beginning } from './desk-labels.tsx'

/** What somebody added, edited or took away in a section while its removal was being thought about. */
export function SectionChanged({ current }: { current: ContentsChanged | null | undefined }) {
  const { say } = useText()
  if (!current?.changes) return null
  return (
    <Notice tone="warn" title={say('plans-desk:contents.title')}>
      <ul>
        {current.changes.map(({ what, key, change, text, parts }) => (
          <li key={what + key}>
            {say(`plans-desk:contents.${change}`)}{' '}
            <span lang="ja">{parts ? <Difference parts={parts} /> : beginning(text, 200)}</span>
          </li>
        ))}
      </ul>
      <p>{say('plans-desk:changed.next')}</p>
    </Notice>
  )
}
