import { useText } from '#app/ui/language.tsx'
import type { Conservation } from '../../conservation.ts'

/** Of so many letters so many come into the text: the sentence that says nothing is lost. */
export function Conserved({ counted }: { counted: Conservation }) {
  const { say, lang } = useText()
  const written = (count: number) => count.toLocaleString(lang === 'en' ? 'en' : 'ja')
  const { source, text, aside, lost } = counted
  return (
    <p>
      {say('plan-import:conserved', { source: written(source), text: written(text), aside: written(aside) })}
      {lost !== 0 && <strong> {say('plan-import:refused.lost', { letters: Math.abs(lost) })}</strong>}
    </p>
  )
}
