import { useText } from '#app/ui/language.tsx'

/** How a sheet is typed, on one fold. */
export function TypingHelp() {
  const { say } = useText()
  const lines = ['numbers', 'none', 'unreadable', 'other', 'enter'] as const
  return (
    <details className="panel">
      <summary>{say('survey-paper:typing.help.title')}</summary>
      <ul className="plain">
        {lines.map((line) => (
          <li key={line}>{say(`survey-paper:typing.help.${line}`)}</li>
        ))}
      </ul>
    </details>
  )
}
