import { useText } from '#app/ui/language.tsx'

/** What each table of a session said, as it was written down. */
export function TableWords({ tables }: { tables: string[] }) {
  const { say } = useText()
  if (tables.every((words) => words.trim() === '')) return null
  return (
    <section>
      <h2>{say('event-report:tables')}</h2>
      {tables.map(
        (words, at) =>
          words.trim() && (
            <section key={at}>
              <h3>{say('event-report:table', { number: at + 1 })}</h3>
              <div className="typed" lang="ja">
                {words}
              </div>
            </section>
          ),
      )}
    </section>
  )
}
