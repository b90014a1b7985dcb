import { useText } from '#app/ui/language.tsx'
import { ChangeText } from '#app/ui/parts.tsx'
import type { Change } from '../change.ts'

/** Old and new wording beside each other; of what came or went, the one there is. */
export function BeforeAfter({ change, kind }: { change: Change; kind: 'both' | 'one' }) {
  const { say } = useText()
  if (kind === 'one')
    return (
      <div className="change whole-change">
        <ChangeText change={change} />
      </div>
    )
  return (
    <div className="before-after">
      <section>
        <h2>{say('plans:comparison.before')}</h2>
        <ChangeText change={change} side="before" />
      </section>
      <section>
        <h2>{say('plans:comparison.after')}</h2>
        <ChangeText change={change} side="after" />
      </section>
    </div>
  )
}
