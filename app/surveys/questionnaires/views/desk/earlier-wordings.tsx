import { Moment } from '#app/ui/dates.tsx'
import { useText } from '#app/ui/language.tsx'

export function EarlierWordings({
  earlier,
}: {
  earlier: { version: number; name: string; question: string; by: string | null; replacedAt: string }[]
}) {
  const { say } = useText()
  return (
    earlier.length > 0 && (
      <>
        <h2>{say('surveys-desk:bank.earlier')}</h2>
        <ul className="plain">
          {earlier.map(({ version, name, question, by, replacedAt }) => (
            <li key={version}>
              {say('surveys-desk:bank.version', { version })} <span lang="ja">{name}</span>{' '}
              <span lang="ja">{question}</span>{' '}
              <small>
                {say('surveys-desk:bank.until')} <Moment value={replacedAt} /> {by}
              </small>
            </li>
          ))}
        </ul>
      </>
    )
  )
}
