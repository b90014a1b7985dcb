import { useText } from '#app/ui/language.tsx'

/** What was typed, given back to copy where it could not be stored. */
export function KeptText({ typed }: { typed: Record<string, string> }) {
  const { say } = useText()
  const texts = Object.entries(typed).filter(([name, value]) => /\.(quote|body|reason)$/.test(name) && value.trim())
  if (texts.length === 0) return null
  return (
    <section>
      <h2>{say('consultations:kept.title')}</h2>
      <p>{say('consultations:kept.lead')}</p>
      {texts.map(([name, value]) => (
        <div key={name} className="original typed" translate="no">
          {value}
        </div>
      ))}
    </section>
  )
}
