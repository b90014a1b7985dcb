import { useText } from '#app/ui/language.tsx'
import { Definition, Difference, Empty, Tag } from '#app/ui/parts.tsx'
import type { FieldChange } from '../profile-difference.ts'

const called: Record<string, string> = {
  nameKana: 'directory:profile.reading',
  nameEasy: 'groups:field.nameEasy',
  nameEn: 'groups:field.nameEn',
}

/** What a group wants to change in what everybody reads of it. */
export function ProfileDifference({ changes }: { changes: FieldChange[] }) {
  const { say } = useText()
  if (!changes.length) return <Empty title={say('members:desk.change.same')} />
  return (
    <Definition
      items={changes.map(({ field, parts, consent }) => ({
        term: say(called[field] ?? `directory:profile.${field}`),
        detail: (
          <div className="text" lang="ja">
            <Difference parts={parts} />{' '}
            {consent && (
              <Tag tone={consent === 'given' ? 'act' : 'neutral'}>{say(`members:desk.change.consent.${consent}`)}</Tag>
            )}
          </div>
        ),
      }))}
    />
  )
}
