import { useText } from '#app/ui/language.tsx'

/** How a text is marked up, folded away until somebody wants to know. */
export function MarksHelp() {
  const { say } = useText()
  const lines = ['strong', 'list', 'numbers', 'table', 'link', 'footnote'] as const
  return (
    <details className="marks-help">
      <summary>{say('plans-desk:marks.title')}</summary>
      <dl className="definition">
        {lines.map((line) => (
          <div key={line}>
            <dt>{say(`plans-desk:marks.${line}`)}</dt>
            <dd>
              <code className="typed">{say(`plans-desk:marks.${line}Example`)}</code>
            </dd>
          </div>
        ))}
        <div>
          <dt>{say('plans-desk:marks.ruby')}</dt>
          <dd>
            {/* Put together here: a message in this form would be shown as ruby itself. */}
            <code>
              {'{'}
              {say('plans-desk:marks.rubyBase')}
              {'|'}
              {say('plans-desk:marks.rubyReading')}
              {'}'}
            </code>
          </dd>
        </div>
      </dl>
      <p>{say('plans-desk:marks.pasted')}</p>
      <p>{say('plans-desk:marks.asTyped')}</p>
    </details>
  )
}
